/** A server on 127.0.0.1 that speaks chat completions and behaves as its script says, well or badly. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked. */
export type Asked = {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly model: string;
  readonly schemaName: string | null;
  /** `json_schema`, `json_object`, or null where the form is said in words only. */
  readonly form: string | null;
  readonly stream: boolean;
  readonly authorization: string | null;
};

export type Behaviour =
  /** `content` is the message's text: a string as it is, anything else as JSON. */
  | {
      readonly kind: "reply";
      readonly content: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly finish?: string;
      /** False for servers that count nothing. */
      readonly counts?: boolean;
      /** Of a stream: stops, cleanly or not, after half of the content. */
      readonly cut?: "end" | "reset" | "error";
    }
  | { readonly kind: "refusal"; readonly text: string }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
    }
  /** A body that is no chat completion. */
  | { readonly kind: "body"; readonly body: string; readonly contentType?: string }
  /** Takes the question and never answers; with `headers`, after having sent them. */
  | { readonly kind: "hang"; readonly headers?: boolean }
  | { readonly kind: "reset" };

export type ModelServer = {
  readonly baseUrl: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
};

/**
 * @param script one behaviour per question, the last one for all that follow; or a function of the question
 */
export async function startModelServer(
  script: readonly Behaviour[] | ((asked: Asked, index: number) => Behaviour),
): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void readAsked(request).then((question) => {
      const index = asked.length;
      asked.push(question);
      const behaviour =
        typeof script === "function" ? script(question, index) : (script[index] ?? script.at(-1));
      behave(behaviour ?? { kind: "status", status: 500 }, question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function behave(behaviour: Behaviour, asked: Asked, response: ServerResponse): void {
  switch (behaviour.kind) {
    case "reply":
      if (asked.stream) streamed(response, behaviour);
      else completion(response, { content: textOf(behaviour.content), refusal: null }, behaviour);
      return;
    case "refusal":
      completion(response, { content: null, refusal: behaviour.text });
      return;
    case "status":
      response.writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers });
      response.end(JSON.stringify({ error: { message: behaviour.message ?? "scripted", type: "scripted" } }));
      return;
    case "body":
      response.writeHead(200, { "content-type": behaviour.contentType ?? "application/json" });
      response.end(behaviour.body);
      return;
    case "hang":
      if (behaviour.headers) response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
      return;
    case "reset":
      response.socket?.destroy();
      return;
  }
}

type Reply = Extract<Behaviour, { kind: "reply" }>;
const USAGE = { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1020 };
const textOf = (content: unknown): string =>
  typeof content === "string" ? content : JSON.stringify(content);

function completion(
  response: ServerResponse,
  message: { readonly content: string | null; readonly refusal: string | null },
  { headers = {}, finish = "stop", counts = true }: Pick<Reply, "headers" | "finish" | "counts"> = {},
): void {
  response.writeHead(200, { "content-type": "application/json", ...headers });
  response.end(
    JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_770_000_000,
      model: "scripted",
      choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", ...message } }],
      ...(counts ? { usage: USAGE } : {}),
    }),
  );
}

/** Server-sent events, a few characters each, the count last. */
function streamed(
  response: ServerResponse,
  { content, headers = {}, finish = "stop", counts = true, cut }: Reply,
): void {
  const text = textOf(content);
  const send = (more: Readonly<Record<string, unknown>>): void => {
    const chunk = {
      id: "chatcmpl-1",
      object: "chat.completion.chunk",
      created: 1_770_000_000,
      model: "scripted",
      ...more,
    };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  const piece = (delta: Readonly<Record<string, string>>, reason: string | null): void =>
    send({ choices: [{ index: 0, delta, finish_reason: reason }] });
  response.writeHead(200, { "content-type": "text/event-stream", ...headers });
  piece({ role: "assistant", content: "" }, null);
  const shown = cut ? text.slice(0, text.length / 2) : text;
  for (let at = 0; at < shown.length; at += PIECE_CHARS)
    piece({ content: shown.slice(at, at + PIECE_CHARS) }, null);
  if (cut === "reset") {
    setTimeout(() => response.socket?.destroy(), 20);
    return;
  }
  if (cut === "error") response.write('data: {"error":{"message":"scripted","type":"scripted"}}\n\n');
  if (cut === undefined) {
    piece({}, finish);
    if (counts) send({ choices: [], usage: USAGE });
    response.write("data: [DONE]\n\n");
  }
  response.end();
}

const PIECE_CHARS = 7;

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  return {
    messages: body.messages ?? [],
    model: body.model ?? "",
    schemaName: body.response_format?.json_schema?.name ?? null,
    form: body.response_format?.type ?? null,
    stream: body.stream === true,
    authorization: request.headers.authorization ?? null,
  };
}
