/** The ladder of forms: a strict schema, any JSON, words only. A server that does not know a rung is asked on the next. */
import { zodResponseFormat } from "openai/helpers/zod";
import type { ChatCompletionCreateParams } from "openai/resources/chat/completions";
import { Failure } from "../../errors.ts";
import { ModelReply, type ReplyFormat } from "./reply.ts";

const BELOW: Readonly<Record<ReplyFormat, ReplyFormat | null>> = { schema: "json", json: "text", text: null };

export function responseFormat(format: ReplyFormat): Pick<ChatCompletionCreateParams, "response_format"> {
  if (format === "schema") return { response_format: zodResponseFormat(ModelReply, "summary") };
  return format === "json" ? { response_format: { type: "json_object" } } : {};
}

/** Below the schema the form has to be said in words. */
export function shapeFor(format: ReplyFormat): string {
  return format === "schema" ? "" : `\n\n${SHAPE}`;
}

const SHAPE = `答えは次の形の JSON だけとし、前後に何も書かない。sentences は資料の文の番号である。
{"headline":{"text":"…","sentences":[1]},"gist":{"text":"…","sentences":[1,2]},"points":[{"text":"…","sentences":[1]},{"text":"…","sentences":[3]}]}`;

/** What servers call the thing that they do not know, in their own words. */
const UNKNOWN_FORM =
  /response[_ ]?format|json[_ ]?schema|json[_ ]?object|json mode|structured|guided[_ ]?json|grammar/i;

export type Ladder = {
  /** Asks on the rung that worked last, and further down for as long as the server does not know the form. */
  readonly climb: <Answer>(
    ask: (format: ReplyFormat) => Promise<Answer>,
  ) => Promise<Answer & { readonly format: ReplyFormat }>;
};

export function openLadder(): Ladder {
  let rung: ReplyFormat = "schema";
  return {
    climb: async (ask) => {
      for (let format = rung; ; ) {
        try {
          const answer = await ask(format);
          rung = format;
          return { ...answer, format };
        } catch (error) {
          const below: ReplyFormat | null = BELOW[format];
          if (below === null || !isUnknownForm(error)) throw error;
          format = below;
        }
      }
    },
  };
}

const isUnknownForm = (error: unknown): boolean =>
  error instanceof Failure && error.code === "model.rejected" && UNKNOWN_FORM.test(error.message);
