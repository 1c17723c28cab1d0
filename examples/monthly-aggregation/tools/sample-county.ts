import { sampleCounty } from "@biaogan/testing";

/** 示例县's file: the made-up county with two of its targets broken down to the institutions (四（二）). */
export const county = {
  ...sampleCounty,
  breakdown: {
    T01: { B01: "2000", B02: "2200", B03: "1200", B04: "2000", B05: "2600", B06: "1400", B07: "600" },
    T06: {
      B01: "150",
      B02: "160",
      B03: "80",
      B04: "130",
      B05: "180",
      B06: "90",
      B07: "20",
      P01: "60",
      P02: "30",
    },
  },
};
