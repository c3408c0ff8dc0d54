/** Sentences of a page that speak to a machine instead of telling news: material that nothing may rest on. */
import type { Block } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";

/** What only somebody who writes summaries could be told about. */
const ADDRESSED =
  /要約(?:者|器|文|結果|システム|モデル|担当)?|言語モデル|llm|(?:生成|対話型?)?ai(?:モデル|アシスタント)?(?:へ|は|に告|よ、)|アシスタント|チャットボット|プロンプト|(?:以前|これまで|ここまで|上記|前述|先|前|すべて|全て)の(?:指示|命令|ルール|制約|プロンプト)|出力|回答|返答|見出しは|見出しを|headline|gist|points|json/;
/** Orders, as written Japanese gives them. */
const ORDER =
  /(?:せよ|しろ|[えけげせてねべめれ]よ|[えけげせてねべめれ]ろ|なさい|なさること|てください|て下さい|てくれ|すること|とすること|しないこと|書くこと|答えること|書け|従え|忘れろ|無視しろ)(?:[。!！\s]|$)/;
const ENGLISH =
  /\b(?:ignore|disregard|forget)\b.{0,40}\b(?:instructions?|rules?|prompts?|above|previous)\b|\byou are (?:now |an? )?(?:ai|assistant|chatgpt|language model|dan)\b|\b(?:system|developer) (?:prompt|message|override)\b|\b(?:summary|summarize|summarise|output|respond|reply|answer)\b.{0,40}\b(?:only|exactly|must|with)\b|\bas an ai\b/;
/** The marks by which chat formats tell who speaks, and ends of JSON that would close the material. */
const CHAT_MARKS =
  /"\s*\}\s*\]|\{\s*"[^"]{1,12}"\s*:|<\|?(?:im_start|im_end|system|endoftext)|\[\/?inst\]|<<sys>>|^\s*#{0,3}\s*(?:system|assistant|user|developer)\s*[:>]/;
/** Quoted words are somebody's: an article about such attacks may tell of them. */
const QUOTED = /「[^」]*」|『[^』]*』|“[^”]*”/g;
/** Marks without width, by which an order is hidden from those who look for its words. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Told of, not ordered: 〜と指示する文が埋め込まれていた. */
const TOLD_OF = /(?:た|だった|ていた|という|いる|ある|る)。?$/;

/** @returns true for a sentence that orders the reader's machine about */
export function isInstruction(text: string): boolean {
  const plain = text.replace(UNSEEN, "").normalize("NFKC").toLowerCase();
  if (CHAT_MARKS.test(plain)) return true;
  const bare = plain.replace(QUOTED, "「」");
  if (ENGLISH.test(bare)) return true;
  return ADDRESSED.test(bare) && ORDER.test(bare) && !TOLD_OF.test(bare.trim());
}

/** What of an article tells news, and what speaks to a machine. */
export type WithoutOrders = {
  /** Blocks as they were, up to their first order; ids and positions stay. */
  readonly blocks: readonly Block[];
  /** The orders, each with what follows it in its paragraph: most often what it wants to be said. */
  readonly orders: readonly string[];
};

export function withoutOrders(blocks: readonly Block[]): WithoutOrders {
  const kept: Block[] = [];
  const orders: string[] = [];
  for (const block of blocks) {
    const first = sentencesOf(block).find(({ text }) => isInstruction(text));
    const text = first === undefined ? block.text : block.text.slice(0, first.start);
    if (first !== undefined) orders.push(block.text.slice(first.start).trim());
    if (text.trim() !== "") kept.push(text === block.text ? block : { ...block, text });
  }
  return { blocks: kept, orders };
}
