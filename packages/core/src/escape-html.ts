/** Escapes text for HTML and its attributes. @example escapeHtml("农行 <A&B>") // "农行 &#60;A&#38;B&#62;" */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) : text;
}
