/**
 * Every setting there is, in one table: where it may be set, what it may be, and what it is when nobody says.
 * README's table, `kawaraban config` and the check for misspelt names are made from it.
 */
import { isIP } from "node:net";
import { z } from "zod";
import { address, count, flag, list, type Option, option, price } from "./option-kinds.ts";

export type { Option } from "./option-kinds.ts";

export const OPTIONS = {
  dataDir: option("DATA_DIR", "data-dir", z.string().min(1), "./data", "where everything is stored"),
  redisUrl: option(
    "REDIS_URL",
    null,
    address.nullable(),
    null,
    "use this Redis instead of the embedded queue",
    true,
  ),
  modelKey: option(
    "OPENAI_API_KEY",
    null,
    z.string().min(1).nullable(),
    null,
    "summarize with a language model",
    true,
  ),
  modelUrl: option("OPENAI_BASE_URL", null, address.nullable(), null, "any OpenAI-compatible server"),
  model: option("KAWARABAN_MODEL", "model", z.string().min(1), "gpt-5-mini", "name of the model"),
  modelTimeoutMs: option(
    "KAWARABAN_MODEL_TIMEOUT_MS",
    null,
    count(100, 3_600_000),
    120_000,
    "longest wait for a reply",
  ),
  modelStream: option(
    "KAWARABAN_MODEL_STREAM",
    null,
    flag,
    false,
    "take the answer as it is written (`true`), for servers that cut silent connections",
  ),
  modelWindowTokens: option(
    "KAWARABAN_MODEL_WINDOW_TOKENS",
    null,
    count(2_000, 10_000_000),
    32_000,
    "what the model holds, question and answer; longer articles are read section by section",
  ),
  modelPrice: option(
    "KAWARABAN_MODEL_PRICE",
    null,
    price.nullable(),
    null,
    "yen per million tokens in/out (`39/310`), where our table does not know it",
  ),
  budgetYenPerDay: option(
    "KAWARABAN_BUDGET_YEN_PER_DAY",
    null,
    z.coerce.number().min(0).nullable(),
    null,
    "beyond it, a day's articles are summarized without the model",
  ),
  promptFile: option(
    "KAWARABAN_PROMPT",
    "prompt",
    z.string().min(1).nullable(),
    null,
    "file that replaces our prompt",
  ),
  namesFile: option(
    "KAWARABAN_NAMES",
    "names",
    z.string().min(1).nullable(),
    null,
    "file of names to know: surface, kind, reading, what follows (tabs between)",
  ),
  length: option("KAWARABAN_LENGTH", "length", count(80, 1200), 240, "characters of all points together"),
  sites: option(
    "KAWARABAN_SITES",
    "sites",
    z.union([z.boolean(), z.stringbool()]),
    true,
    "use what is known of single publishers' pages",
  ),
  port: option("PORT", "port", count(0, 65_535), 7373, "port of `serve` (0: any free one)"),
  host: option(
    "KAWARABAN_HOST",
    "host",
    z.string().refine((name) => name === "localhost" || isIP(name) !== 0, "an IP address is needed"),
    "127.0.0.1",
    "address that `serve` listens on; any that other machines reach needs KAWARABAN_API_KEY",
  ),
  apiKey: option(
    "KAWARABAN_API_KEY",
    null,
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, "at least 16 letters, digits or signs are needed, no spaces")
      .nullable(),
    null,
    "key that the HTTP API asks for; several with commas between, while keys change",
    true,
  ),
  requestsPerSecond: option(
    "KAWARABAN_REQUESTS_PER_SECOND",
    null,
    count(1, 1_000_000),
    500,
    "requests a second that `serve` answers to one client",
  ),
  webhooks: option(
    "KAWARABAN_WEBHOOKS",
    null,
    list.pipe(z.array(z.url({ protocol: /^https?$/ }))),
    [],
    "addresses that `serve` tells of new, changed and removed summaries and stories, comma-separated",
  ),
  webhookSecret: option(
    "KAWARABAN_WEBHOOK_SECRET",
    null,
    z.string().min(16).nullable(),
    null,
    "what webhooks are signed with (`whsec_…` or any text); needed with KAWARABAN_WEBHOOKS",
    true,
  ),
  smtpUrl: option(
    "KAWARABAN_SMTP_URL",
    null,
    z.url({ protocol: /^smtps?$/ }).nullable(),
    null,
    "server that digests are sent over (`smtps://user:password@host`)",
    true,
  ),
  digestAt: option(
    "KAWARABAN_DIGEST_AT",
    null,
    z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "HH:MM is needed")
      .nullable(),
    null,
    "when `serve` mails the digest of the day before (`06:00`, Tokyo)",
  ),
  mailFrom: option("KAWARABAN_MAIL_FROM", null, z.string().min(3).nullable(), null, "sender of the digest"),
  mailTo: option("KAWARABAN_MAIL_TO", null, list, [], "who gets the digest, comma-separated"),
  concurrency: option("KAWARABAN_CONCURRENCY", "concurrency", count(1, 64), 4, "fetches at a time"),
  waitingMax: option(
    "KAWARABAN_WAITING_MAX",
    null,
    count(1, 1_000_000),
    200,
    "so many articles may wait to be cleaned or summarized before fetching rests (twice as many of what a person added)",
  ),
  hostGapMs: option(
    "KAWARABAN_HOST_GAP_MS",
    null,
    count(0, 3_600_000),
    1_000,
    "pause between two requests to one host; grows by itself where a host is slow (0: only for hosts of your own)",
  ),
  contact: option(
    "KAWARABAN_CONTACT",
    null,
    z.string().min(3).nullable(),
    null,
    "address in the User-Agent, so that a publisher can reach you",
  ),
  fetchTimeoutMs: option(
    "KAWARABAN_FETCH_TIMEOUT_MS",
    null,
    count(100, 600_000),
    30_000,
    "longest time for one page",
  ),
  bodyBytesMax: option(
    "KAWARABAN_BODY_BYTES_MAX",
    null,
    count(1_000, 1_000_000_000),
    20_000_000,
    "largest page or file",
  ),
  privateHosts: option(
    "KAWARABAN_PRIVATE_HOSTS",
    null,
    list,
    [],
    "hosts that may be fetched although they are not public, comma-separated",
  ),
  permittedHosts: option(
    "KAWARABAN_PERMITTED_HOSTS",
    null,
    list,
    [],
    "hosts whose publisher allows you what robots.txt, `noai` or a TDM reservation refuse, comma-separated (`*.example.jp`, `*`)",
  ),
  render: option(
    "RENDER",
    null,
    z.string().min(1).nullable(),
    null,
    "`chromium`, or the path of one: renders pages that show nothing without scripts",
  ),
  keepDays: option(
    "KAWARABAN_KEEP_DAYS",
    null,
    count(1, 36_500).nullable(),
    null,
    "raw pages and earlier versions of articles are removed after so many days; summaries never are",
  ),
  keepMegabytes: option(
    "KAWARABAN_KEEP_MB",
    null,
    count(1, 1_000_000_000).nullable(),
    null,
    "raw pages and earlier versions together; beyond it the oldest are removed",
  ),
  cacheDir: option(
    "KAWARABAN_CACHE_DIR",
    null,
    z.string().min(1),
    "node_modules/.cache/kawaraban",
    "what can be built again",
  ),
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
export type Config = { readonly [Name in OptionName]: z.output<(typeof OPTIONS)[Name]["schema"]> };
