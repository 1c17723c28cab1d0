import { text } from "@biaogan/core";
import { milestone } from "./declare";

export const health = [
  milestone(
    "K13",
    "三（三）3",
    text("县人民医院线下挂号", "County hospital: offline registration"),
    "hospital-registration",
    "B01",
  ),
  milestone(
    "K14",
    "三（三）3",
    text("县人民医院自助缴费", "County hospital: self-service payment"),
    "hospital-self-service",
    "B04",
  ),
];
