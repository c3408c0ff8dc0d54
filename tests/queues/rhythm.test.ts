import { describe, expect, it } from "vitest";
import { nextHit } from "../../queues/schedules.ts";

const from = new Date("2026-03-01T12:00:00Z");

describe("the next hit of a rhythm", () => {
  it.each([
    [{ everyMs: 900_000 }, "2026-03-01T12:15:00.000Z"],
    [{ cron: "0 6 * * *" }, "2026-03-01T21:00:00.000Z"],
    [{ cron: "0 6 * * *", timeZone: "Asia/Tokyo" }, "2026-03-01T21:00:00.000Z"],
    [{ cron: "0 6 * * *", timeZone: "UTC" }, "2026-03-02T06:00:00.000Z"],
    [{ cron: "*/10 7-22 * * 1-5" }, "2026-03-01T22:00:00.000Z"],
    [{ cron: "0 9 1 * *" }, "2026-04-01T00:00:00.000Z"],
    [{ cron: "30 0 12 * * *" }, "2026-03-02T03:00:30.000Z"],
    [{ cron: "@daily" }, "2026-03-01T15:00:00.000Z"],
    // In New York the clock skips 02:30 on 8 March.
    [{ cron: "30 3 8 3 *", timeZone: "America/New_York" }, "2026-03-08T07:30:00.000Z"],
  ])("of %j is %s", (rhythm, at) => {
    expect(nextHit(rhythm, from).toISOString()).toBe(at);
  });

  it.each([
    [{ everyMs: 0 }, /not every 0 ms/],
    [{ everyMs: 0.5 }, /not every 0.5 ms/],
    [{ everyMs: Number.NaN }, /not every NaN ms/],
    [{ everyMs: 40_000_000_000 }, /366 days/],
    [{ cron: "" }, /no cron expression/],
    [{ cron: "soon" }, /"soon" is no cron expression/],
    [{ cron: "15 6" }, /five fields/],
    [{ cron: "0 0 6 * * * *" }, /five fields/],
    [{ cron: "a b c d e" }, /no cron expression/],
    [{ cron: "61 * * * *" }, /no cron expression/],
    [{ cron: "0 0 30 2 *" }, /no cron expression|never comes/],
    [{ cron: "0 6 * * *", timeZone: "Asia/Edo" }, /Asia\/Edo/],
  ])("of %j is refused", (rhythm, why) => {
    expect(() => nextHit(rhythm, from)).toThrow(why);
  });
});
