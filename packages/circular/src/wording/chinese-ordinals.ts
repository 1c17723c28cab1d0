import { chineseNumber } from "../numbering";

/** 居首位 · 居前两位 · 居前三位: how many places are named from the first. */
export function firstPlaces(count: number): string {
  return count === 1 ? "居首位的是" : `居前${counted(count)}位的依次是`;
}

/** 居末位 · 居后两位 · 居后三位. */
export function lastPlaces(count: number): string {
  return count === 1 ? "居末位的是" : `居后${counted(count)}位的依次是`;
}

/** 并列第三. */
export function tiedPlace(rank: number): string {
  return `并列第${chineseNumber(rank)}`;
}

/** A count before a measure word: 两, not 二. */
function counted(count: number): string {
  return count === 2 ? "两" : chineseNumber(count);
}
