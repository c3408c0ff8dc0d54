/** A quotation must stand word for word in the cited sentences, and belong to whom it is given. */
import { normalize } from "../../text/normalize.ts";
import type { Evidence } from "./evidence.ts";
import { peopleNamed, speakerOf } from "./people.ts";
import { quotesIn } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import { variantsOf } from "./variants.ts";

type Quoted = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speech: boolean;
};

const SPEECH_AFTER = /^(?:と|などと|として|だと|と?いう|[（(])/;

const quotedIn = (text: string): readonly Quoted[] =>
  quotesIn(text).map(({ start, end }) => ({
    text: text.slice(start + 1, end - 1),
    start,
    end,
    speech: SPEECH_AFTER.test(text.slice(end, end + 3)),
  }));

const bare = (text: string): string => normalize(text).replace(/[「」『』“”、。]/g, "");
const ASIDE = /[（(][^（）()]{0,20}[)）]/g;
const withoutAsides = (text: string): string => `${bare(text)}\n${bare(text.replace(ASIDE, ""))}`;

/** What stands in brackets in the cited sentences, also where a quotation runs over several of them. */
function spokenIn({ cited }: Evidence): readonly string[] {
  const joined = cited.map(({ text }) => text).join("");
  const open = cited.flatMap(({ text }) => [
    text.slice(text.lastIndexOf("「") + 1),
    text.slice(0, Math.max(0, text.indexOf("」"))),
  ]);
  const whole = [...cited.flatMap(({ text }) => quotedIn(text)), ...quotedIn(joined)].map(
    (quote) => quote.text,
  );
  return [
    ...whole,
    ...open.filter((text) => !/[「」]/.test(text) && !cited.some((one) => one.text === text)),
  ].map(withoutAsides);
}

/** Up to here brackets may be the writer's own, around a word that the sentences carry. */
const TERM_CHARS_MAX = 8;
const DENIED_AFTER = /^[ぁ-ん一-龠]{0,6}?(?:ない|なかった|ません|ず(?:に|、|$)|つもりはな|わけでは)/;

export function quotationReasons(evidence: Evidence): CheckReason[] {
  const quoted = quotedIn(evidence.said.text);
  if (quoted.length === 0) return [];
  const plain = withoutAsides(evidence.plain);
  const spoken = spokenIn(evidence);
  return quoted.flatMap((quote): CheckReason[] => {
    const text = bare(quote.text);
    if (text === "") return [];
    const within = spoken.find((other) => other.includes(text));
    if (within === undefined) {
      const carried = plain.includes(text) && (text.length <= TERM_CHARS_MAX || !quote.speech);
      return carried
        ? []
        : [{ kind: "quotation", detail: `「${quote.text}」 is not said so in the cited sentences` }];
    }
    const rest = within.slice(within.indexOf(text) + text.length);
    if (rest !== "" && DENIED_AFTER.test(rest))
      return [{ kind: "negation", detail: `「${quote.text}」 goes on to deny` }];
    return quote.speech ? speakerReasons(evidence, quote, text) : [];
  });
}

const SUBJECT_BEFORE = /([一-龠々ァ-ヶー]{2,10})(?:は|が)(?:[^、。「」はが]{0,12}、?)$/;

/** 部長は「…」: nobody by name. Then the sentence that has the quotation must have the word, or the speaker the title. */
function untoldReasons({ said, cited, source }: Evidence, quote: Quoted, text: string): CheckReason[] {
  const who = SUBJECT_BEFORE.exec(said.text.slice(0, quote.start))?.[1];
  const speakers = source.reading.quotes.flatMap((known) =>
    known.speaker !== null && bare(known.text).includes(text) ? [known.speaker] : [],
  );
  if (who === undefined || speakers.length === 0) return [];
  const roles = source.reading.people.flatMap(({ name, role }) =>
    speakers.some((speaker) => speaker.includes(name))
      ? [name, ...variantsOf(normalize(role ?? "")), role ?? ""]
      : [],
  );
  const title = bare(who);
  const fits = [...speakers, ...roles].some(
    (told) => told.includes(title) || (told.length > 1 && title.includes(bare(told))),
  );
  const beside = cited.some(({ plain }) => bare(plain).includes(text) && plain.includes(title));
  return fits || beside
    ? []
    : [{ kind: "speaker", detail: `「${quote.text}」 is said by ${speakers[0] ?? ""}, not ${who}` }];
}

function speakerReasons(evidence: Evidence, quote: Quoted, text: string): CheckReason[] {
  const given = speakerOf(evidence.said, quote, evidence);
  if (given === null) return untoldReasons(evidence, quote, text);
  const speakers = evidence.cited.flatMap((one) =>
    quotedIn(one.text).flatMap((other) =>
      bare(other.text).includes(text) ? (speakerOf(one, other, evidence) ?? []) : [],
    ),
  );
  const read = evidence.source.reading.quotes
    .filter((known) => known.speaker !== null && bare(known.text).includes(text))
    .flatMap((known) => peopleNamed(known.speaker ?? "", evidence));
  const known = [...speakers, ...read];
  if (known.length === 0 || known.includes(given)) return [];
  return [{ kind: "speaker", detail: `「${quote.text}」 is said by ${known[0] ?? ""}, not ${given}` }];
}
