import { opened } from "./relations";
import { attributeOf, type Child, childrenOf, type Edit, edited, escaped, innerEnd, prefixOf, rootOf } from "./spans";

/** Who wrote a comment of ours; theirs are never taken for it. */
const AUTHOR = "标杆校验";
/** What divides our words from those that stood in a comment before. */
const DIVIDER = "——标杆校验——";
const OURS = new RegExp(`^\\s*${DIVIDER}`);

/** A comments part with ours in it. */
export interface CommentedPart {
  readonly text: string;
  /** Cells that had no comment before, and those whose comment is gone. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where a sheet has no comments yet. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/**
 * Puts our comments (by A1 address) into a comments part, and takes away those of ours that no longer hold. A comment
 * that somebody else wrote keeps every word; ours stand under it.
 */
export function withComments(part: string, wanted: ReadonlyMap<string, string>): CommentedPart {
  const { text, author } = withAuthor(opened(part));
  const root = rootOf(text);
  const list = childrenOf(text, root).find(({ bare }) => bare === "commentList");
  if (!list) return { text: part, added: [], removed: [] };
  const comments = childrenOf(text, list.tag);
  const prefix = prefixOf(root.name);
  const missing = new Map(wanted);
  const removed: string[] = [];
  const edits = comments.flatMap((comment): readonly Edit[] => {
    const address = attributeOf(text, comment.tag, "ref") ?? "";
    const words = missing.get(address);
    missing.delete(address);
    if (attributeOf(text, comment.tag, "authorId") !== author) return extended(text, comment, prefix, words);
    if (words === undefined) removed.push(address);
    const written = words === undefined ? "" : ownComment(prefix, address, author, words);
    return [{ start: comment.start, end: comment.end, text: written }];
  });
  const at = innerEnd(list.tag, comments);
  const fresh = [...missing].map(([address, words]) => ownComment(prefix, address, author, words)).join("");
  if (fresh !== "") edits.push({ start: at, end: at, text: fresh });
  return { text: edited(text, edits), added: [...missing.keys()], removed };
}

function ownComment(prefix: string, address: string, author: string, words: string): string {
  return `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>${run(prefix, words)}</${prefix}text></${prefix}comment>`;
}

function run(prefix: string, words: string): string {
  const look = `<${prefix}rPr><${prefix}sz val="10"/><${prefix}rFont val="宋体"/></${prefix}rPr>`;
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escaped(words)}</${prefix}t></${prefix}r>`;
}

/** Another's comment with our words under it, or without them where there is nothing to say any more. */
function extended(text: string, comment: Child, prefix: string, words: string | undefined): readonly Edit[] {
  const body = childrenOf(text, comment.tag).find(({ bare }) => bare === "text");
  if (!body || body.tag.form === "empty") return [];
  const children = childrenOf(text, body.tag);
  const isOurs = ({ start, end }: Child): boolean =>
    OURS.test(
      text
        .slice(start, end)
        .replace(/<[^>]*>/g, "")
        .replaceAll("&#10;", "\n"),
    );
  const ours = children.findIndex((one) => one.bare === "r" && isOurs(one));
  const own = ours < 0 ? children : children.slice(0, ours);
  const lasting = own.filter(({ bare }) => bare === "t" || bare === "r");
  const at = lasting.at(-1)?.end ?? body.tag.end;
  const until = ours < 0 ? at : (children.filter(({ bare }) => bare === "r").at(-1)?.end ?? at);
  const put = words === undefined ? "" : run(prefix, `\n${DIVIDER}\n${words}`);
  const plain = own.find(({ bare }) => bare === "t");
  // A text without runs beside one with runs is read by nobody: it becomes a run.
  const wrapped: readonly Edit[] =
    plain && words !== undefined
      ? [
          { start: plain.start, end: plain.start, text: `<${prefix}r>` },
          { start: plain.end, end: plain.end, text: `</${prefix}r>` },
        ]
      : [];
  return [...wrapped, { start: at, end: until, text: put }];
}

function withAuthor(text: string): { readonly text: string; readonly author: string } {
  const root = rootOf(text);
  const list = childrenOf(text, root).find(({ bare }) => bare === "authors");
  if (!list) return { text, author: "0" };
  const prefix = prefixOf(root.name);
  const entry = `<${prefix}author>${AUTHOR}</${prefix}author>`;
  if (list.tag.form === "empty") {
    const whole = `<${list.tag.name}>${entry}</${list.tag.name}>`;
    return { text: edited(text, [{ start: list.start, end: list.end, text: whole }]), author: "0" };
  }
  const authors = childrenOf(text, list.tag);
  const found = authors.findIndex(({ tag, end }) => text.slice(tag.end, end).startsWith(`${AUTHOR}<`));
  if (found >= 0) return { text, author: String(found) };
  const at = innerEnd(list.tag, authors);
  return { text: edited(text, [{ start: at, end: at, text: entry }]), author: String(authors.length) };
}
