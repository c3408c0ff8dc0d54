/**
 * `npm run bench:capacity`: a week of 5,000 hosts, simulated: the schedules of their sources, one polite slot a host, and
 * workers who take what is due. Says what is done how late, and what bounds it: the hosts' gaps or the workers.
 * The queue is not asked: this is arithmetic over the same rules (one request a host at a time, a gap after each).
 */
import { parseArgs } from "node:util";
import { FIRST_PACE, GAP_MS, nextGapMs } from "../src/ingest/politeness.ts";

const { values } = parseArgs({
  options: {
    hosts: { type: "string", default: "5000" },
    days: { type: "string", default: "7" },
    seed: { type: "string", default: "1" },
  },
});
const HOSTS = Number(values.hosts);
const WEEK_MS = Number(values.days) * 86_400_000;
const HOUR_MS = 3_600_000;
const REQUEST_MS = 400;
/** Sources ask every so often; each poll is a request to the same host. */
const POLL_EVERY_MS = 30 * 60_000;
const GAP = nextGapMs(FIRST_PACE);

let state = Number(values.seed);
/** The same week for the same seed (Numerical Recipes' generator). */
const random = (): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return state / 2 ** 32;
};

/** News comes by day: twelve times as much at noon as at four in the morning. */
const dayShape = (at: number): number => 1 + 0.85 * Math.sin(((at / HOUR_MS - 10) / 24) * 2 * Math.PI);

type Load = { readonly articlesADay: number; readonly slots: number };

/** Few hosts have most of the articles (Zipf's law, exponent 1). */
function sharesOf(hosts: number): readonly number[] {
  const weights = Array.from({ length: hosts }, (_, rank) => 1 / (rank + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

const STEP_MS = 60_000;

/**
 * Minute by minute: what comes goes to its host's line; each host does as many as its gap allows, all together as many
 * as there are slots. Lateness is counted in article-minutes, so that its mean follows (Little's law).
 */
function week({ articlesADay, slots }: Load): Record<string, number | string> {
  const shares = sharesOf(HOSTS);
  const aHost = STEP_MS / (REQUEST_MS + GAP);
  const all = (slots * STEP_MS) / REQUEST_MS;
  const waiting = new Float64Array(HOSTS);
  const peak = { waiting: 0, slots: 0 };
  let done = 0;
  let waited = 0;
  let boundByHost = 0;
  for (let at = 0; at < WEEK_MS; at += STEP_MS) {
    const came = (articlesADay / 1440) * dayShape(at);
    let wanted = 0;
    const asks = new Float64Array(HOSTS);
    for (let host = 0; host < HOSTS; host += 1) {
      const expected = came * (shares[host] ?? 0);
      const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
      waiting[host] = (waiting[host] ?? 0) + count;
      // Polls go first: they take their part of the host's minute.
      const can = aHost - STEP_MS / POLL_EVERY_MS;
      asks[host] = Math.min(waiting[host] ?? 0, can);
      wanted += asks[host] ?? 0;
    }
    const share = Math.min(1, all / (wanted + (HOSTS * STEP_MS) / POLL_EVERY_MS));
    let left = 0;
    for (let host = 0; host < HOSTS; host += 1) {
      const now = (asks[host] ?? 0) * share;
      waiting[host] = (waiting[host] ?? 0) - now;
      done += now;
      left += waiting[host] ?? 0;
      if ((waiting[host] ?? 0) > 1 && share === 1) boundByHost += waiting[host] ?? 0;
    }
    waited += left;
    peak.waiting = Math.max(peak.waiting, left);
    peak.slots = Math.max(peak.slots, (wanted * share * REQUEST_MS) / STEP_MS);
  }
  const days = WEEK_MS / 86_400_000;
  return {
    "articles a day": articlesADay,
    slots,
    "done a day": Math.round(done / days),
    "waiting at the end": Math.round(waiting.reduce((sum, one) => sum + one, 0)),
    "waiting at most": Math.round(peak.waiting),
    "mean wait, minutes": Number((waited / Math.max(1, done)).toFixed(1)),
    "of it by hosts' gaps": `${Math.round((100 * boundByHost) / Math.max(1, waited))} %`,
    "slots in use at most": Math.ceil(peak.slots),
    "largest host, articles a day": Math.round(articlesADay * (shares[0] ?? 0)),
  };
}

console.log(
  `${HOSTS} hosts, ${Number(values.days)} days; a request takes ${REQUEST_MS} ms, the gap is ${GAP} ms (usual ${GAP_MS.usual}), polls every ${POLL_EVERY_MS / 60_000} min`,
);
console.log(
  `a host gives at most ${Math.round(86_400_000 / (REQUEST_MS + GAP))} pages a day, polls included`,
);
console.table(
  [
    { articlesADay: 10_000, slots: 16 },
    { articlesADay: 1_000_000, slots: 16 },
    { articlesADay: 1_000_000, slots: 64 },
    { articlesADay: 20_000_000, slots: 256 },
    { articlesADay: 20_000_000, slots: 1_024 },
  ].map(week),
);
