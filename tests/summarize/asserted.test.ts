/** Acts that a statement supposes, asks or only describes with: each with a statement that tells as much, and one that tells more. */
import { checkOf, describeTold, type Told } from "./told.ts";

const BODY = [
  "宮代市の水道料金は、家庭で月に30立方メートルを使った場合、4200円となる。",
  "市議会では、積立金の使い道が議論の焦点となった。",
  "港湾大手の潮見運輸の4月から9月期は、売上高が増えたが、燃料の値上がりが利益を押し下げ、純利益は減った。",
  "元課長は業者から商品券を受け取ったとして収賄の罪に問われ、宮代地裁は懲役1年、執行猶予3年の有罪判決を言い渡した。",
].join("\n");
const CASES: readonly Told[] = [
  [
    "a kind for a condition",
    "月に30立方メートルを使う家庭の水道料金は4200円となる。",
    "宮代市の家庭は月に30立方メートルを使った。",
  ],
  ["a question within", "積立金をどう使うかが議論の焦点となった。", "市議会は積立金の使い道を決めた。"],
  [
    "both ways in a word",
    "潮見運輸の4月から9月期は増収減益だった。",
    "潮見運輸の4月から9月期は純利益が増えた。",
  ],
  [
    "what a court found",
    "宮代地裁は、商品券を受け取った元課長に有罪判決を言い渡した。",
    "宮代地裁は、商品券を受け取った元課長に無罪判決を言い渡した。",
  ],
];

describeTold("asserted or not", checkOf(BODY), CASES);
