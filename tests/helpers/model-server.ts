/** A server on 127.0.0.1 that speaks chat completions and behaves as its script says, well or badly. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked. */
export type Asked = {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly model: string;
  readonly schemaName: string | null;
  readonly authorization: string | null;
};

export type Behaviour =
  /** `content` is the message's text: a string as it is, anything else as JSON. */
  | { readonly kind: "reply"; readonly content: unknown }
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
      behave(behaviour ?? { kind: "status", status: 500 }, response);
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

function behave(behaviour: Behaviour, response: ServerResponse): void {
  switch (behaviour.kind) {
    case "reply": {
      const { content } = behaviour;
      const text = typeof content === "string" ? content : JSON.stringify(content);
      completion(response, { content: text, refusal: null });
      return;
    }
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

function completion(
  response: ServerResponse,
  message: { readonly content: string | null; readonly refusal: string | null },
): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_770_000_000,
      model: "scripted",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", ...message } }],
      usage: { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1020 },
    }),
  );
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  return {
    messages: body.messages ?? [],
    model: body.model ?? "",
    schemaName: body.response_format?.json_schema?.name ?? null,
    authorization: request.headers.authorization ?? null,
  };
}
