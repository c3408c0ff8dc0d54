/** What a command line says of a source. */
import { Failure } from "../../errors.ts";
import { SourceKind, type SourceSpec } from "../../model.ts";

type Options = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** @throws Failure `input.malformed`, `input.unsupported` */
export function specOf(given: string, options: Options): SourceSpec {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(given)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^https?$/.test(scheme))
    throw new Failure("input.unsupported", `${given}: only http and https are polled, not ${scheme}`);
  if (scheme !== undefined && !URL.canParse(given))
    throw new Failure("input.malformed", `${given} is no http(s) address`);
  if (options["every"] !== undefined && options["cron"] !== undefined)
    throw new Failure("input.malformed", "give --every or --cron, not both");
  const kind = SourceKind.safeParse(options["kind"] ?? "auto");
  if (!kind.success)
    throw new Failure(
      "input.malformed",
      `${String(options["kind"])} is no kind; there are ${SourceKind.options.join(", ")}`,
    );
  const [title, every, cron, select] = ["title", "every", "cron", "select"].map((name) =>
    text(options[name]),
  );
  return {
    ...(scheme === undefined ? { path: given } : { url: given }),
    kind: kind.data,
    tags: Array.isArray(options["tag"]) ? options["tag"].map(String) : [],
    ...(title === undefined ? {} : { title }),
    ...(every === undefined ? {} : { every }),
    ...(cron === undefined ? {} : { cron }),
    ...(select === undefined ? {} : { select }),
  };
}
