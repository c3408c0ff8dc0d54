/** 「資源の安売りだ」: who says so is the subject of the verb that takes it, in the statement and in the cited sentences. */
import { normalize } from "../../text/normalize.ts";
import { argumentsOf } from "./arguments.ts";
import type { Said } from "./evidence.ts";
import { classOf, isOne, isVague } from "./matching.ts";
import { type Place, placesOf } from "./places.ts";
import { quotesIn } from "./quotations.ts";
import type { CheckReason } from "./reason.ts";
import type { View } from "./view.ts";

type Spoken = { readonly text: string; readonly by: Place };

export function speakersMixed({ evidence, same }: View): readonly CheckReason[] {
  const theirs = evidence.cited.flatMap(spokenIn);
  return spokenIn(evidence.said).flatMap(({ text, by }): CheckReason[] => {
    if (classOf(by, evidence) === null) return [];
    const sayers = theirs
      .filter((one) => one.text.includes(text) || text.includes(one.text))
      .map((one) => one.by);
    const [sayer] = sayers;
    const fits = sayers.some(
      (one) => isOne(by, one, same) || isVague(one, by) || classOf(one, evidence) === null,
    );
    return sayer === undefined || fits
      ? []
      : [
          {
            kind: "speaker",
            detail: `「${text.slice(0, SHOWN_CHARS)}…」 is said by ${sayer.text}, not by ${by.text}`,
          },
        ];
  });
}

const SHOWN_CHARS = 12;
const QUOTE_CHARS_MIN = 6;

function spokenIn(said: Said): readonly Spoken[] {
  return quotesIn(said.text).flatMap(({ start, end }): Spoken[] => {
    const text = normalize(said.text.slice(start + 1, end - 1)).replace(/。$/, "");
    const last = placesOf(said).findLast((place) => place.start >= start && place.end <= end + 2);
    const act = last?.tree[last.head];
    if (text.length < QUOTE_CHARS_MIN || act === undefined || act.start < end) return [];
    // 「無理のある部分がある」と国田教授: 部分 is what the quotation speaks of.
    const by =
      argumentsOf(act).find(
        (one) => (one.topic || one.mark === "が") && !(one.start > start && one.end <= end),
      ) ?? (act.nominal ? act : undefined);
    return by === undefined ? [] : [{ text, by }];
  });
}
