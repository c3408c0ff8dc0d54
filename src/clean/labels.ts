/**
 * Lines that say what comes below them and are no text of the article: matched whole, never by a word alone.
 */

export type Label =
  | "related"
  | "ranking"
  | "pointer"
  | "subscription"
  | "advertisement"
  | "share"
  | "contents"
  | "comments";

const MORE = "(はこちら|一覧|を(もっと)?(見る|みる|読む)|もっと(見る|みる|読む)|へ)?";
const THINGS =
  "(記事|ニュース|リンク|トピックス?|キーワード|タグ|コンテンツ|動画|特集|企業|業界|写真|作品|商品|コラム|サイト|情報|ワード|企業・業界|セレクション|テーマ|スレッド|エントリー?|まとめ|連載|社説|投稿|ブログ|カテゴリー?|トレンド|話題)";
const KINDS =
  "(関連|関連する|おすすめの?|オススメの?|お薦めの?|お勧めの?|人気の?|注目の?|最新の?|新着の?|話題の?|今日の?|ほかの?|その他の?|次の?|前の?|こちらの?|同じ(カテゴリー?|ジャンル)の?|このカテゴリー?の?|この連載の?|この特集の?|今読まれている|よく読まれている|この記事に関連する|あなたに(おすすめの?|合った)?)";

const TABLE: readonly (readonly [Label, RegExp])[] = [
  [
    "related",
    new RegExp(`^(あわせて|合わせて|併せて|一緒に)(読みたい|よみたい|読む|どうぞ|チェック)${THINGS}?$`),
  ],
  ["related", new RegExp(`^${KINDS}${THINGS}(・?${THINGS})?${MORE}$`)],
  ["related", /^(この|本)?(記事|ニュース)(を読んだ(人|方)(は|が|に).{0,20}|と(併せて|あわせて)読む)$/],
  [
    "related",
    /^(こちらも(おすすめ|オススメ|お読みください|読まれています)|こんな記事も(読まれています|よく読まれています|おすすめ)|おすすめ|オススメ|お薦め|新着|ピックアップ|pickup|pick up|recommended?|related|関連|関連リンク|外部リンク|参考リンク)$/i,
  ],
  ["related", /^.{2,12}の(関連)?(記事|ニュース)(一覧|をもっと(見る|読む))?$/],
  ["related", /^(ニュース速報|速報ニュース|新着情報|新着記事|バックナンバー|連載一覧|記事一覧|コラム一覧)$/],
  [
    "related",
    new RegExp(
      `^(この|同じ)?(執筆者|筆者|著者|記者|ライター|企業|会社|編集部|媒体)の?(ほかの|他の|おすすめの?|最新の?|)(${THINGS}|レポート|プレスリリース)${MORE}$`,
    ),
  ],
  [
    "ranking",
    /^(人気|アクセス|記事|閲覧|総合|週間|月間|日間|ニュース|注目|コメント|いいね)?(ランキング|アクセス数)(トップ|top|ベスト)?\d*(一覧|をもっと見る)?$/i,
  ],
  ["ranking", /^(人気|にほん|日本|fc2|.{1,8})?(ブログ|ニュース|記事)(村|ランキング)(へ|に参加中)?$/i],
  ["ranking", /^(応援の?|下の)?.{0,8}(ポチ|ぽち)[ッっ]?と?.{0,12}(応援|お願い|よろしく|クリック).{0,12}$/],
  [
    "ranking",
    /^(most (read|popular|viewed)|よく読まれて(いる記事|います)|読まれている記事|人気記事(トップ|top)?\d*)$/i,
  ],
  [
    "pointer",
    /^.{0,24}(最新(情報|ニュース|記事)?|一覧|詳細|続き|詳しく|くわしく|登録|申し?込み|購入|購読|予約|ご?案内|記事|特集|動画|写真|公式サイト|全文|ランキング)(は|を)?(こちら|コチラ)(から|へ|まで)?$/,
  ],
  [
    "pointer",
    /^(続きを読む|全文を読む|もっと見る|もっと読む|記事を読む|詳細を見る|詳しく見る|次のページへ?|前のページへ?|トップへ戻る|ページトップへ?|一覧へ(戻る)?|写真を見る|画像を見る|拡大する|拡大|画像の?拡大|動画を見る|(目次|先頭|一覧|記事一覧|トップ|トップページ)[にへ]戻る|.{1,8}ページへ|(無料)?ダウンロード([(]無料[)])?|(公式|無料)?アプリなら.{0,30}(お知らせ|お届け|通知|読める|読み放題|無料))$/,
  ],
  ["pointer", /^(画像|写真|動画)の?(説明|提供|出典)[,、:]?$/],
  ["pointer", /^(お知らせ|告知|[＼\\].{4,40}[／/])$/],
  [
    "pointer",
    /^(画像|写真|図|サムネイル)?(を|は)?クリック(する|すると|で|して).{0,14}(拡大|大きく|表示).{0,10}$/,
  ],
  ["subscription", /^.{0,30}(会員|読者)(限定|登録|になる|の方のみ).{0,12}$/],
  [
    "subscription",
    /^.{0,24}(読み放題|無料体験|無料登録|新規登録|会員登録|ログイン|ログインする|購読する|申し?込む|メールマガジン(の)?(ご)?登録|ニュースレター(に|を)?登録).{0,8}$/,
  ],
  [
    "advertisement",
    /^(pr|ad|ads|広告|スポンサー(リンク|ドリンク)?|sponsored( links?)?|advertisement|スポンサードリンク|提供)$/i,
  ],
  [
    "share",
    /^((この|)(記事|ニュース)を?シェア(する)?|シェア(する)?|ツイート(する)?|共有(する)?|ポスト(する)?|いいね!?|はてブ|はてなブックマーク|ブックマーク(する)?|lineで送る|facebook|twitter|x|line|フォロー(する)?|保存(する)?|印刷(する)?|コメント(する|を書く|を見る)?|クリップ(する)?|お気に入り(に追加)?|urlをコピー|リンクをコピー)$/i,
  ],
  [
    "share",
    /^(この|本)(記事|ページ|ニュース)(は|が|について).{0,14}(どうでしたか|いかがでしたか|役に立ちましたか|参考になりましたか|よかったですか)[?]?$/,
  ],
  [
    "pointer",
    /^((広告|この|画像)の?下に)?(記事|本文)[はが]?(この?)?(下[にへ])?(続く|続きます|つづく|つづきます)$/,
  ],
  ["comments", /^(.{0,24}[|/])?(コメント|トラックバック|comments?|trackbacks?)[:(]?\d+[)]?([|/].{0,40})?$/],
  [
    "comments",
    /^((みんな|読者|皆さん|皆様)の)?コメント(一覧|欄)?[(]?\d+件?[)]?$|^\d+件のコメント$|^コメント(一覧|をもっと見る)$/,
  ],
  ["contents", /^(目次|この記事の目次|contents|目次を(開く|閉じる|見る|表示)|index)$/i],
];

