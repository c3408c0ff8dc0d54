/** IPTC Media Topic of an article, by the terms it uses; none where the evidence is thin or divided. */
import type { Reading, Summary } from "../model.ts";

type Topic = { readonly qcode: string; readonly name: string; readonly terms: readonly string[] };

/** Top level of the Media Topics (IPTC, CC BY 4.0): code, Japanese name, words that speak for it. */
const TOPICS: readonly Topic[] = [
  topic(
    "medtop:11000000",
    "政治",
    "首相 大統領 政府 国会 議員 選挙 与党 野党 外相 首脳 外交 政権 知事 議会 条約 閣僚 長官 大臣 安全保障 法案 演説 同盟 内閣 自民党 上院 下院",
  ),
  topic(
    "medtop:04000000",
    "経済・ビジネス・金融",
    "経済 株価 金利 投資 企業 日銀 円安 円高 決算 売上高 営業利益 買収 貿易 関税 市場 輸出 輸入 物価 景気 資金 銀行 為替 財政 業績 社長 発売 値上げ",
  ),
  topic(
    "medtop:02000000",
    "犯罪・法・司法",
    "逮捕 容疑 容疑者 被告 判決 起訴 警察 県警 府警 警視庁 裁判 地裁 高裁 最高裁 捜査 送検 提訴 横領 詐欺 訴訟 検察 弁護士 原告 損害賠償 着服 水増し請求",
  ),
  topic(
    "medtop:03000000",
    "災害・事故",
    "地震 津波 震度 台風 豪雨 火災 事故 死亡 けが 救助 避難 消防 墜落 衝突 噴火 土砂 浸水 負傷 震源 マグニチュード 停電 遭難",
  ),
  topic(
    "medtop:15000000",
    "スポーツ",
    "選手 監督 試合 優勝 決勝 五輪 オリンピック 金メダル リーグ 大会 得点 本塁打 ゴール 打者 投手 準決勝 世界選手権 ワールドカップ 横綱 力士 出場 連覇 サッカー 野球",
  ),
  topic(
    "medtop:13000000",
    "科学・技術",
    "研究 開発 技術 人工知能 AI ソフトウェア ソフト プログラム 宇宙 衛星 ロケット 研究チーム 論文 実験 半導体 アプリ システム サイバー インターネット データ 探査機 生成AI ユーザー",
  ),
  topic(
    "medtop:07000000",
    "健康",
    "患者 感染 病院 ワクチン 医療 治療 医師 症状 ウイルス 感染症 厚生労働省 がん 手術 診断 薬 健康 発症 看護師",
  ),
  topic(
    "medtop:06000000",
    "環境",
    "気候変動 温暖化 温室効果ガス 排出量 二酸化炭素 再生可能エネルギー 脱炭素 絶滅 生態系 環境省 汚染 保護 野生 クマ 生物多様性",
  ),
  topic(
    "medtop:05000000",
    "教育",
    "学校 大学 教育 生徒 児童 入試 授業 教員 教師 文部科学省 学生 高校 共通テスト 学習 教育委員会 入学",
  ),
  topic(
    "medtop:01000000",
    "芸術・文化・娯楽・メディア",
    "映画 俳優 歌手 音楽 展覧会 美術館 公演 作家 小説 漫画 アニメ 受賞 監督作 番組 放送 アルバム 舞台 文化財 博物館 ドラマ",
  ),
  topic(
    "medtop:16000000",
    "紛争・戦争・平和",
    "戦争 侵攻 攻撃 停戦 空爆 ミサイル 軍 部隊 戦闘 武装 テロ 爆撃 軍事作戦 兵士 無人機 和平 捕虜",
  ),
  topic(
    "medtop:17000000",
    "気象",
    "気象庁 気温 降水 積雪 大雪 猛暑 気圧 前線 梅雨 真夏日 注意報 警報 桜 天気 猛暑日",
  ),
  topic(
    "medtop:09000000",
    "労働",
    "労働 賃金 春闘 賃上げ 労組 労働組合 雇用 失業率 残業 働き方 ストライキ 求人 最低賃金",
  ),
  topic(
    "medtop:14000000",
    "社会",
    "人口 少子化 高齢化 移民 差別 福祉 介護 子育て 出生率 家族 外国人 難民 保育 生活保護 過疎",
  ),
  topic(
    "medtop:10000000",
    "暮らし・余暇",
    "観光 旅行 料理 レストラン 温泉 観光客 ホテル 祭り ファッション 登山 ペット",
  ),
  topic("medtop:12000000", "宗教", "宗教 教会 寺 神社 教皇 法王 僧侶 信者 礼拝 モスク 仏教 キリスト教"),
  topic("medtop:08000000", "人間・話題", "ギネス 話題 珍 ほほえましい 百寿 長寿 迷子"),
];

function topic(qcode: string, name: string, terms: string): Topic {
  return { qcode, name, terms: terms.split(" ") };
}

/** Weight of the terms found before a topic is believed, and how far it must lead the next one. */
const EVIDENCE_MIN = 4;
const LEAD_MIN = 1.3;
/** The lead and the title say what it is about. */
const TOP_WEIGHT = 2;

/** @param reading of the article's body; sentences in reading order */
export function categoryOf(reading: Reading, title: string | null): Summary["category"] {
  const scores = TOPICS.map((topic) => ({ topic, score: scoreOf(topic, reading, title) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = scores;
  if (!best || best.score < EVIDENCE_MIN || best.score < LEAD_MIN * (second?.score ?? 0)) return null;
  return { qcode: best.topic.qcode, name: best.topic.name };
}

/** Every term counts by the number of sentences that hold it, dampened, so that one word cannot decide. */
function scoreOf(topic: Topic, reading: Reading, title: string | null): number {
  const texts = [
    ...(title === null ? [] : [{ text: title, weight: TOP_WEIGHT }]),
    ...reading.sentences.map(({ text }, index) => ({ text, weight: index === 0 ? TOP_WEIGHT : 1 })),
  ];
  return topic.terms.reduce((sum, term) => {
    const mass = texts.reduce((total, { text, weight }) => total + (text.includes(term) ? weight : 0), 0);
    return sum + Math.log2(1 + mass);
  }, 0);
}
