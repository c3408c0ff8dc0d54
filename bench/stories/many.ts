/**
 * As many articles as are asked for, out of our own: round after round with other people, towns, companies and amounts, in
 * other months, put in the order of their time. A few names stand in very many of them, as in the news.
 */
import { isGenericBody, isNation, isRegion } from "../../src/stories/common.ts";
import type { Features } from "../../src/stories/features.ts";
import type { ToldByOutlet } from "./corpus.ts";

const listOf = (text: string): readonly string[] => text.trim().split(/\s+/);
const SURNAMES = listOf(`
  佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐竹 山口 松本 井上 木村 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田
  岡田 藤田 後藤 近藤 村上 遠藤 青木 坂本 斎藤 福田 太田 西村 藤井 岡本 金子 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田
  上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 村田 武田 上野 杉山 新井 千葉 平野 大塚 岩崎 桜井 野村`);
const GIVEN = listOf(`
  一郎 健太 直樹 隆志 正人 浩二 和也 康夫 秀樹 俊介 恵子 由美 真紀 裕子 智子 明美 千春 洋子 良平 拓海 大輔 圭介 修平 史郎 邦夫 文雄 雅美 晴香 奈々 光男`);
const FIRST = [
  ..."東西南北上下大小高平山川海島松竹梅桜清白黒青赤金銀玉石岩森林原野谷沢浜港津江浦瀬滝泉福安永豊春秋朝月星光",
];
const SECOND = [..."山川田野原島崎浜浦江津沢谷森木林池岡坂橋宮倉塚越戸瀬波里井見尾部根代城石水岸"];
const SYLLABLES = listOf(
  "アル バレ カス ダル エル フォ ガル ハイ イン ジェ コル ラン マル ノル オル パス ラズ サン タル ウル ベル ワル ゼン",
);
const PREFECTURES = listOf(
  "青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 三重 滋賀 奈良 鳥取 島根 岡山 山口 徳島 香川 愛媛 高知 佐賀 長崎 熊本 大分 宮崎",
);
const KEY_WEIGHT_MIN = 2;
const MONTHS = 12;
/** Two articles of one template on the same day in one town would be two that nobody can tell apart. */
const NUMBER = /\d+(?:\.\d+)?(?=万|億|兆|人|棟|件|台|個|基|円|ドル|%|社|世帯|本|枚)/g;

export type Made = {
  readonly article: ToldByOutlet;
  /** Of the article of ours that it was made of. */
  readonly index: number;
  readonly round: number;
  readonly rename: Rename;
};
type Rename = (text: string) => string;

/** Ordered by their time; made one by one. */
export function* manyOf(
  told: readonly ToldByOutlet[],
  features: readonly Features[],
  count: number,
): Generator<Made> {
  const stems = stemsOf(told, features);
  const plan = Array.from({ length: count }, (_, at) => {
    const [round, index] = [Math.floor(at / told.length), at % told.length];
    const one = told[index];
    return { round, index, published: one === undefined ? "" : moved(one.published, monthsOf(round)) };
  });
  plan.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.round - b.round));
  for (const { round, index } of plan) {
    const one = told[index];
    if (one === undefined) continue;
    const rename = renamer(one.gold.affair, round, stems.get(one.gold.affair) ?? new Map());
    yield { article: round === 0 ? one : another(one, round, rename), index, round, rename };
  }
}

const monthsOf = (round: number): number => round % MONTHS;

type Stem = "surname" | "given" | "sound" | "name" | "prefecture";

