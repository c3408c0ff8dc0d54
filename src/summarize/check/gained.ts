/** Words that make a statement reach further than what it tells: each with what has to stand in the cited sentences. */
import type { Evidence } from "./evidence.ts";
import type { CheckReason } from "./reason.ts";

const GAINED: readonly (readonly [RegExp, RegExp])[] = [
  [/新たに|新しく/, /新|初|追加|今後|これから/],
  [
    /(?:に|と)(?:かかわらず|関わらず|関係なく)|を問わず|無条件/,
    /かかわらず|関わらず|関係なく|問わず|無条件|すべて|全て|一律|誰でも/,
  ],
  [/直ちに|ただちに|即座に|即日|すぐに/, /直ち|ただち|即|すぐ|速やか|その日|同日|当日|まもなく|間もなく/],
  [/単独で|独自に/, /単独|独自|だけ|自前|1[人社国]|一[人社国]/],
  [/無断で|許可なく|勝手に/, /無断|許可|勝手|断りなく|同意/],
  [/ひそかに|極秘に|秘密裏/, /ひそか|密か|極秘|秘密|隠/],
  [/強制的に|無理やり/, /強制|無理|力ずく/],
  [/急に|突然|急きょ|急遽/, /急|突然|いきなり|突如|とっさ/],
  [/永久に|恒久的|無期限/, /永久|恒久|無期限|ずっと|永遠/],
];

export function gainedReasons({ said, plain }: Evidence): readonly CheckReason[] {
  const told = said.plain.replace(/「[^」]*」/g, "");
  return GAINED.flatMap(([ours, theirs]): CheckReason[] => {
    const word = ours.exec(told)?.[0];
    return word === undefined || theirs.test(plain)
      ? []
      : [{ kind: "too-much", detail: `${word}: the cited sentences do not say so` }];
  });
}
