import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBankCode, checkInstitutionCode, checkRegistrationNumber } from "./bank-code";
import { mod1110, normaliseIdentifier } from "./identifier";
import { checkMcc, checkMerchantCode, checkTerminalNumber, merchantCodeParts } from "./merchant-code";
import {
  checkUnifiedSocialCreditCode,
  creditCodeCheckCharacter,
  hasOrganisationCheck,
  isUnifiedSocialCreditCodeAt,
} from "./unified-social-credit-code";

/** Real codes of the published directory of 支付系统行号 (source: cnapscode.anseo.cn). */
const CNAPS =
  "313651027012 313651024047 313651021013 313651022016 313522004113 313651020086 313227600155 313227560015".split(" ");
/** The worked example of GB 32100-2015. */
const STANDARD_EXAMPLE = "91350100M000100Y43";

describe("identifiers accept", () => {
  it("the standard's own worked example, and real bank codes", () => {
    expect(checkUnifiedSocialCreditCode(STANDARD_EXAMPLE)).toEqual({ valid: true, value: STANDARD_EXAMPLE });
    expect(hasOrganisationCheck("91330100799655058B")).toBe(true);
    for (const code of CNAPS) expect(checkBankCode(code).valid, code).toBe(true);
  });
  it("forms without a check digit", () => {
    expect(checkInstitutionCode("C1010211000012").valid).toBe(true);
    expect(checkMerchantCode("102350153110061").valid).toBe(true);
    expect(merchantCodeParts("10235015311006A")).toEqual({
      acquirer: "102",
      area: "3501",
      mcc: "5311",
      serial: "006A",
    });
    expect(checkTerminalNumber("A0000001").valid && checkMcc("5311").valid).toBe(true);
  });
  it("what a person's typing certainly meant", () => {
    expect(normaliseIdentifier(" ９１350100m000100y43 ")).toEqual({ value: STANDARD_EXAMPLE, repaired: true });
    expect(normaliseIdentifier(STANDARD_EXAMPLE)).toEqual({ value: STANDARD_EXAMPLE, repaired: false });
  });
});

describe("identifiers refuse", () => {
  it("a wrong check character, length or letter, each by its reason", () => {
    expect(checkUnifiedSocialCreditCode("91350100M000100Y4Z")).toEqual({ valid: false, reason: "characters" });
    expect(checkUnifiedSocialCreditCode("91350100M000100Y44")).toEqual({ valid: false, reason: "check-character" });
    expect(checkUnifiedSocialCreditCode("91350100M000100Y4")).toEqual({ valid: false, reason: "length" });
    expect(checkBankCode("313651027013")).toEqual({ valid: false, reason: "check-character" });
    expect(checkRegistrationNumber("11000000000000")).toEqual({ valid: false, reason: "length" });
    expect(merchantCodeParts("1023501531100")).toBeUndefined();
  });
  it("a code that a spreadsheet turned into a number of 9.1E+17: its digits are gone", () => {
    expect(normaliseIdentifier("9.1E+17")).toEqual({ reason: "scientific-notation" });
  });
});

describe("laws", () => {
  const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  it("changing one character of a credit code breaks it, and the check on bytes agrees with that on text", () => {
    assert(
      property(integer({ min: 0, max: 17 }), constantFrom(...characters), (place, character) => {
        const code = STANDARD_EXAMPLE.slice(0, place) + character + STANDARD_EXAMPLE.slice(place + 1);
        const { valid } = checkUnifiedSocialCreditCode(code);
        expect(valid).toBe(code === STANDARD_EXAMPLE);
        expect(isUnifiedSocialCreditCodeAt(new TextEncoder().encode(`x${code}y`), 1, 19)).toBe(valid);
      }),
    );
  });
  it("the check character made for seventeen makes a valid eighteen", () => {
    const first = STANDARD_EXAMPLE.slice(0, 17);
    expect(first + creditCodeCheckCharacter(first)).toBe(STANDARD_EXAMPLE);
  });
  it("MOD 11,10 notices every single wrong digit", () => {
    assert(
      property(integer({ min: 0, max: 10 }), integer({ min: 0, max: 9 }), (place, digit) => {
        const [code = ""] = CNAPS;
        const body = code.slice(0, 11);
        const changed = body.slice(0, place) + digit + body.slice(place + 1);
        expect(mod1110(changed) === code[11]).toBe(changed === body);
      }),
    );
  });
});
