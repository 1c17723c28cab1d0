import { type NamingPolicy, namingPolicySchema } from "../naming";

/** Who is named: the first and the last three, all who share the third place, those who did not report by name. */
export const naming2021: NamingPolicy = namingPolicySchema.parse({ leaders: 3, last: 3, leastBase: "10" });
