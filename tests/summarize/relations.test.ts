/** What belongs to what: for each kind a statement that must be refused, and one that must stand. */
import { describe, expect, it } from "vitest";
import { ACT_CASES, ACTS_BODY } from "./act-cases.ts";
import { DAYS_BODY, DAYS_CASES, FRAME_BODY, FRAME_CASES, READ_RIGHT } from "./frame-cases.ts";
import { OTHERWISE_BODY, OTHERWISE_CASES } from "./otherwise-cases.ts";
import { BODY, CASES, WORKED_OUT } from "./relation-cases.ts";
import { checkOf, describeTold, STANDS } from "./told.ts";
import { WHOSE_BODY, WHOSE_CASES } from "./whose-cases.ts";

const frame = checkOf(FRAME_BODY);

describeTold("relations", checkOf(BODY), CASES);
describeTold(
  "worked out",
  checkOf(BODY),
  WORKED_OUT.map(([right, wrong]) => ["an amount", right, wrong]),
);
describeTold("acts", checkOf(ACTS_BODY), ACT_CASES);
describeTold("said otherwise", checkOf(OTHERWISE_BODY), OTHERWISE_CASES);
describeTold("whose it is", checkOf(WHOSE_BODY), WHOSE_CASES);
describeTold("the frame", frame, FRAME_CASES);
describeTold("the day of an act that goes on", checkOf(DAYS_BODY), DAYS_CASES);

describe("the frame, read right", () => {
  it.each(READ_RIGHT)("%s: %s", (_why, text) => expect(frame(text)).toMatchObject(STANDS));
});
