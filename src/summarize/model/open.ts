/** Opens any server that speaks OpenAI's chat completions as a `ModelEngine`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { z } from "zod";
import { Failure } from "../../errors.ts";
import { type Ledger, openBudget } from "./budget.ts";
import { type ClientOptions, openClient } from "./client.ts";
import { openLadder, responseFormat, shapeFor } from "./ladder.ts";
import { openPace } from "./pace.ts";
import { type Price, priceOf } from "./prices.ts";
import { materialOf, PROMPT_VERSION, refusalsOf, repairOf, SYSTEM_PROMPT } from "./prompt.ts";
import { readReply } from "./read-reply.ts";
import { addedSpend, type ModelAnswer, type ModelEngine, type ModelTask, NOTHING_SPENT } from "./reply.ts";
import { tokensOf } from "./tokens.ts";

export type ModelOptions = Omit<ClientOptions, "stream"> & {
  readonly stream?: boolean;
  /** Replaces the system prompt. */
  readonly promptFile?: string | null;
  /** What the model holds, question and answer together. */
  readonly windowTokens?: number;
  /** Questions at a time. */
  readonly atOnceMax?: number;
  /** Yen per million tokens; else our table's, for OpenAI itself. */
  readonly price?: Price | null;
  readonly budgetYenPerDay?: number | null;
};

/** Answers by question, so that the same one is not paid for twice. */
type ReplyCache = {
  /** @param key 64 hex digits */
  readonly get: (key: string) => Promise<string | null>;
  readonly put: (key: string, content: string) => Promise<void>;
};

export type ModelDeps = {
  readonly now: () => Date;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly fetch?: typeof fetch;
  readonly cache?: ReplyCache | null;
  readonly ledger?: Ledger | null;
};

const WINDOW_TOKENS = 32_000;
/** Kept free for the answer, in which some models think first; of a small window a quarter at most. */
const REPLY_TOKENS = 8_000;
const MATERIAL_TOKENS_MIN = 500;

/**
 * @throws Failure `input.not-found` when the prompt file cannot be read, `input.malformed` when a budget is set for a
 *   model without a known price, or the window is too small; `write` throws `model.*`
 */
export function openModel(options: ModelOptions, deps: ModelDeps): ModelEngine {
  const prompt = readPrompt(options.promptFile ?? null);
  const window = options.windowTokens ?? WINDOW_TOKENS;
  const materialTokensMax = Math.floor(window - tokensOf(prompt.text) - Math.min(REPLY_TOKENS, window / 4));
  if (materialTokensMax < MATERIAL_TOKENS_MIN)
    throw new Failure("input.malformed", `a window of ${window} tokens leaves no room for an article`);
  const price = options.price ?? priceOf(options.model, { isOpenAi: options.baseUrl === null });
  const parts: Parts = {
    prompt,
    ask: openClient({ ...options, stream: options.stream ?? false }, deps),
    ladder: openLadder(),
    pace: openPace(options.atOnceMax ?? 4, { now: deps.now, sleep: deps.sleep ?? pause }),
    budget: openBudget(
      { model: options.model, price, yenPerDay: options.budgetYenPerDay ?? null },
      deps.ledger ?? null,
    ),
  };
  const identity = [options.baseUrl, options.model, prompt.version];
  const cache = deps.cache ?? null;
  return {
    model: options.model,
    prompt: prompt.version,
    materialTokensMax,
    write: async (task) => {
      const messages = messagesOf(task, prompt.text);
      const key = createHash("sha256")
        .update(JSON.stringify([identity, messages]))
        .digest("hex");
      const known = cache === null ? null : remembered(await cache.get(key));
      if (known !== null) return known;
      const answer = await answerTo(messages, parts);
      await cache?.put(key, JSON.stringify({ reply: answer.reply, format: answer.format }));
      return answer;
    },
  };
}

type Parts = {
  readonly prompt: { readonly text: string };
  readonly ask: ReturnType<typeof openClient>;
  readonly ladder: ReturnType<typeof openLadder>;
  readonly pace: ReturnType<typeof openPace>;
  readonly budget: ReturnType<typeof openBudget>;
};

function messagesOf(task: ModelTask, prompt: string): readonly ChatCompletionMessageParam[] {
  const messages: ChatCompletionMessageParam[] = [
    { role: "system", content: prompt },
    { role: "user", content: materialOf(task) },
  ];
  if (task.refused.length > 0) messages.push({ role: "user", content: refusalsOf(task) });
  return messages;
}

/** One question and, when the answer cannot be read, one repair. */
async function answerTo(messages: readonly ChatCompletionMessageParam[], parts: Parts): Promise<ModelAnswer> {
  const first = await askOnce(messages, parts);
  const read = readReply(first.content);
  if (read.ok) return { reply: read.reply, spend: first.spend, format: first.format, cached: false };
  const second = await askOnce(
    [
      ...messages,
      { role: "assistant", content: first.content },
      { role: "user", content: repairOf(read.why) },
    ],
    parts,
  );
  const again = readReply(second.content);
  if (!again.ok) throw new Failure("model.bad-reply", `the model's answer cannot be read: ${again.why}`);
  const spend = addedSpend(first.spend, second.spend);
  return { reply: again.reply, spend, format: second.format, cached: false };
}

function askOnce(messages: readonly ChatCompletionMessageParam[], parts: Parts) {
  const input = messages.reduce((sum, { content }) => sum + tokensOf(String(content)), 0);
  return parts.ladder.climb((format) =>
    parts.budget.spend({ input, output: (answer) => tokensOf(answer.content) }, () =>
      parts.pace.run(input, () => parts.ask(shaped(messages, shapeFor(format)), responseFormat(format))),
    ),
  );
}

const shaped = (
  messages: readonly ChatCompletionMessageParam[],
  shape: string,
): readonly ChatCompletionMessageParam[] =>
  messages.map((message) =>
    message.role === "system" ? { ...message, content: `${message.content}${shape}` } : message,
  );

const Remembered = z.strictObject({ reply: z.unknown(), format: z.enum(["schema", "json", "text"]) });

/** What cannot be read any more (an older version's) is asked anew. */
function remembered(content: string | null): ModelAnswer | null {
  if (content === null) return null;
  const parsed = Remembered.safeParse(JSON.parse(content));
  const read = parsed.success ? readReply(JSON.stringify(parsed.data.reply)) : null;
  if (!parsed.success || read === null || !read.ok) return null;
  return { reply: read.reply, spend: NOTHING_SPENT, format: parsed.data.format, cached: true };
}

function readPrompt(path: string | null): { readonly text: string; readonly version: string } {
  if (path === null) return { text: SYSTEM_PROMPT, version: PROMPT_VERSION };
  try {
    const text = readFileSync(path, "utf8");
    return { text, version: `file-${createHash("sha256").update(text).digest("hex").slice(0, 12)}` };
  } catch (cause) {
    throw new Failure("input.not-found", `the prompt file ${path} cannot be read`, { cause });
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export type { ModelEngine } from "./reply.ts";
