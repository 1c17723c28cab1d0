import { SaxesParser } from "saxes";
import { Refused } from "./refusal";

/** An element as the readers see it: the name and the attributes without their prefixes. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  readonly open?: (tag: Tag) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks a part once. Document types are refused: no entity of a file's own is ever expanded. */
export function walkXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  const fail = (why: string): never => {
    throw new Refused("F-BROKEN", `${part}: ${why}`);
  };
  parser.on("doctype", () => fail("DOCTYPE"));
  parser.on("error", (error) => fail(error.message.slice(0, 80)));
  parser.on("opentag", ({ name, attributes }) => {
    const bare: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) bare[local(key)] = value;
    handlers.open?.({ name: local(name), attributes: bare });
  });
  parser.on("closetag", ({ name }) => handlers.close?.(local(name)));
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  const decoder = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? "utf-16" : "utf-8");
  for (let at = 0; at < bytes.length; at += 262_144) {
    parser.write(decoder.decode(bytes.subarray(at, at + 262_144), { stream: at + 262_144 < bytes.length }));
  }
  parser.close();
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