/** Buttons whose words stuck together when the page was copied: `27いいねシェア印刷する`. */
const TOOL =
  "(?:(?:この|)(?:記事|ページ)?を?(?:シェア|ツイート|ポスト|印刷|保存|共有|コピー|ブックマーク|スクラップ|クリップ|フォロー|拡大)(?:する)?|いいね!?|文字を?(?:大き|小さ)く(?:する)?|文字サイズ|お気に入り(?:に追加)?|はてブ|lineで?(?:送る|シェア)|メール(?:で送る)?|(?:素材を?)?ダウンロード|コメント(?:する)?|facebook|twitter|line|(?:url|リンク)を?コピー)";
const TOOLS = new RegExp(`^(?:[\\d,.]+(?:件|人)?|${TOOL}){2,}$`);

/** `【写真】路面に描かれた矢印`, `【動画】あいさつ（48秒）`: leads to pictures that stand elsewhere. */
const GALLERY = /^【(写真|動画|画像|図解)】[^。＝=]+$/;

const DECORATION =
  /^[\s\u3000■□◆◇●○◎▼▽▲△▶►▷★☆※・:：|｜>＞≫»→⇒【［[（(<＜「『〈《〔#＃–—\-=＝]+|[\s\u3000■□◆◇●○◎▼▽▲△▶►▷★☆・:：|｜>＞≫»→⇒】］\]）)「」』〉》〕。!！–—\-=＝]+$/g;

const LABEL_CHARS_MAX = 45;
/** A sentence in the plain register tells something; a label calls or names. */
const TOLD_CHARS_MIN = 20;
const isTold = (text: string): boolean =>
  text.length >= TOLD_CHARS_MIN && /[るただい]。[」』）)]?$/.test(text) && !/(さい|下さい)。$/.test(text);

/** The line without its ornaments, for comparison only. */
export function bareLine(text: string): string {
  return text.normalize("NFKC").replace(DECORATION, "").replace(/\s+/g, "").toLowerCase();
}

/** What kind of label a whole line is, or null. */
export function labelOf(text: string): Label | null {
  if (text.length > LABEL_CHARS_MAX) return null;
  const bare = bareLine(text);
  if (bare === "" || isTold(text)) return null;
  if (GALLERY.test(text)) return "pointer";
  if (TOOLS.test(bare) && /\D{2}/.test(bare)) return "share";
  for (const [label, pattern] of TABLE) if (pattern.test(bare)) return label;
  return null;
}
