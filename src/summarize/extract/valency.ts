/**
 * Which predicates can do without an object, and which nouns can act. Grammar, not topic: verbs of motion, change and
 * state, and nouns of action that take no を. What stands in neither table counts as needing its object.
 */
import type { Token } from "../../model.ts";

const INTRANSITIVE_ACTIONS = new Set(
  (
    "死亡 死去 逝去 参加 出席 欠席 一致 合意 同意 会談 協議 対談 面会 到着 出発 就任 辞任 退任 引退 当選 落選 優勝 勝利 敗北 敗退 " +
    "増加 減少 上昇 下落 低下 悪化 発生 成立 失敗 成功 終了 完了 開幕 閉幕 開業 閉店 開通 完成 発足 誕生 登場 出演 出場 入院 退院 " +
    "入学 卒業 入社 退社 結婚 離婚 来日 訪日 訪米 帰国 入国 出国 上陸 接近 通過 移動 避難 転倒 転落 墜落 衝突 脱線 爆発 炎上 倒壊 浸水 " +
    "停電 感染 発症 回復 流行 普及 拡大 縮小 後退 前進 進展 停滞 難航 存在 推移 変動 急増 急減 激減 続落 続伸 反発 対立 反対 賛成 抗議 " +
    "言及 対応 対処 貢献 協力 活動 活躍 勤務 在住 居住 生活 滞在 期待 会見 記者会見 演説 登板 先発 初登庁 登庁 従事 関与 介入 撤退"
  ).split(" "),
);
const INTRANSITIVE_VERBS = new Set(
  (
    "ある いる なる できる 要る 似る 異なる 違う 死ぬ 亡くなる 生まれる 育つ 住む 暮らす 勤める 働く 行く 来る 帰る 戻る 向かう 進む 退く " +
    "入る 出る 着く 達する 及ぶ 至る 届く 上る のぼる 登る 下る 降る 落ちる 立つ 建つ 並ぶ 座る 寝る 眠る 起きる 起こる 続く 途絶える 消える 燃える 焼ける " +
    "増える 減る 伸びる 延びる 縮む 下がる 上がる 強い 沈む 浮かぶ 動く 止まる とどまる 始まる 終わる 開く 閉じる 決まる 固まる まとまる 高まる 強まる 弱まる 深まる 広まる " +
    "広がる 集まる 加わる 変わる 伝わる 関わる 代わる 交わる 備わる 終わる つながる 上回る 応じる 触れる 臨む 挑む 踏み切る 乗り出す 乗る 勝つ 敗れる 負ける 破れる " +
    "倒れる 遅れる 崩れる 壊れる 流れる 離れる 揺れる 優れる 現れる 表れる 生じる 属する 反する 関する 適する 面する 対する 値する 響く 鳴る 光る 咲く 実る 枯れる 凍る 溶ける " +
    "逃げる 隠れる 避難する 見える 聞こえる 分かる 足りる 済む 残る 余る 欠ける かかる 当たる 従う 基づく 頼る 慣れる 親しむ 気付く 気づく 通う 会う 出会う 謝る"
  ).split(" "),
);
/** Last characters of nouns that can act: people by role, bodies by kind. */
const AGENT_END =
  /(?:氏|さん|君|者|員|官|臣|役|将|王|使|代表|長|相|士|師|家|民|人|手|督|授|客|親|子|生|判事|首相|大統領|総裁|被告|たち|ら|社|省|庁|署|府|県|市|町|村|区|党|軍|側|団|会|局|部|院|所|連|行|店|校|国|政府|当局|警察|警|双方|両|誰|私|彼|女|大学|大|班|チーム|グループ|新聞|紙|誌|放送|テレビ|通信|日経|ＮＨＫ|[A-Z])$/u;

/** True when the clause can stand without an object that was said before it. */
export function standsWithoutObject(tokens: readonly Token[]): boolean {
  if (tokens.some(({ surface, pos }) => pos === "助詞" && surface === "を")) return true;
  const told = complementAt(tokens);
  if (told > 0) return isPredicate(tokens[told - 1]) ? standsWithoutObject(tokens.slice(0, told)) : true;
  const verb = lastVerb(tokens);
  if (!verb) return true; // 〜だ, 〜い: nothing is done to anything
  if (tokens.some(({ base, pos }) => pos === "動詞" && (base === "れる" || base === "られる"))) return true;
  if (verb.base !== "する") return INTRANSITIVE_VERBS.has(verb.base) || /[まがわ]る$/u.test(verb.base);
  const action = tokens[tokens.indexOf(verb) - 1];
  return action !== undefined && INTRANSITIVE_ACTIONS.has(action.surface);
}

/** The verb the tokens end with; none behind a noun (〜に位置する地点。). */
function lastVerb(tokens: readonly Token[]): Token | undefined {
  const last = tokens.findLast(
    ({ pos, detail }) =>
      (pos === "動詞" && detail[0] === "自立") || (pos === "名詞" && detail[0] !== "非自立"),
  );
  return last?.pos === "動詞" ? last : undefined;
}

/** Where 〜と stands that a verb takes (〜と述べた, 〜すると発表した); -1 where none does. */
function complementAt(tokens: readonly Token[]): number {
  return tokens.findLastIndex(
    ({ surface, pos, detail }, index) =>
      index > 0 && pos === "助詞" && surface === "と" && (detail[0] === "格助詞" || detail[0] === "接続助詞"),
  );
}

function isPredicate(token: Token | undefined): boolean {
  return token?.pos === "動詞" || token?.pos === "助動詞" || token?.pos === "形容詞";
}

/** @param phrase what stands before は, が or も */
export function canAct(phrase: string): boolean {
  return AGENT_END.test(phrase.replace(/[」』）)]+$/u, "").replace(/[（(][^（()]*$/u, ""));
}

const TRANSITIVE_VERBS = new Set(
  (
    "扱う 取り扱う 使う 行う 知る 報じる 買う 売る 作る つくる 造る 選ぶ 送る 守る 含む 開く 結ぶ 担う 失う 払う 支払う 狙う 争う 問う 願う 望む 頼む 組む 読む 書く 描く 置く 引く 抱く 解く 聞く 招く 築く 奪う 打つ 撃つ 持つ " +
    "放つ 配る 取る 撮る 受け取る 握る 縛る 祝う 拾う 補う 伴う 疑う 誓う 誘う 見る 得る 試みる 省みる 信じる 命じる 論じる 演じる 禁じる 重んじる 投じる 講じる 伝える 与える 加える 備える 迎える 抑える 押さえる 支える 考える 教える 覚える 変える 替える 超える 植える 数える 訴える 唱える 構える 抱える 控える 踏まえる"
  ).split(" "),
);

/** True only where it is sure that the predicate does something to something it has not named with を. */
export function takesObject(clause: readonly Token[]): boolean {
  // を before は or も is inside what they mark: 開発を含む問題も扱った.
  const tokens = clause.slice(clause.findLastIndex(({ detail }) => detail[0] === "係助詞") + 1);
  if (standsWithoutObject(tokens)) return false;
  const verb = lastVerb(tokens);
  if (!verb) return false;
  if (verb.base === "する") return tokens[tokens.indexOf(verb) - 1]?.detail[0] === "サ変接続";
  return (
    TRANSITIVE_VERBS.has(verb.base) ||
    verb.conjugation.type === "五段・サ行" ||
    /[げめせて]る$/u.test(verb.base)
  );
}
