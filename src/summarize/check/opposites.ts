/** Words for the opposite: what does the one does not do the other, to the same thing and at the same time. */

/** Dictionary forms and verbal nouns, one side / the other side. */
const LINES = `
上がる 上げる 上昇 増える 増やす 増加 増 伸びる 伸ばす 伸び 拡大 高まる 高める 向上 高騰 急騰 急増 値上がり 値上げ 引き上げる 引き上げ 利上げ 増額 増税 膨らむ 上向く 上回る プラス 増配 増便 増員 増産 続伸 反発 / 下がる 下げる 下落 減る 減らす 減少 減 落ちる 落とす 落ち込む 落ち込み 縮小 縮む 低下 急落 急減 値下がり 値下げ 引き下げる 引き下げ 利下げ 減額 減税 目減り 下向く 下回る マイナス 減配 減便 減員 減産 続落 反落
強まる 強める 強化 / 弱まる 弱める 緩和 緩む 緩める
広がる 広げる 広い / 狭まる 狭める 狭い
速い 早い 早まる 早める 前倒し 繰り上げる / 遅い 遅れる 遅らせる 先送り 延期 繰り下げる
高い / 低い 安い
多い / 少ない
大きい / 小さい
長い 延びる 延ばす 延長 / 短い 縮まる 縮める 短縮
重い / 軽い
良い よい いい 優れる 勝る / 悪い 劣る
新しい / 古い
近い 近づく / 遠い 遠ざかる
明るい / 暗い
強い / 弱い
簡単 容易 易しい / 困難 難しい
好調 堅調 人気 盛況 / 不調 不振 低迷 苦戦
安全 / 危険
積極的 前向き 熱心 / 消極的 慎重 後ろ向き 否定的
楽観 / 悲観
賛成 支持 賛同 同意 / 反対 不支持
歓迎 評価 称賛 / 批判 非難 反発
認める 容認 承認 認可 許可 / 否定 否認 拒否 拒む 退ける 棄却 却下 不承認
受け入れる 応じる 従う 受諾 / 断る 拒む 拒否 背く はねつける
成功 / 失敗
勝つ 勝利 / 負ける 敗れる 敗北 敗退
合格 / 不合格 落第
有罪 / 無罪
可決 成立 / 否決 廃案
合憲 / 違憲
適法 合法 / 違法
参加 出席 出場 加わる 加盟 加入 復帰 / 欠席 欠場 不参加 離脱 脱退 辞退
就任 就く / 退任 辞任 退く
入社 入学 入会 / 退社 退学 退会
入国 / 出国
買う 購入 買収 / 売る 売却
輸入 / 輸出
貸す / 借りる
受け取る もらう / 渡す 与える
預ける / 預かる
教える / 教わる
増収 / 減収
増益 / 減益
黒字 / 赤字
円高 / 円安
始まる 始める 開始 / 終わる 終える 終了
続く 続ける 継続 長続き 維持 存続 / 止まる 止める 中止 中断 停止 やめる 崩れる 途絶える 打ち切る 見合わせる 取りやめる
再開 / 中止 中断 見合わせる 休止
開く 開業 開店 開館 開校 開設 / 閉じる 閉める 閉まる 閉店 閉館 閉校 閉鎖 廃業
設ける 設置 導入 新設 / 撤去 廃止 撤廃
建てる 建設 / 取り壊す 解体
直る 直す 復旧 修理 / 壊れる 壊す 故障
守る / 破る
助かる 助ける 生存 / 死ぬ 死亡 亡くなる
残る 残す 保存 / 失う 失われる 消える なくなる 捨てる
見つかる 見つける 発見 / 見失う なくす
進む 前進 進展 / 後退 停滞 滞る
混む 混雑 / 空く すく
乾く 乾燥 / 湿る
上る 登る 北上 / 下る 降りる 南下
乗る 乗車 / 降りる 下車
起きる / 寝る 眠る
近代化 / 老朽化
公開 公表 / 非公開 隠す 伏せる
集める 集まる / 配る 散る
許す 許可 解禁 解除 / 禁じる 禁止
先行 リード 追い抜く / 後れる 追う
逆転 / 逆転負け
満足 / 不満
信頼 信用 / 疑う 不信
喜ぶ / 悲しむ 嘆く
急ぐ / 急がない
`;

type Side = { readonly line: number; readonly side: number };

const SIDES = new Map<string, readonly Side[]>();
for (const [line, text] of LINES.trim().split("\n").entries())
  for (const [side, words] of text.split(" / ").entries())
    for (const word of words.split(" ")) SIDES.set(word, [...(SIDES.get(word) ?? []), { line, side }]);

/** True for two words of which one tells the opposite of the other. */
export function areOpposite(a: string, b: string): boolean {
  const theirs = SIDES.get(b) ?? [];
  return (SIDES.get(a) ?? []).some(({ line, side }) =>
    theirs.some((other) => other.line === line && other.side !== side),
  );
}

/** True for two words on one side. */
export function areOnOneSide(a: string, b: string): boolean {
  const theirs = SIDES.get(b) ?? [];
  return (SIDES.get(a) ?? []).some(({ line, side }) =>
    theirs.some((other) => other.line === line && other.side === side),
  );
}

export const hasOpposite = (word: string): boolean => SIDES.has(word);
