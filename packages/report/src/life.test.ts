import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LifeStep, lifeSchema, lifeStateSchema, nextStates, takeStep } from "./index";

const steps = (...states: readonly (readonly [LifeStep["state"], number])[]) =>
  states.reduce<readonly LifeStep[]>((life, [state, revision]) => takeStep(life, { state, revision }), []);

describe("a life accepts", () => {
  it("a report that was returned, sent again, explained, adopted, circulated and corrected", () => {
    const life = steps(
      ["received", 0],
      ["returned", 0],
      ["sent-again", 1],
      ["passed-explained", 1],
      ["adopted", 1],
      ["circulated", 1],
      ["sent-again", 2],
      ["returned", 2],
    );
    expect(nextStates(life)).toEqual(["sent-again", "adopted"]);
    expect(lifeSchema.parse(life)).toEqual(life);
  });
});

describe("a life refuses", () => {
  const received: LifeStep = { state: "received", revision: 0, at: "2021-09-28T10:00:00" };
  it.each<[string, readonly LifeStep[], LifeStep]>([
    ["to begin with a verdict", [], { state: "passed", revision: 0 }],
    ["to be adopted unjudged", [received], { state: "adopted", revision: 0 }],
    ["to be received twice", [received], { state: "received", revision: 0 }],
    ["a verdict on another revision", [received], { state: "passed", revision: 1 }],
    ["a time before the last", [received], { state: "passed", revision: 0, at: "2021-09-28T09:00:00" }],
    ["to adopt what never passed", steps(["received", 0], ["returned", 0]), { state: "adopted", revision: 0 }],
    ["to skip a revision", steps(["received", 0], ["returned", 0]), { state: "sent-again", revision: 2 }],
  ])("%s", (_what, life, step) => {
    expect(() => takeStep(life, step)).toThrow("takeStep");
    expect(lifeSchema.safeParse([...life, step]).error?.issues[0]?.path).toEqual([life.length]);
  });
});

describe("a life's laws", () => {
  it("a state may follow exactly where it is among the next ones, whatever was before", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lifeStateSchema.options), { maxLength: 20 }), (wanted) => {
        let life: readonly LifeStep[] = [];
        for (const state of wanted) {
          const last = life.at(-1)?.revision ?? 0;
          const passed = life.findLast((one) => one.state.startsWith("passed"))?.revision ?? last;
          // An earlier revision may be adopted after a later one was returned; what is sent again is newer than both.
          const newest = Math.max(last, ...life.map((one) => one.revision));
          const revision = state === "sent-again" ? newest + 1 : state === "adopted" ? passed : last;
          const isNext = nextStates(life).includes(state);
          const take = () => takeStep(life, { state, revision });
          if (isNext) life = take();
          else expect(take).toThrow();
        }
        expect(lifeSchema.safeParse(life).success).toBe(true);
      }),
    );
  });
});
