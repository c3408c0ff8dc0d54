/**
 * `〜によると、`: who told it. An office or a paper that is named need not be named again where its sentence is cited;
 * 関係者, experts and nameless 報道 stay, because their word is only theirs.
 */
import { cut, type Edit } from "./edits.ts";
import type { View } from "./view.ts";

const TOLD = "に(?:よると|よれば|よりますと)、?";
const MEDIA = "新聞|通信|通信社|ニュース|放送|テレビ|ＮＨＫ|NHK|ロイター|電子版|日経|ブルームバーグ";
const OFFICES =
  "警察|県警|府警|道警|警視庁|警察署|署|消防|消防庁|消防本部|消防局|気象庁|省|庁|市|町|村|区|県|府|都|局|発表|統計|調査|声明|リリース|資料";
const BY_MEDIA = new RegExp(
  `^\\s*[^。、「」『』]{0,24}?『?(?:、[^。、「」]{1,14}){0,2}?(?:${MEDIA})』?(?:など)?${TOLD}|^[^。「」]{1,40}(?:伝えた|報じた)ところ${TOLD}`,
  "u",
);
const BY_OFFICE = new RegExp(
  `^\\s*(?![^、]*(?:関係者|幹部|高官|専門家|筋))[^。、「」『』]{0,24}?(?:${OFFICES})(?:など|の発表)?${TOLD}`,
  "u",
);

export function tellerEdits({ text }: View): readonly Edit[] {
  const length = Math.max(...[BY_MEDIA, BY_OFFICE].map((pattern) => pattern.exec(text)?.[0].length ?? 0));
  return length > 0 && length < text.length ? [cut(0, length, "attribution")] : [];
}
