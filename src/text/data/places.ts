/** Countries with their short forms, prefectures, and the ends of place names. */

/** All forms of one country; the first is the name that is shown when the text has only a single character. */
export const COUNTRIES: readonly (readonly string[])[] = [
  ["日本", "日"],
  ["米国", "アメリカ", "アメリカ合衆国", "合衆国", "米"],
  ["中国", "中華人民共和国", "中"],
  ["韓国", "大韓民国", "韓"],
  ["北朝鮮", "朝鮮民主主義人民共和国", "朝"],
  ["ロシア", "ロシア連邦", "露", "ロ"],
  ["英国", "イギリス", "英"],
  ["フランス", "仏"],
  ["ドイツ", "独"],
  ["イタリア", "伊"],
  ["豪州", "オーストラリア", "豪"],
  ["インド", "印"],
  ["カナダ", "加"],
  ["台湾", "台"],
  ["フィリピン", "比"],
  ["ベトナム", "越"],
  ["欧州", "ヨーロッパ", "欧"],
  ["ニュージーランド", "NZ"],
  ["アラブ首長国連邦", "UAE"],
  ["サウジアラビア", "サウジ"],
  ["トルコ", "トルコ共和国"],
  ["南アフリカ", "南ア"],
  ["リオデジャネイロ", "リオ"],
  ["ロサンゼルス", "ロス"],
];

export const PREFECTURES: readonly string[] = (
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 " +
  "滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"
).split(" ");

/** 東京, 京都, 神奈川, 北海道: as they are said without their ends. */
export const PREFECTURES_SHORT: ReadonlySet<string> = new Set(
  PREFECTURES.map((name) => name.replace(/[都府県]$/, "")),
);

/** Two or more of these together are countries (日米, 日中韓, 英仏独). */
export const COUNTRY_LETTERS = "日米中韓朝露ロ英仏独伊豪印加台比欧越";

/** Verbs and prefixes that hold one country letter (訪米, 対中, 在日). */
export const TOWARDS = "訪対在駐渡親反滞来離帰";

/** Ends of place names, longest first where one holds another. */
export const PLACE_ENDS: readonly string[] = (
  "自治区 自治州 特別区 特別行政区 合衆国 共和国 王国 首長国 連邦 地方 地区 諸島 群島 列島 半島 海峡 海溝 運河 高原 高地 平野 盆地 丘陵 山脈 山地 砂漠 渓谷 大陸 大橋 " +
  "空港 国際空港 基地 駐屯地 飛行場 漁港 港 演習場 湿原 海水浴場 駅 市内 県内 都内 府内 道内 区内 町内 村内 海岸 沿岸 沖 湾 島 海 洋 湖 沼 川 河 山 岳 峠 岬 州 省 県 府 道 都 市 区 町 村 郡 市街 市街地 通り 街 坂 大通り 丁目 原発 温泉 公園 広場 城 国"
).split(" ");

/** After a place these make a thing of another kind: a language, a product, an event, a line, a law. */
export const NO_PLACE_AFTER =
  /^(?:語|人(?![口気工々質権])|製|料理|酒|茶|牛|五輪|オリンピック|パラリンピック|万博|博覧会|新幹線|本線|線|議定書|条約|宣言|協定|憲章|杯|カップ|シリーズ|マラソン|大会|場所|時代|幕府|[前中後初末]期|映画祭|音楽祭|フィル|オリ|ワイン|大震災|タワー|ドーム|スカイツリー|ガス|ドル|ドーナツ|原油|館(?!内)|荘|亭|苑|株|債|円|ルピー|リラ|ペソ|丸(?!の内|ビル|太町)|屋(?![台外内根敷上形久])|(?:[ァ-ヴー]{0,8}|(?![都道府県市区町村])[\u3400-\u9fff]{2})大?(?<![受入懸鑑観授])賞(?![味与罰金]))/;
