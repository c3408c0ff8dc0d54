/**
 * People counted for having been there when it happened: 坑内には当時、14人がいた; 中では12人が作業にあたっていて. Whatever
 * they did, the number answers one question: how many were there.
 */
import type { Span } from "../model.ts";

export const PRESENT = "居合わせた";

/** Said of the moment, or of the inside of the scene. */
const SCENE = /当時(?![はのも]?\d)|(?:(?![国県市町村区都府道])[一-龠]内|の中|内部)(?:に|で)は?/;
/** A state that lasted then: いた, 働いていた, 作業中だった. What comes after it is told of others. */
const LASTED =
  /^(?:が|は)(?!ら)[^、。「」]{0,16}?(?:(?:い|居合わせ)(?:た|て|ました|まして)(?!い)|中(?:だった|でした|で))/;
/** A part of them: another question. */
const PART = /(?:うち|ほか|他|別|残り|残る|さらに|また|新た)に?の?$|と(?:[一-龠ァ-ヴー]{0,8})$/;
/** What befell them, or where they belong. */
const OTHERWISE =
  /住ん|暮ら|所属|在籍|登録|死|亡|けが|ケガ|負傷|傷|搬送|不明|避難|逃げ|脱出|取り残|閉じ込|巻き込|逮捕|不在/;

/** Whether so many people are told to have been there, unhurt or not. */
export function isPresence(text: string, { start, end }: Span, unit: string): boolean {
  if (!/^人分?$/.test(unit)) return false;
  const clauseFrom = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("」", start)) + 1;
  const before = text.slice(clauseFrom, start);
  const found = LASTED.exec(text.slice(end));
  return found !== null && SCENE.test(before) && !PART.test(before) && !OTHERWISE.test(found[0]);
}

const WHO = /([一-龠々ァ-ヴー]{1,12}?)(?:ら|など|たち)?(?:合わせて|[約計延]|およそ|の)*$/u;

/** 従業員 of 従業員ら5人. */
export function whoIsCounted(text: string, { start }: Span): readonly string[] {
  const who = WHO.exec(text.slice(0, start))?.[1] ?? "";
  return who === "" || /当時$/.test(who) ? [] : [who];
}
