/** Persons and bodies told in other words: each with a statement that names them right, and one that names another. */
import { checkOf, describeTold, type Told } from "./told.ts";

const BODY = [
  "精密機器の鳴海製作所は12日、米国のダレン社と資本提携すると発表した。",
  "鳴海製作所の大友郁夫社長は名古屋市で会見し、「単独では開発が追いつかない」と説明した。",
  "ダレン社のローラ・ケイン最高経営責任者（CEO）は書面で「長期の関係を築く」とした。",
  "関市に住む刃物職人の権藤静さん（64）は「修理に来てくれる人が減らないか心配だ」と話す。",
  "県経営者協会の神谷慎一会長は「地元の雇用を守ってほしい」と注文した。",
  "米政府が提携を審査した。",
  "駅伝では、最終4区で主将の堀江梓が前の走者を抜いた。",
].join("\n");
const CASES: readonly Told[] = [
  [
    "what somebody is, before the name",
    "刃物職人・権藤静さんは、修理に来る人が減らないか案じている。",
    "陶芸家・権藤静さんは、修理に来る人が減らないか案じている。",
  ],
  [
    "who heads it",
    "鳴海製作所のトップは、単独では開発が追いつかないと説明した。",
    "ダレン社のトップは、単独では開発が追いつかないと説明した。",
  ],
  [
    "whose quotation is told without its marks",
    "神谷会長は、地元の雇用を守ってほしいと求めた。",
    "大友社長は、地元の雇用を守ってほしいと求めた。",
  ],
  ["a country's side", "提携は米側が審査した。", "提携は英側が審査した。"],
  ["where he runs", "最終区の堀江は、前の走者を抜いた。", "名古屋市の堀江は、前の走者を抜いた。"],
];

describeTold("named otherwise", checkOf(BODY), CASES);
