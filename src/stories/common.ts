/** What stands in a thousand affairs, and so tells none of them apart. Public knowledge of news language. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GENERIC_BODY =
  /(?:省|庁|政府|内閣|国会|衆院|参院|衆議院|参議院|議会|県警|府警|道警|警察|警視庁|警察署|署|地裁|高裁|最高裁|裁判所|地検|高検|検察|特捜部|消防|消防局|消防本部|気象庁|気象台|委員会|監視委|日銀|日本銀行|中央銀行|準備理事会|準備制度理事会|公開市場委員会|国連|新聞|放送|テレビ|通信社|政権|自衛隊|証券取引所|東証|県|市|町|村|区|府|都|(?<!鉄)道)$|^(?:FRB|米FRB|FOMC|ECB|FBI|EU|欧州連合|NATO|北大西洋条約機構|IMF|国際通貨基金|WHO|世界保健機関|WTO|世界貿易機関|OECD|APEC|ASEAN|東南アジア諸国連合|国際連合|G7|G20|ロイター|共同通信|時事通信|AFP|AP|NHK|ホワイトハウス|JR.*|.{1,4}党|日経|ネイチャー.*|サイエンス.*|ランセット|ブルームバーグ|CNN|BBC|.+[・=](?:ジャーナル|タイムズ|ポスト)|週刊文春|週刊新潮|日経平均(?:株価)?|東証株価指数|TOPIX|ダウ|ダウ平均|ナスダック|円相場|イングランド銀行|人民銀行|カナダ銀行|豪準備銀行|[米英欧中韓豪加]中(?:央|銀|央銀行))$/;

/** Where people talk. */
const PLATFORM =
  /^(?:twitter|ツイッター|x|旧ツイッター|facebook|フェイスブック|instagram|インスタグラム|インスタ|youtube|ユーチューブ|tiktok|ティックトック|line|sns|note|ニコニコ動画|google(?: ?play)?|グーグル|app ?store|amazon|アマゾン|zoom)$/i;

/** Bodies that act, or are named, in every kind of affair. */
export const isGenericBody = (name: string): boolean => GENERIC_BODY.test(name) || PLATFORM.test(name);

const CENTRAL_BANK =
  /^(?:日本銀行|米?連邦準備(?:理事会|制度理事会)|米?連邦公開市場委員会|米?FRB|米?FOMC|欧州中央銀行|ECB|イングランド銀行|中国人民銀行|.{1,6}準備銀行|.{2,6}中央銀行)$/i;
/** They act in every week's news, but decide once a day. */
export const isCentralBank = (name: string): boolean => CENTRAL_BANK.test(name);

const NATIONS = words(`
  日本 米 米国 アメリカ 中国 韓国 北朝鮮 ロシア 英国 イギリス フランス ドイツ 欧州 台湾 インド 豪州 オーストラリア カナダ イタリア
  欧米 日米 日中 日韓 米中 米朝 日ロ 日露 中韓 北米 中東 アジア 世界 国内 海外 全国 各国 両国 東京 東京都 都内 都心 ワシントン ニューヨーク 北京 ソウル ロンドン パリ モスクワ 永田町 霞が関 現地`);
/** Scenes of nearly everything. */
export const isNation = (name: string): boolean => NATIONS.has(name);

const REGION =
  /(?:[都府県州]|(?<!鉄)道|地方|列島|半島|高速道路|自動車道|高速道|高速|新幹線|本線|[^路]線)$|^(?:新?東名|新?名神|国道\d+号|関東|関西|東北|北陸|九州|四国|北海道|沖縄|近畿|中部|東海|山陰|山陽|甲信越|首都圏|大阪|京都|名古屋|札幌|福岡|横浜|神戸|仙台|広島|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|山口|徳島|香川|愛媛|高知|佐賀|長崎|熊本|大分|宮崎|鹿児島)$/;
/** Prefectures, parts of the country, the great cities and roads: the scene of many things. */
export const isRegion = (name: string): boolean => REGION.test(name);

/** Words of any news. */
export const EMPTY_WORDS = words(`
  発表 会見 記者会見 記者団 記者 説明 同日 今回 現在 今後 考え 理由 結果 状況 問題 関係者 関係 可能性 方針 予定 計画 対応 影響 必要 実施 開始 確認 報告
  公表 見通し 対象 内容 事業 活動 情報 午前 午後 未明 深夜 早朝 社長 会長 代表 知事 市長 町長 村長 区長 大臣 首相 大統領 長官 議員 被告 容疑者 弁護士 教授 担当者 担当
  住民 男性 女性 男女 政府 会社 同社 同市 同県 大手 時間 時期 期間 一部 全体 明らか 可能 会談 協議 調査 意見 議論 コメント 取材 指摘 強調 述べ 話 今年 昨年 来年 去年 前年
  最大 最高 最低 合計 総額 一時 付近 地元 両氏 同氏 本人 自身 責任 対策 体制 制度 見直し 検討 調整 主張 要求 期待 懸念 判断 決定 合意 開催 参加 出席 訪問 目的 背景 経緯 原因 状態 被害
  日本時間 現地時間 米国時間 東部時間 前年同期 前年同期比 連結決算 その後 同年 当時 以上 以下 以内 以降 以前 程度 初 一致 表明 申し入れ 謝罪 陳謝`);