/** Beginnings of the names of each affair, by which they are exchanged in all its articles alike. */
function stemsOf(
  told: readonly ToldByOutlet[],
  features: readonly Features[],
): ReadonlyMap<string, ReadonlyMap<string, Stem>> {
  const found = new Map<string, Map<string, Stem>>();
  for (const [at, { gold }] of told.entries()) {
    const stems = found.get(gold.affair) ?? new Map<string, Stem>();
    found.set(gold.affair, stems);
    const { people = [], features: keys = new Map() } = features[at] ?? {};
    for (const form of people.flatMap(({ forms }) => forms)) {
      if (/^[ァ-ヴー]{3}/.test(form)) stems.set(form.slice(0, 2), "sound");
      else if (/^[一-龠々]{2}/.test(form)) {
        stems.set(form.slice(0, 2), "surname");
        if (/^[一-龠々]{4}$/.test(form)) stems.set(form.slice(2), "given");
      }
    }
    for (const [key, { kind, weight }] of keys) {
      const stem = key.slice(0, 2);
      if (kind !== "proper" || stems.has(stem) || isGenericBody(key) || isNation(key) || isNation(stem))
        continue;
      if (PREFECTURES.includes(stem)) stems.set(stem, "prefecture");
      else if (/^(?:[ァ-ヴー]{3}|[ぁ-ん]{3}$)/.test(key)) stems.set(key.slice(0, 3), "sound");
      else if (weight < KEY_WEIGHT_MIN && !isRegion(key)) continue;
      else if (/^[一-龠々][一-龠々ノケヶ]/.test(key)) stems.set(stem, "name");
    }
  }
  return found;
}

function renamer(affair: string, round: number, stems: ReadonlyMap<string, Stem>): Rename {
  if (round === 0) return (text) => text;
  const seed = `${affair} ${round}`;
  const any = new RegExp(stems.size === 0 ? "$^" : [...stems.keys()].join("|"), "g");
  return (text) =>
    text
      .replace(any, (stem) => nameFor(stem, stems.get(stem) ?? "name", seed))
      .replace(NUMBER, (digits) => otherDigits(digits, seed))
      .replace(/(\d{1,2})月/g, (_, month) => `${((Number(month) - 1 + monthsOf(round)) % 12) + 1}月`);
}

function another(one: ToldByOutlet, round: number, renamed: Rename): ToldByOutlet {
  const { affair, event, reprintOf } = one.gold;
  return {
    ...one,
    id: `${one.id}-${round}`,
    published: moved(one.published, monthsOf(round)),
    title: renamed(one.title.normalize("NFKC")),
    body: renamed(one.body.normalize("NFKC")),
    gold: {
      affair: `${affair}-${round}`,
      event: event === null ? null : `${event}-${round}`,
      reprintOf: reprintOf === null ? null : `${reprintOf}-${round}`,
    },
  };
}

function nameFor(stem: string, kind: Stem, seed: string): string {
  const key = `${seed} ${stem}`;
  if (kind === "surname") return pick(SURNAMES, key);
  if (kind === "given") return pick(GIVEN, key);
  if (kind === "prefecture") return pick(PREFECTURES, key);
  if (kind === "sound") return pick(SYLLABLES, `${key} 1`) + pick(SYLLABLES, `${key} 2`);
  return pick(FIRST, `${key} 1`) + pick(SECOND, `${key} 2`);
}

/** The first of a list far more often than the last. */
const pick = (list: readonly string[], key: string): string =>
  list[Math.floor(list.length * chance(key) ** 2)] ?? "";

function otherDigits(digits: string, seed: string): string {
  return digits.replace(/[1-9]/g, (_, at: number) =>
    String(1 + Math.floor(chance(`${seed} ${digits} ${at}`) * 9)),
  );
}

function chance(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32;
}

/** Days keep their numbers, so that the 13日 of the text stays one. */
function moved(published: string, months: number): string {
  const [, year = "", month = "", rest = ""] = /^(\d{4})-(\d\d)(.*)$/.exec(published) ?? [];
  const all = Number(year) * 12 + Number(month) - 1 + months;
  const day = Math.min(
    Number(rest.slice(1, 3)),
    new Date(Date.UTC(Math.floor(all / 12), (all % 12) + 1, 0)).getUTCDate(),
  );
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}${rest.slice(3)}`;
}
