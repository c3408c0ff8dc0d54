/** A reading as one flat document: every span counts in UTF-16 units from the beginning of the text. */
import type { Reading, Span, Token } from "../model.ts";
import { type Chunk, chunksOf } from "../text/chunks.ts";

type Cited = { readonly cites: readonly string[] };
type Place = { readonly spans: readonly Span[] };

export type TextDocument = {
  readonly sentences: readonly (Span & { readonly id: string; readonly text: string })[];
  readonly tokens: readonly (Token & { readonly kind?: Chunk["kind"]; readonly parts?: readonly Token[] })[];
  readonly people: readonly (Reading["people"][number] & Place)[];
  readonly organizations: readonly (Reading["organizations"][number] & Place)[];
  readonly places: readonly (Reading["places"][number] & Place)[];
  readonly dates: readonly (Reading["dates"][number] & Place)[];
  readonly amounts: readonly (Reading["amounts"][number] & Place)[];
  readonly quotes: readonly (Span & {
    readonly kind: string;
    readonly text: string;
    readonly speaker: string | null;
  })[];
};

type Spans = NonNullable<ReturnType<Reading["spans"]["get"]>>;

/** @param blockStarts where each block of the reading begins in the text, by its id */
export function documentOf(reading: Reading, blockStarts: ReadonlyMap<string, number>): TextDocument {
  const sentences = reading.sentences.map(({ id, block, start, end, text }) => {
    const base = blockStarts.get(block) ?? 0;
    return { id, start: base + start, end: base + end, text };
  });
  /** Of each sentence what `pick` takes from its spans, at its place in the text. */
  const all = <Item extends Span>(pick: (spans: Spans) => readonly Item[]): (Item & { sentence: string })[] =>
    sentences.flatMap(({ id, start }) => {
      const spans = reading.spans.get(id);
      return spans === undefined ? [] : pick(spans).map((item) => ({ ...moved(item, start), sentence: id }));
    });
  const names = all((spans) => spans.names);
  const dates = all((spans) => spans.dates);
  const amounts = all((spans) => spans.amounts);
  const named = (thing: Cited & { name: string; also: readonly string[] }, kind: string): Place => {
    const forms = new Set([thing.name, ...thing.also]);
    return spansOf(
      names.filter((span) => span.kind === kind && forms.has(span.name)),
      thing,
    );
  };
  const speakers = new Map(reading.quotes.map(({ text, speaker }) => [text, speaker]));
  return {
    sentences,
    tokens: sentences.flatMap(({ id, start, text }) => {
      const spans = reading.spans.get(id);
      return spans === undefined ? [] : chunksOf(text, spans).map((chunk) => tokenOf(chunk, start));
    }),
    people: reading.people.map((person) => ({ ...person, ...named(person, "person") })),
    organizations: reading.organizations.map((body) => ({ ...body, ...named(body, "organization") })),
    places: reading.places.map((place) => ({ ...place, ...named(place, "place") })),
    dates: reading.dates.map((date) => ({
      ...date,
      ...spansOf(
        dates.filter(({ iso, units }) => iso === date.iso || units.includes(date.iso)),
        date,
      ),
    })),
    amounts: reading.amounts.map((amount) => ({
      ...amount,
      ...spansOf(
        amounts.filter(({ value, unit }) => value === amount.value && unit === amount.unit),
        amount,
      ),
    })),
    quotes: all((spans) => spans.quotes).map(({ start, end, kind, text, speaker }) => ({
      start,
      end,
      kind,
      text,
      speaker: speakers.get(text) ?? speaker,
    })),
  };
}

/** Two people may share a form: then the sentences they are cited from tell them apart. */
function spansOf(spans: readonly (Span & { sentence: string })[], { cites }: Cited): Place {
  const own = spans.filter(({ sentence }) => cites.includes(sentence));
  const last = own.at(-1);
  return { spans: (last === undefined ? spans : own).map(({ start, end }) => ({ start, end })) };
}

const moved = <Item extends Span>(item: Item, by: number): Item => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
});

function tokenOf({ kind, parts, start, end, surface }: Chunk, by: number): TextDocument["tokens"][number] {
  const [first, ...rest] = parts.map((part) => moved(part, by));
  const last = rest.at(-1);
  if (first === undefined) throw new RangeError(`the chunk ${surface} has no parts`);
  if (last === undefined) return first;
  return {
    start: start + by,
    end: end + by,
    surface,
    pos: "名詞",
    detail: DETAIL[kind] ?? ["一般", "*", "*"],
    conjugation: { type: "*", form: "*" },
    base: surface,
    // 亮 and 正 are read アキラ and セイ, 亮正 is not: only the parts have readings.
    reading: kind === "katakana" ? surface : null,
    known: parts.every(({ known }) => known),
    kind,
    parts: [first, ...rest],
  };
}

/** IPADIC's own words for what several of its words make together. */
const DETAIL: Readonly<Partial<Record<Chunk["kind"], Token["detail"]>>> = {
  person: ["固有名詞", "人名", "一般"],
  organization: ["固有名詞", "組織", "*"],
  place: ["固有名詞", "地域", "一般"],
  numeral: ["数", "*", "*"],
};
