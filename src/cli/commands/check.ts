import { z } from "zod";
import { checkClaims, sourceOfBody } from "../../summarize/check-body.ts";
import { loadTokenizer } from "../../text/tokenizer.ts";
import type { Door } from "../door.ts";
import { eachLine } from "../lines.ts";

const Line = z.object({
  id: z.string().min(1),
  title: z.string().nullable().optional(),
  published: z.string().nullable().optional(),
  body: z.string().min(1),
  statements: z.array(
    z.object({ text: z.string().trim().min(1), cites: z.array(z.string()).nullable().optional() }),
  ),
});

/** `{"id","title"?,"body","published"?,"statements":[{"text","cites"?}]}` gives `{"id","results":[…],"orders":[…]}`: orders to machines, which the check left out. */
export async function check(
  _args: readonly string[],
  options: Readonly<Record<string, unknown>>,
  door: Door,
) {
  const tokenize = await loadTokenizer();
  const { failed } = await eachLine(
    String(options["from"]),
    Line,
    ({ statements, ...body }) => {
      const source = sourceOfBody(body, { tokenize });
      return { results: checkClaims(statements, source, { tokenize }), orders: source.orders };
    },
    { stdin: door.stdin, out: door.terminal.out, log: door.log },
  );
  return failed === 0 ? 0 : 1;
}
