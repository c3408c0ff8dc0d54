/** Takes back names that the rest of the article shows to be something else: rice, a company called さん, a country, a governor. */
import type { NameSpan, Sentence, Token } from "../model.ts";
import { KANJI } from "./characters.ts";

type Names = ReadonlyMap<string, readonly NameSpan[]>;

/** ノルデン外相 in an article of the ノルデン政府 is a country's minister; 宗像県政 in one of 宗像氏 tells of the man. */
export function withoutStates(sentences: readonly Sentence[], names: Names): Names {
  const spans = [...names.values()].flat();
  const candidates = new Set(
    spans
      .filter(({ kind, name, role }) => kind === "person" && role !== null && /^[ァ-ヴー]{3,}$/.test(name))
      .map(({ name }) => name),
  );
  const states = new Set([...candidates].filter((name) => sentences.some(({ text }) => isState(text, name))));
  const surnames = new Set(
    spans
      .filter(({ kind, name }) => kind === "person" && name.length === 2 && KANJI.all(name))
      .map(({ name }) => name),
  );
  if (states.size === 0 && surnames.size === 0) return names;
  return new Map(
    [...names].map(([id, own]) => [
      id,
      own
        .filter(
          ({ kind, name, start, end }) =>
            !(kind === "place" && end - start === name.length && surnames.has(name)),
        )
        .map(
          (span): NameSpan =>
            span.kind === "person" && states.has(span.name)
              ? { ...span, kind: "place", end: span.start + span.name.length, role: null, reading: null }
              : span,
        ),
    ]),
  );
}

function isState(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (
      /^(?:政府|共和国|王国|連邦|軍|議会|外務省|国防省|大統領府|の首都|国民)/.test(
        text.slice(at + name.length, at + name.length + 4),
      )
    )
      return true;
  return false;
}

/** ツキノワさん in an article of ツキノワデリ is the company: houses are called さん, too. */
export function withoutNicknames(sentences: readonly Sentence[], names: Names): Names {
  const spans = [...names.values()].flat();
  const bodies = spans.filter(({ kind }) => kind === "organization").map(({ name }) => name);
  const nicknames = new Map<string, string>();
  for (const { kind, name, role } of spans) {
    if (kind !== "person" || role !== null || !/^[ァ-ヴー]{3,}$/.test(name)) continue;
    const body = bodies.find((one) => one.startsWith(name) && one.length > name.length);
    if (body !== undefined) nicknames.set(name, body);
  }
  if (nicknames.size === 0) return names;
  const kept = sentences.map(({ id, text }) => {
    const own = (names.get(id) ?? []).map((span): NameSpan => {
      const name = span.kind === "person" ? nicknames.get(span.name) : undefined;
      const end = span.start + span.name.length;
      return name !== undefined && text.startsWith("さん", end)
        ? { ...span, end, name, kind: "organization" }
        : span;
    });
    return [id, own] as const;
  });
  return new Map(kept);
}

/** A lone 米 is rice in an article that has rice and no other word for the country. */
export function withoutRice(tokens: ReadonlyMap<string, readonly Token[]>, names: Names): Names {
  const isLone = ({ kind, name, start, end }: NameSpan): boolean =>
    kind === "place" && name === "米国" && end - start === 1;
  if (![...names.values()].some((spans) => spans.some(isLone))) return names;
  const hasWord = (isSo: (token: Token) => boolean): boolean => {
    for (const words of tokens.values()) if (words.some(isSo)) return true;
    return false;
  };
  const rice = hasWord(({ surface, detail }) => surface === "米" && detail[0] === "一般");
  if (!rice) return names;
  const country = hasWord(({ surface }) =>
    /^(?:米国|アメリカ|全米|米軍|米政府|日米|訪米|対米|[米日英]+[中韓英米]+)$/.test(surface),
  );
  if (country) return names;
  return new Map([...names].map(([id, spans]) => [id, spans.filter((span) => !isLone(span))]));
}
