import { readFileSync } from "node:fs";
import { jsonSchemas as circular } from "@biaogan/circular";
import { jsonSchemas as core } from "@biaogan/core";
import { jsonSchemas as formula } from "@biaogan/formula";
import { jsonSchemas as indicators } from "@biaogan/indicators";
import { jsonSchemas as plan } from "@biaogan/plan";
import { jsonSchemas as report } from "@biaogan/report";
import { describe, expect, it } from "vitest";

const all = { ...core(), ...formula(), ...plan(), ...report(), ...indicators(), ...circular() };

describe("docs/schemas", () => {
  it.each(Object.entries(all))("%s is what the declarations say (npm run schemas)", (id, schema) => {
    const file = `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`;
    const kept = JSON.parse(readFileSync(new URL(`../docs/schemas/${file}`, import.meta.url), "utf8"));
    expect(kept).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
