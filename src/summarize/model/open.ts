/** Opens any server that speaks OpenAI's chat completions as a `ModelEngine`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { Failure } from "../../errors.ts";
import { modelFailure } from "./failures.ts";
import { materialOf, PROMPT_VERSION, refusalsOf, repairOf, SYSTEM_PROMPT } from "./prompt.ts";
import { type ModelEngine, ModelReply, type ModelTask, type ModelUsage } from "./reply.ts";

export type ModelOptions = {
  /** Null for local servers that ask for none. */
  readonly apiKey: string | null;
  /** Null for OpenAI itself; else the address up to `/v1`. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** For one whole answer, body included. */
  readonly timeoutMs: number;
  /** Replaces the system prompt. */
  readonly promptFile?: string | null;
};

export type ModelDeps = { readonly now: () => Date; readonly fetch?: typeof fetch };

type Reading =
  | { readonly ok: true; readonly reply: ModelReply }
  | { readonly ok: false; readonly why: string };

/**
 * The client never tries again by itself: the queue does, with the time the server asked for.
 *
 * @throws Failure `input.not-found` when the prompt file cannot be read; `write` throws `model.*`
 */
export function openModel(options: ModelOptions, deps: ModelDeps): ModelEngine {
  const prompt = readPrompt(options.promptFile ?? null);
  const client = new OpenAI({
    apiKey: options.apiKey ?? "none",
    // Everything the package would otherwise read from the environment is said here.
    baseURL: options.baseUrl ?? "https://api.openai.com/v1",
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    timeout: options.timeoutMs,
    ...(deps.fetch ? { fetch: deps.fetch } : {}),
  });
  return {
    model: options.model,
    prompt: prompt.version,
    write: (task) => write(task, { ask: (messages) => ask(client, options, messages, deps), prompt }),
  };
}

/** One question and, when the answer cannot be read, one repair. */
async function write(
  task: ModelTask,
  deps: {
    readonly prompt: { readonly text: string };
    readonly ask: (
      messages: ChatCompletionMessageParam[],
    ) => Promise<{ content: string; usage: ModelUsage | null }>;
  },
): ReturnType<ModelEngine["write"]> {
  const messages: ChatCompletionMessageParam[] = [
    { role: "system", content: deps.prompt.text },
    { role: "user", content: materialOf(task) },
  ];
  if (task.refused.length > 0) messages.push({ role: "user", content: refusalsOf(task) });
  const first = await deps.ask(messages);
  const read = readReply(first.content);
  if (read.ok) return { reply: read.reply, usage: first.usage };
  messages.push({ role: "assistant", content: first.content }, { role: "user", content: repairOf(read.why) });
  const second = await deps.ask(messages);
  const again = readReply(second.content);
  if (!again.ok) throw new Failure("model.bad-reply", `the model's answer cannot be read: ${again.why}`);
  return { reply: again.reply, usage: sum(first.usage, second.usage) };
}

async function ask(
  client: OpenAI,
  options: ModelOptions,
  messages: ChatCompletionMessageParam[],
  deps: ModelDeps,
): Promise<{ content: string; usage: ModelUsage | null }> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  const completion = await client.chat.completions
    .create(
      { model: options.model, messages, response_format: zodResponseFormat(ModelReply, "summary") },
      { signal },
    )
    .catch((error: unknown) => {
      const context = { ...options, timedOut: signal.aborted, secret: options.apiKey, now: deps.now };
      throw modelFailure(error, context);
    });
  // A compatible server may send anything: the package's types are its hope, not a check.
  const choice = completion.choices?.at(0);
  if (!choice?.message)
    throw new Failure("model.bad-reply", `model ${options.model} answered without a choice`);
  const { refusal, content } = choice.message;
  if (refusal)
    throw new Failure("model.rejected", `model ${options.model} refused: ${refusal.slice(0, 200)}`);
  if (choice.finish_reason === "content_filter")
    throw new Failure("model.rejected", `model ${options.model}: its content filter stopped the answer`);
  const usage = completion.usage;
  return {
    content: content ?? "",
    usage: usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : null,
  };
}

function readReply(content: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message.slice(0, 100) : "no JSON" };
  }
  const parsed = ModelReply.safeParse(json);
  if (parsed.success) return { ok: true, reply: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, why: issue ? `${issue.path.join(".")}: ${issue.message}` : "wrong schema" };
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

function sum(one: ModelUsage | null, other: ModelUsage | null): ModelUsage | null {
  if (!one || !other) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}

export type { ModelEngine } from "./reply.ts";
