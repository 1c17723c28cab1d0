import type { Indicator } from "../indicator";
import { acceptance } from "./acceptance";
import { agriculture } from "./agriculture";
import { health } from "./health";
import { tourism } from "./tourism";
import { transport } from "./transport";
import { users } from "./users";

export { assessment2021 } from "./assessment-2021";

/** K01–K16 of the 2021 plan. */
export const standardIndicators: readonly Indicator[] = [
  ...users,
  ...acceptance,
  ...transport,
  ...tourism,
  ...health,
  ...agriculture,
];
