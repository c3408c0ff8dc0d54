/** Loaded before everything else (`--import`): an hour too late after some seconds, and then two hours back. */
const Real = Date;
const HOUR_MS = 3_600_000;
const [aheadAt, backAt] = (process.env.JUMPS ?? "4,8").split(",").map(Number);

const shift = () => {
  const seconds = process.uptime();
  if (seconds < aheadAt) return 0;
  return seconds < backAt ? HOUR_MS : -HOUR_MS;
};

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift());
    else super(...given);
  }
  static now() {
    return Real.now() + shift();
  }
};
