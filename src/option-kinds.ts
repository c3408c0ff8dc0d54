/** What a setting is, and the kinds of values that settings take. */
import { z } from "zod";

export type Option = {
  readonly env: string;
  /** Without the dashes; null where a flag would be wrong (secrets show up in process lists). */
  readonly flag: string | null;
  readonly schema: z.ZodType;
  readonly fallback: unknown;
  /** Masked wherever it is shown; may also be read from the file that `<ENV>_FILE` names. */
  readonly secret: boolean;
  readonly about: string;
};

export const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
export const address = z.url({ protocol: /^(https?|rediss?)$/ });
export const list = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean)
      : value,
  z.array(z.string()),
);

export const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean(),
);
/** `IN/OUT` */
export const price = z
  .string()
  .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/, "IN/OUT is needed, for example 39/310");

export const option = <Schema extends z.ZodType>(
  env: string,
  flag: string | null,
  schema: Schema,
  fallback: z.output<Schema>,
  about: string,
  secret = false,
) => ({ env, flag, schema, fallback, secret, about }) as const;
