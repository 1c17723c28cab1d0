import { columnLetters } from "@biaogan/core";
import type { BookToWrite, CellToWrite, ChoiceToWrite, SheetToWrite } from "./book";

/** A list that a cell offers may have this many characters; Excel calls a file with more broken. */
const LONGEST = 255;
const NAME = "下拉选项";

/** A choice whose list stands in cells in place of the choice itself. */
export interface ListedChoice extends ChoiceToWrite {
  readonly listedIn?: string;
}

/** The book with every list that is too long, or holds a comma or a quote, on a hidden sheet of its own. */
export function withChoiceSheet(book: BookToWrite): BookToWrite {
  const lists: string[] = [];
  const cells: CellToWrite[] = [];
  const listed = (choice: ChoiceToWrite): ListedChoice => {
    const { values } = choice;
    if (!values || (values.join(",").length <= LONGEST && !values.some((value) => /[",]/.test(value)))) return choice;
    const key = values.join("\n");
    if (!lists.includes(key)) {
      lists.push(key);
      const column = lists.length;
      cells.push(...values.map((value, index): CellToWrite => ({ row: index + 1, column, kind: "text", value })));
    }
    const letters = columnLetters(lists.indexOf(key) + 1);
    return { ...choice, listedIn: `${NAME}!$${letters}$1:$${letters}$${values.length}` };
  };
  const sheets = book.sheets.map(
    (sheet): SheetToWrite => (sheet.choices ? { ...sheet, choices: sheet.choices.map(listed) } : sheet),
  );
  return cells.length === 0 ? book : { sheets: [...sheets, { name: NAME, visibility: "very-hidden", cells }] };
}
