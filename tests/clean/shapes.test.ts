import { describe, expect, test } from "vitest";
import { cleanPage } from "../../src/clean/clean.ts";
import { type Article, BODY_KINDS } from "../../src/model.ts";
import { REWRITINGS } from "./rewrite.ts";
import * as broadcasters from "./shapes/broadcasters.ts";
import * as dailies from "./shapes/dailies.ts";
import * as foreign from "./shapes/foreign.ts";
import * as hubs from "./shapes/hubs.ts";
import * as journals from "./shapes/journals.ts";
import * as magazines from "./shapes/magazines.ts";
import * as markets from "./shapes/markets.ts";
import * as offices from "./shapes/offices.ts";
import * as blogsAndOffices from "./shapes/own-ways.ts";
import * as papers from "./shapes/papers.ts";
import * as portals from "./shapes/portals.ts";
import type { Shape } from "./shapes/shape.ts";
import * as trade from "./shapes/trade.ts";
import * as weblogs from "./shapes/weblogs.ts";
import * as wires from "./shapes/wires.ts";

const shapes: readonly Shape[] = [
  portals,
  papers,
  trade,
  blogsAndOffices,
  weblogs,
  wires,
  broadcasters,
  offices,
  magazines,
  dailies,
  hubs,
  foreign,
  journals,
  markets,
].flatMap((group) => Object.values(group));

describe.each(shapes)("$what", (shape) => {
  const article = (rewrite = (html: string): string => html): Article =>
    cleanPage({
      id: "0123456789abcdef",
      url: null,
      parts: [{ url: null, format: "html", text: rewrite(shape.html) }],
      fetchedAt: "2026-12-01T00:00:00Z",
      httpStatus: 200,
    });
  const textsOf = (kinds: (kind: string) => boolean): readonly string[] =>
    article().blocks.flatMap(({ kind, text }) => (kinds(kind) ? [text] : []));

  test("keeps the body and nothing else", () => {
    const body: ReadonlySet<string> = BODY_KINDS;
    expect(textsOf((kind) => body.has(kind))).toEqual(shape.body);
  });

  test.each(Object.entries(REWRITINGS))("keeps the body with %s", (_, rewrite) => {
    const body: ReadonlySet<string> = BODY_KINDS;
    const { blocks } = article(rewrite);
    expect(blocks.flatMap(({ kind, text }) => (body.has(kind) ? [text] : []))).toEqual(shape.body);
  });

  test("keeps the captions beside it", () => {
    expect(textsOf((kind) => kind === "caption")).toEqual(shape.captions ?? []);
  });

  test("tells what is known about it", () => {
    const made = article();
    const { title, publishedAt, publisher, wire, bylines, access } = shape;
    const asked = Object.entries({ title, publishedAt, publisher, wire, bylines, access }).filter(
      ([, value]) => value !== undefined,
    );
    const told: Readonly<Record<string, unknown>> = made;
    expect(Object.fromEntries(asked.map(([field]) => [field, told[field]]))).toEqual(
      Object.fromEntries(asked),
    );
  });
});
