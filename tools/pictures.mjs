// npm run pictures: the README's picture, made from the sample month's circular as it is now.
// Needs LibreOffice, pdftoppm and ImageMagick (Debian: libreoffice-writer-nogui poppler-utils imagemagick).
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./steps.mjs";

const folder = mkdtempSync(join(tmpdir(), "biaogan-pictures-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(`${root}docs/pictures`, { recursive: true });
const steps = [
  ["npm", ["start"]],
  [
    "env",
    [
      `FONTCONFIG_FILE=${root}packages/circular/rendering/fonts.conf`,
      "soffice",
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      `${root}examples/monthly-aggregation/out/2021-09/circular.docx`,
    ],
  ],
  ["pdftoppm", ["-r", "72", "-l", "3", "-png", join(folder, "circular.pdf"), join(folder, "page")]],
  [
    "bash",
    [
      "-c",
      `montage ${folder}/page-*.png -tile 3x1 -geometry +8+8 -background '#d8dce2' -colors 64 PNG8:${root}docs/pictures/circular.png`,
    ],
  ],
];
for (const [command, args] of steps) {
  const { ok, output } = run(command, args);
  if (ok) continue;
  console.error(output);
  process.exit(1);
}
console.log("docs/pictures/circular.png");
