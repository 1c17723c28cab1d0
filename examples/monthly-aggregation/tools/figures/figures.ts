import type { Month } from "@biaogan/core";
import type { County } from "@biaogan/plan";
import { SIZES } from "./institutions";
import { enrolledBy, type Merchant, merchantsAt } from "./merchants";
import { type Platform, platformOf } from "./platform";
import { type ProductRow, productsOf } from "./products";
import { type Progress, progressOf } from "./progress";
import { type Room, roomsOf } from "./rooms";
import { type PointRow, pointsOf } from "./scenarios";
import { type Terminal, terminalsAt, terminalsOf } from "./terminals";

/** All figures of one institution in one month, right in themselves and with each other. */
export interface InstitutionMonth {
  readonly institution: string;
  readonly month: Month;
  readonly progress?: Progress;
  readonly products: readonly ProductRow[];
  readonly points: readonly PointRow[];
  readonly rooms: readonly Room[];
  readonly merchants: readonly Merchant[];
  readonly terminals: readonly Terminal[];
  readonly platform?: Platform;
}

/** What every institution of the county has to tell of a month of 2021. */
export function figuresOf(county: County, month: Month): readonly InstitutionMonth[] {
  return county.institutions
    .filter((one) => REPORTING.some((role) => role === one.class))
    .map((one) => {
      const size = SIZES.find((candidate) => candidate.code === one.code);
      const prefix = one.acquirerPrefix ?? "";
      const enrolled = size && prefix ? enrolledBy(size, prefix) : [];
      const merchants = merchantsAt(enrolled, month);
      const terminals = size && prefix ? terminalsAt(terminalsOf(size, prefix, enrolled), month) : [];
      const rooms = roomsOf(county, one.code, month);
      return {
        institution: one.code,
        month,
        ...(size && { progress: progressOf({ size, merchants, terminals }, month, rooms) }),
        products: size ? productsOf(size, month) : [],
        points: pointsOf(county, one.code, month),
        rooms,
        merchants,
        terminals,
        ...(one.class === "unionpay" && { platform: platformOf(month) }),
      };
    });
}

const REPORTING = ["commercial-bank", "payment-institution", "unionpay", "postal"] as const;
