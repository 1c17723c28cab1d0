import { zipParts } from "./zip-parts";

const HEAD = [
  "商户编号",
  "商户名称",
  "统一社会信用代码",
  "MCC",
  "商户类别",
  "区域标识",
  "开通日期",
  "关闭日期",
  "支持统一标准",
  "本月交易笔数",
  "本月交易金额",
];
const ROWS_PER_PIECE = 2_000;

/** An xlsx of merchant details as Excel writes it: shared strings, a style for dates, one row of header. */
export function largeBook(rows: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const { part, end } = zipParts((piece) => {
    pieces.push(piece);
  });
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const packageTypes = "http://schemas.openxmlformats.org/package/2006";
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  part("[Content_Types].xml", [
    `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`,
  ]);
  part("_rels/.rels", [
    `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  part("xl/workbook.xml", [
    `<workbook xmlns="${main}" xmlns:r="${types}"><sheets><sheet name="商户明细表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ]);
  part("xl/_rels/workbook.xml.rels", [
    `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${types}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ]);
  part("xl/styles.xml", [
    `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ]);
  part("xl/sharedStrings.xml", sharedStrings(rows, main));
  part("xl/worksheets/sheet1.xml", sheet(rows, main));
  end();
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  pieces.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

const WORDS = ["主流商户", "小微商户", "其他", "示范街区", "市场", "无", "是", "否", "5411", "5812"];
const FIRST_CODE = HEAD.length + WORDS.length;

function* sharedStrings(rows: number, main: string): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${main}">`;
  for (const text of [...HEAD, ...WORDS]) yield `<si><t>${text}</t></si>`;
  for (let from = 0; from < rows; from += ROWS_PER_PIECE) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + ROWS_PER_PIECE); row += 1) {
      const number = String(row).padStart(7, "0");
      text += `<si><t>10299015411${number.slice(-4)}${number.slice(0, 3)}</t></si><si><t>示例县第${row}号便民商店</t></si><si><t>92990101MA${number}X</t></si>`;
    }
    yield text;
  }
  yield "</sst>";
}

function* sheet(rows: number, main: string): Generator<string> {
  const word = (index: number): number => HEAD.length + index;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData><row r="1">`;
  yield HEAD.map((_, index) => `<c r="${String.fromCharCode(65 + index)}1" t="s"><v>${index}</v></c>`).join("");
  yield "</row>";
  for (let from = 0; from < rows; from += ROWS_PER_PIECE) {
    let text = "";
    for (let index = from; index < Math.min(rows, from + ROWS_PER_PIECE); index += 1) {
      const row = index + 2;
      const first = FIRST_CODE + index * 3;
      text += `<row r="${row}" spans="1:11"><c r="A${row}" t="s"><v>${first}</v></c><c r="B${row}" t="s"><v>${first + 1}</v></c><c r="C${row}" t="s"><v>${first + 2}</v></c><c r="D${row}" t="s"><v>${word(8 + (index % 2))}</v></c><c r="E${row}" t="s"><v>${word(index % 3)}</v></c><c r="F${row}" t="s"><v>${word(3 + (index % 3))}</v></c><c r="G${row}" s="1"><v>${43831 + (index % 600)}</v></c>`;
      if (index % 50 === 0) text += `<c r="H${row}" s="1"><v>44440</v></c>`;
      text += `<c r="I${row}" t="s"><v>${word(6 + (index % 2))}</v></c><c r="J${row}"><v>${index % 977}</v></c><c r="K${row}"><v>${(index * 37) % 100_000}.${String(index % 100).padStart(2, "0")}</v></c></row>`;
    }
    yield text;
  }
  yield "</sheetData></worksheet>";
}
