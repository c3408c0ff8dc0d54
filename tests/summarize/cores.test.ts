import { describe, expect, test } from "vitest";
import { coresOf } from "../../src/summarize/extract/cores.ts";
import { viewsOf } from "./reading.ts";

const none: ReadonlyMap<string, number> = new Map();
const coreOf = (text: string, room: "gist" | "headline"): string | undefined => {
  const [view] = viewsOf(text);
  return view && coresOf(view, none, room).at(-1)?.text;
};

/** Sentence; what is left of it over an article; what is left in a headline. */
const CORES: readonly (readonly [text: string, gist: string, headline: string])[] = [
  [
    "北浜市が進める自然史博物館の移転計画が、壁に突き当たっている。",
    "北浜市が進める自然史博物館の移転計画が、壁に突き当たっている。",
    "自然史博物館の移転計画が、壁に突き当たっている。",
  ],
  [
    "北浜市は14日、運休している小島航路の旅客船を、20日の始発便から再び動かすと発表した。",
    "北浜市は14日、小島航路の旅客船を、20日の始発便から再び動かすと発表した。",
    "北浜市は小島航路の旅客船を再び動かすと発表した。",
  ],
  [
    "東県の山本花子知事は、当初計画より3カ月早い9月末までに港を直す方針を示した。",
    "東県の山本花子知事は、当初計画より3カ月早い9月末までに港を直す方針を示した。",
    "山本花子知事は、9月末までに港を直す方針を示した。",
  ],
];

/** Nothing here may go: what is counted or denied, what a noun is, what ties one predicate to the next. */
const WHOLE: readonly string[] = [
  "北浜市は訓練を市内4地区で初めて実施した。",
  "通報した女性がけがをした。",
  "市は橋を直す方針を決めた。",
  "市は全国で売っていない。",
  "作業は3人では最短でも2年かかる。",
  "市は議員を減らすと同時に議会を開いた。",
  "市は損失が大きいとした上で橋の廃止を求めた。",
  "登録をやめる人が多いことが、東方大学の調査で分かった。",
  "市はメーターを無線で検針できる機器に替える。",
];

describe("a sentence in its core", () => {
  test.each(CORES)("%s", (text, gist, headline) => {
    expect(coreOf(text, "gist")).toBe(gist);
    expect(coreOf(text, "headline")).toBe(headline);
  });
  test.each(WHOLE)("keeps all of %s", (text) => expect(coreOf(text, "headline")).toBe(text));
});
