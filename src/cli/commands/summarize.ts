import { z } from "zod";
import { openFiles } from "../../store/files.ts";
import { articleOfBody } from "../../summarize/bodies.ts";
import { summarizeArticle } from "../../summarize/summarize.ts";
import { loadTokenizer } from "../../text/tokenizer.ts";
import type { Door } from "../door.ts";
import { eachLine } from "../lines.ts";
import { modelOf } from "../model.ts";
import { tokenizerPlaces } from "../tokenizing.ts";

const Line = z.object({
  id: z.string().min(1),
  title: z.string().nullable().optional(),
  published: z.string().nullable().optional(),
  body: z.string().min(1),
});

/** `{"id","title"?,"published"?,"body"}` gives `{"id","summary"}`. */
export async function summarize(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
) {
  const { config } = door.settings;
  const tokenize = await loadTokenizer(tokenizerPlaces(door));
  const model = modelOf(config, openFiles(config.dataDir), door.now);
  const { failed } = await eachLine(
    String(options["from"]),
    Line,
    async (line) => {
      const article = articleOfBody(line);
      const summary = await summarizeArticle(
        article,
        { length: config.length },
        { tokenize, now: door.now, model, lastTry: true },
      );
      return { summary };
    },
    { stdin: door.stdin, out: door.terminal.out, log: door.log },
  );
  return failed === 0 ? 0 : 1;
}
