/** Articles of our own in news language, as a reading would give them, for the tests of the check. */
import type { CheckSource } from "../../src/summarize/check.ts";

type Who = { readonly name: string; readonly also: readonly string[]; readonly role: string | null };
type Parts = {
  readonly at: string | null;
  readonly sentences: readonly string[];
  readonly people?: readonly Who[];
  readonly organizations?: readonly Omit<Who, "role">[];
  readonly places?: readonly Omit<Who, "role">[];
};

const CITES = ["b0.s0"];

/** A reading with what the check asks for; sentence `n` is `b0.sn`. */
function sourceOf({ at, sentences, people = [], organizations = [], places = [] }: Parts): CheckSource {
  const spans = sentences.map((text, i) => ({
    id: `b0.s${i}`,
    block: "b0",
    start: 0,
    end: text.length,
    text,
  }));
  return {
    anchor: { at: at === null ? null : `${at}T12:00:00+09:00` },
    title: null,
    reading: {
      sentences: spans,
      spans: new Map(),
      people: people.map((who) => ({ ...who, also: [...who.also], reading: null, cites: CITES })),
      organizations: organizations.map((thing) => ({ ...thing, also: [...thing.also], cites: CITES })),
      places: places.map((thing) => ({ ...thing, also: [...thing.also], cites: CITES })),
      dates: [],
      amounts: [],
      quotes: [],
    },
  };
}

export const ARTICLES = {
  trade: sourceOf({
    at: "2026-02-13",
    sentences: [
      "赤沢亮正経済産業相は13日、ワシントンでラトニック米商務長官と約85分間会談し、総額5500億ドル（約86兆円）の対米投資をめぐり協議した。",
      "赤沢氏は会談後、記者団に「まだ隔たりがある」と述べ、調整を続ける方針を示した。",
      "ラトニック氏は「日本の提案を歓迎する」と語った。",
      "両国は3月19日の首脳会談までに合意できなかった場合、期限を延長する予定だ。",
      "関係者によると、第1号案件は発電所の建設になるとみられる。",
      "米通商代表部（USTR）のグリア代表は、自動車関税を15%から12%に引き下げる可能性を示唆した。",
    ],
    people: [
      { name: "赤沢亮正", also: ["赤沢", "赤沢氏"], role: "経済産業相" },
      { name: "ハワード・ラトニック", also: ["ラトニック"], role: "米商務長官" },
      { name: "グリア", also: [], role: "米通商代表部代表" },
    ],
    organizations: [{ name: "米通商代表部", also: ["USTR"] }],
    places: [
      { name: "ワシントン", also: [] },
      { name: "米国", also: ["米"] },
    ],
  }),
  quake: sourceOf({
    at: "2026-06-03",
    sentences: [
      "2日午後11時40分ごろ、能登地方を震源とするマグニチュード6.6の地震があり、珠洲市で震度5強を観測した。",
      "気象庁によると、震源の深さは約10キロで、津波の心配はない。",
      "石川県によると、3日午前9時までに住宅12棟が全壊し、18人が重軽傷を負った。",
      "死者は確認されていない。",
      "北陸電力によると、志賀原発に異常は見つからなかった。",
      "約1200世帯が停電したが、翌3日未明に復旧した。",
      "県は被災者生活再建支援法の適用を検討している。",
    ],
    organizations: [
      { name: "北陸電力", also: ["北陸電"] },
      { name: "気象庁", also: [] },
    ],
    places: [
      { name: "珠洲市", also: ["珠洲"] },
      { name: "石川県", also: ["石川"] },
    ],
  }),
  earnings: sourceOf({
    at: "2026-11-06",
    sentences: [
      "みなと自動車が6日発表した2026年4〜9月期の連結決算は、純利益が前年同期比10.5%減の2,110億円だった。",
      "売上高は3.2%増の1兆4,500億円と過去最高を更新した。",
      "北米の販売は8%伸びたが、中国は12%落ち込んだ。",
      "27年3月期通期の純利益予想は4000億円に据え置いた。",
      "佐藤健一社長は会見で「値上げは考えていない」と話した。",
      "副社長の高橋真理氏は「為替が想定より円高に振れた」と説明した。",
      "同社は年間配当を1株あたり60円から70円に引き上げる方針だ。",
      "想定為替レートは1ドル=145円としている。",
    ],
    people: [
      { name: "佐藤健一", also: ["佐藤"], role: "社長" },
      { name: "高橋真理", also: ["高橋"], role: "副社長" },
    ],
    organizations: [{ name: "みなと自動車", also: [] }],
    places: [{ name: "中国", also: [] }],
  }),
  court: sourceOf({
    at: "2026-09-18",
    sentences: [
      "東京地裁は17日、収賄罪に問われた前市長の黒川武被告（61）に懲役3年、執行猶予5年の判決を言い渡した。",
      "検察側は懲役4年を求刑していた。",
      "黒川被告は公判で「現金は借りたものだ」と無罪を主張していた。",
      "判決は、被告が2024年10月に建設会社社長の森田茂受刑者から300万円を受け取ったと認定した。",
      "弁護側は控訴する方針を明らかにした。",
      "市議会の過半数は辞職を求めていたが、黒川被告は応じなかった。",
    ],
    people: [
      { name: "黒川武", also: ["黒川", "黒川被告"], role: "前市長" },
      { name: "森田茂", also: ["森田"], role: "建設会社社長" },
    ],
    organizations: [{ name: "東京地裁", also: ["東京地方裁判所"] }],
    places: [{ name: "東京", also: [] }],
  }),
  assembly: sourceOf({
    at: "2026-12-20",
    sentences: [
      "政府は20日の閣議で、総額120兆3000億円の来年度予算案を決定した。",
      "防衛費は9兆円超と過去最大になった。",
      "高市早苗首相は記者会見で「責任ある積極財政を進める」と強調した。",
      "立憲民主党の野田佳彦代表は予算案に反対する考えを示した。",
      "公明党は賛成する見通しだ。",
      "財務省は国債の発行額を29兆6000億円に抑えたが、税収の伸びだけでは賄えないという。",
      "経済産業大臣は、電気料金の補助を来年3月で終了すると表明した。",
      "世論調査では内閣支持率が3ポイント上昇し、52%となった。",
    ],
    people: [
      { name: "高市早苗", also: ["高市", "首相"], role: "首相" },
      { name: "野田佳彦", also: ["野田"], role: "立憲民主党代表" },
    ],
    organizations: [
      { name: "立憲民主党", also: ["立民"] },
      { name: "公明党", also: [] },
      { name: "財務省", also: [] },
    ],
  }),
  undated: sourceOf({
    at: null,
    sentences: [
      "市は13日、駅前に新しい図書館を開くと発表した。",
      "蔵書は五千五百冊で、開館は令和8年4月1日を予定している。",
    ],
  }),
} as const;
