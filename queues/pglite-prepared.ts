/** Statements that are parsed once: BullMQ asks the same few dozen again and again, and parsing was half of their cost. */
import { type PGlite, parse, protocol, type Results } from "@electric-sql/pglite";

type Statement = { readonly name: string; readonly types: readonly number[] };

/** Texts that are made up as they are asked must not fill the session's memory. */
const KEPT_MAX = 200;

/** The session forgot it, or a table that it gives as a whole has other columns now. */
const STALE = new Set(["26000", "0A000"]);

/** As `PGlite#query`, but each text is prepared under a name when it is first asked. One query at a time. */
export function preparing(
  database: Pick<PGlite, "query" | "execProtocolStream" | "serializers" | "parsers">,
): (text: string, params: readonly unknown[]) => Promise<Results> {
  const { serialize } = protocol;
  const known = new Map<string, Statement>();
  let named = 0;

  const prepare = async (text: string): Promise<Statement> => {
    named += 1;
    const name = `kawaraban_${named}`;
    const said = await database.execProtocolStream(
      joined([serialize.parse({ name, text }), serialize.describe({ type: "S", name }), serialize.sync()]),
    );
    const statement = { name, types: parse.parseDescribeStatementResults(said) };
    known.set(text, statement);
    return statement;
  };
  const ask = async (
    { name, types }: Statement,
    params: readonly unknown[],
  ): Promise<Results | undefined> => {
    const values = params.map((param, at) => {
      if (param === null || param === undefined) return null;
      const written = database.serializers[types[at] ?? 0]?.(param);
      return written ?? String(param);
    });
    const said = await database.execProtocolStream(
      joined([
        serialize.bind({ statement: name, values }),
        serialize.describe({ type: "P" }),
        serialize.execute({}),
        serialize.sync(),
      ]),
    );
    return parse.parseResults(said, database.parsers)[0];
  };

  return async (text, params) => {
    const statement = known.get(text) ?? (known.size < KEPT_MAX ? await prepare(text) : null);
    if (statement === null) return database.query(text, [...params]);
    try {
      return (await ask(statement, params)) ?? { rows: [], fields: [] };
    } catch (error) {
      if (!isStale(error)) throw error;
      known.delete(text);
      return database.query(text, [...params]);
    }
  };
}

const isStale = (error: unknown): boolean =>
  error instanceof Error && "code" in error && STALE.has(String(error.code));

/** One message, so that the database answers all of it in one call. */
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
