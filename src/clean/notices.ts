/** Recognises a publisher that speaks to its customers instead of telling the news. */
import { sentenceEnds } from "./shape.ts";

const QUOTED = /「[^「」]*」|『[^『』]*』/g;
const SERVICE =
  /(会員|ログイン|登録|購読|メールアドレス|メールマガジン|メルマガ|ニュースレター|アプリ|クリック|タップ|フォロー|キャンペーン|ブラウザ|javascript|cookie|クッキー|当サイト|本サイト|当社|弊社|本サービス|このページ|このサイト|お問い合わせ|問い合わせ|プラン|無料|読み放題|紙面|電子版|コメント|投稿|通知|ダウンロード|閲覧ソフト|リンク|操作|ご意見|ご感想|回答|アンケート|記事)/i;
const POLITE =
  /(ください|下さい|いただ|頂[きけい]|いたします|致します|ございま|できませ|できます|ご(利用|登録|覧|購読|確認|注意|了承|入力|契約|案内|連絡|意見|応募|希望|理解|協力|購入|加入|遠慮)|お(申し?込み|試し|読み|知らせ|待ち|手続き|楽しみ|使い|選び|問い合わせ|寄せ|届け)|しませんか|ましょう)/;
const STRONG =
  /^((この|本)(記事|ページ|コンテンツ|サービス|機能)は?、?.{0,30}(会員|購読者|有料|限定|ログイン)|.{0,20}(会員|購読者)(限定|の方のみ|のみ|になると|登録)|残り\s?[\d,０-９]+\s?文字|続きを?(お)?読(む|み)|ここから先は|有料(会員|記事)(限定)?(です|になる|に登録|限定|。|$)|(この|本)記事の(全文|続き))/;
/** `この記事を読んで、…持ちましたか。`: a page asks what its reader made of it. */
const SURVEY =
  /^(この|本|当)(記事|ページ|ニュース|連載|サイト|情報).{0,50}(ました|です|ます|でした)か[。？?]?$/;
const REPORTED = /(と述べ|と話し|という。|とみられ|と発表|を発表|と説明|と語|によると|していた。)/;

/** The text without what is quoted in it. */
export const unquoted = (text: string): string => text.replace(QUOTED, "");

/** Text that asks the reader to do something with the site: register, log in, click, wait. */
export function isNotice(text: string): boolean {
  if (text.length > 400) return false;
  const bare = text.replace(QUOTED, "");
  if (SURVEY.test(bare) && text.length <= 80) return true;
  if (STRONG.test(bare) && !REPORTED.test(bare) && text.length <= 160) return true;
  return SERVICE.test(bare) && POLITE.test(bare) && !REPORTED.test(bare);
}

const ADDRESS =
  /^[【（(]?(会員|読者|利用者|視聴者|購読者|ユーザー|お客)(の)?(皆さま|皆様|みなさま|みなさん|皆さん|方々?|さま|様)(へ|に)/;

/** A notice that calls its readers by what they are to the publisher. */
export const isAddressed = (text: string): boolean => ADDRESS.test(text) && isNotice(text);

/** A notice of the wall itself: what stands where the rest of the article would. */
export function isWallNotice(text: string): boolean {
  return text.length <= 160 && STRONG.test(text.replace(QUOTED, "")) && !REPORTED.test(text);
}

/** Whether sentences end politely (です・ます) or plainly; null without a sentence. */
export function register(text: string): "polite" | "plain" | null {
  if (sentenceEnds(text) === 0) return null;
  const polite = (
    text
      .replace(QUOTED, "")
      .match(/(です|ます|ました|でした|ません|ください|でしょう|下さい)(か|ね|よ|が)?[。！？]/g) ?? []
  ).length;
  return polite * 2 > sentenceEnds(text) ? "polite" : "plain";
}

const LEFT_OVER = /残り\s?[:：]?\s?([\d,，０-９]+)\s?(文字|字)/;
const HERE_OF_ALL =
  /ここまで\s?[:：]?\s?([\d,，０-９]+)\s?(文字|字).{0,6}全文\s?[:：]?\s?([\d,，０-９]+)\s?(文字|字)/;

/** Characters that the page keeps back, as it counts them itself (残り1234文字, ここまで180文字／全文1024文字); else null. */
export function leftOver(text: string): number | null {
  const left = LEFT_OVER.exec(text)?.[1];
  if (left !== undefined) return figureOf(left);
  const counted = HERE_OF_ALL.exec(text);
  return counted === null ? null : figureOf(counted[3]) - figureOf(counted[1]);
}

const figureOf = (digits = ""): number => Number(digits.normalize("NFKC").replaceAll(",", ""));
