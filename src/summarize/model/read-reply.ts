/** Reads an answer: the JSON itself, or the JSON that a talkative model wrapped in words. */
import { ModelReply } from "./reply.ts";

export type ReadReply =
  | { readonly ok: true; readonly reply: ModelReply }
  | { readonly ok: false; readonly why: string };

const WHY_CHARS_MAX = 100;
/** Some models think aloud before they answer. */
const THOUGHTS = /<think>[\s\S]*?<\/think>/g;

export function readReply(content: string): ReadReply {
  const said = content.replace(THOUGHTS, "").trim();
  const json = jsonIn(said);
  if (!json.ok) return json;
  const parsed = ModelReply.safeParse(json.value);
  if (parsed.success) return { ok: true, reply: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, why: issue ? `${issue.path.join(".")}: ${issue.message}` : "wrong schema" };
}

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** All of the text, else from its first brace to its last (a fence, a greeting around it). */
function jsonIn(text: string): Json {
  const whole = parsed(text);
  if (whole.ok) return whole;
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  const inner = from >= 0 && to > from ? parsed(text.slice(from, to + 1)) : whole;
  return inner.ok ? inner : whole;
}

function parsed(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message.slice(0, WHY_CHARS_MAX) : "no JSON" };
  }
}
