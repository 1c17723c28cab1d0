// npm run schemas: writes docs/schemas/ from the declarations. A test holds the files against them.
import { mkdirSync, writeFileSync } from "node:fs";
import { root } from "./steps.mjs";

const names = ["core", "formula", "plan", "report", "indicators", "circular"];
mkdirSync(`${root}docs/schemas`, { recursive: true });
for (const name of names) {
  const { jsonSchemas } = await import(`${root}packages/${name}/dist/index.js`);
  for (const [id, schema] of Object.entries(jsonSchemas())) {
    const file = `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`;
    writeFileSync(`${root}docs/schemas/${file}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}
