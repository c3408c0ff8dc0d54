/** `fields=`: only those of a document's fields that are asked for. */
import { Failure } from "../../errors.ts";

/** @throws Failure `input.malformed` naming the fields there are */
export function fieldsOf(asked: string | undefined, known: readonly string[]): readonly string[] | null {
  if (asked === undefined) return null;
  const fields = asked.split(",").map((field) => field.trim());
  const wrong = fields.find((field) => !known.includes(field));
  if (wrong !== undefined)
    throw new Failure("input.malformed", `there is no field ${wrong}; there are ${known.join(", ")}`);
  return fields;
}

export function picked(document: Readonly<Record<string, unknown>>, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, document[field]]));
}
