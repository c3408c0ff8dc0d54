/** One question to a server that speaks OpenAI's chat completions, and what it answered. */
import OpenAI from "openai";
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParams,
  ChatCompletionMessageParam,
} from "openai/resources/chat/completions";
import { Failure } from "../../errors.ts";
import { modelFailure } from "./failures.ts";
import type { ModelUsage } from "./reply.ts";

export type ClientOptions = {
  /** Null for local servers that ask for none. */
  readonly apiKey: string | null;
  /** Null for OpenAI itself; else the address up to `/v1`. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** For one whole answer, body included. */
  readonly timeoutMs: number;
  /** Takes the answer as it is written: for servers and proxies that cut silent connections. */
  readonly stream: boolean;
};

type Answer = {
  readonly content: string;
  readonly usage: ModelUsage | null;
  readonly headers: Headers | null;
};

export type Ask = (
  messages: readonly ChatCompletionMessageParam[],
  form: Pick<ChatCompletionCreateParams, "response_format">,
) => Promise<Answer>;

/** The client never tries again by itself: the queue does, with the time the server asked for. */
export function openClient(
  options: ClientOptions,
  deps: { readonly now: () => Date; readonly fetch?: typeof fetch },
): Ask {
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
  const ask = options.stream ? streamed : whole;
  return async (messages, form) => {
    const signal = AbortSignal.timeout(options.timeoutMs);
    const body = { model: options.model, messages: [...messages], ...form };
    const { said, headers } = await ask(client, body, signal).catch((error: unknown) => {
      const context = { ...options, timedOut: signal.aborted, secret: options.apiKey, now: deps.now };
      throw error instanceof Failure ? error : modelFailure(error, context);
    });
    return { content: contentOf(said, options.model), usage: said.usage, headers };
  };
}

type Body = Pick<ChatCompletionCreateParams, "model" | "messages" | "response_format">;
type Said = {
  /** Null when the server sent no choice at all. */
  readonly content: string | null;
  readonly refusal: string | null;
  readonly finish: string | null;
  readonly usage: ModelUsage | null;
};

async function whole(
  client: OpenAI,
  body: Body,
  signal: AbortSignal,
): Promise<{ said: Said; headers: Headers }> {
  const { data, response } = await client.chat.completions
    .create({ ...body, stream: false }, { signal })
    .withResponse();
  // A compatible server may send anything: the package's types are its hope, not a check.
  const choice: ChatCompletion.Choice | undefined = data.choices?.at(0);
  const message = choice?.message;
  const said = {
    content: message ? (message.content ?? "") : null,
    refusal: message?.refusal ?? null,
    finish: choice?.finish_reason ?? null,
    usage: usageOf(data.usage),
  };
  return { said, headers: response.headers };
}

async function streamed(
  client: OpenAI,
  body: Body,
  signal: AbortSignal,
): Promise<{ said: Said; headers: Headers }> {
  const { data, response } = await client.chat.completions
    .create({ ...body, stream: true, stream_options: { include_usage: true } }, { signal })
    .withResponse();
  let content: string | null = null;
  let refusal: string | null = null;
  let finish: string | null = null;
  let usage: ModelUsage | null = null;
  for await (const chunk of data) {
    const choice: ChatCompletionChunk.Choice | undefined = chunk.choices?.at(0);
    if (choice) content = `${content ?? ""}${choice.delta?.content ?? ""}`;
    if (choice?.delta?.refusal) refusal = `${refusal ?? ""}${choice.delta.refusal}`;
    finish = choice?.finish_reason ?? finish;
    usage = usageOf(chunk.usage) ?? usage;
  }
  if (content !== null && finish === null)
    throw new Failure(
      "model.unreachable",
      `model ${body.model}: the stream ended in the middle of the answer`,
    );
  return { said: { content, refusal, finish, usage }, headers: response.headers };
}

function contentOf({ content, refusal, finish }: Said, model: string): string {
  if (content === null) throw new Failure("model.bad-reply", `model ${model} answered without a choice`);
  if (refusal) throw new Failure("model.rejected", `model ${model} refused: ${refusal.slice(0, 200)}`);
  if (finish === "content_filter")
    throw new Failure("model.rejected", `model ${model}: its content filter stopped the answer`);
  if (finish === "length")
    throw new Failure("model.bad-reply", `model ${model}: its answer was cut at the token limit`);
  return content;
}

function usageOf(usage: ChatCompletion["usage"] | null): ModelUsage | null {
  if (!usage) return null;
  const { prompt_tokens, completion_tokens } = usage;
  const counts = Number.isInteger(prompt_tokens) && Number.isInteger(completion_tokens);
  return counts ? { input: Math.max(0, prompt_tokens), output: Math.max(0, completion_tokens) } : null;
}
