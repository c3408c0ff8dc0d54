/** Words that tell the same act or thing in the news: a paraphrase may take another word of its line. */

/** Stems; each line is one meaning. */
const LINES = `
開始 始ま 始め 着手 スタート 発足 立ち上げ
終了 終え 終わ 完了 完成 終結 閉幕 済ま 済み
再開 復旧 復活 再び
中止 取りやめ やめ 断念 見送 休止 停止 止め 打ち切 中断 運休
延期 先送り 先延ばし 遅らせ 遅れ 延ば 繰り延べ
前倒し 早め 早い 早く 繰り上げ
増加 増え 増や 増 拡大 伸び 膨ら 上積み
減少 減ら 減っ 減る 減 縮小 削減 落ち込 カット
上昇 上が 上げ 引き上げ 値上が 値上げ 高ま 高騰 急騰 向上 上回 高く 高い
下落 下が 下げ 引き下げ 値下が 値下げ 低下 落ち 急落 下回 低い
突破 超え 超 上回 越え
据え置 維持 変えな 上がらな 下がらな
実施 行わ 行う 行い 行っ 開催 実行
発表 公表 明らか 公開 表明 示
調査 調べ 検証 点検 聞き取り 尋ね
建設 建て 新設 建造 新築 築
撤去 取り壊 解体
設置 設け 備え 据え付け 取り付け 付け
締結 結 調印 署名 取り交わ
合意 一致 折り合 妥結
決定 決め 決ま 確定 固め
可決 成立 承認 通過
廃止 廃線 廃業 撤廃
移転 移 移管 移設 引っ越
売却 売 販売 譲渡 手放
購入 買 取得 仕入 調達
支払 払 支出 納付 負担
提供 渡 配 供給 支給 給付
贈与 贈 寄付 寄贈
受領 受け取 得 もら
募集 募 公募
収集 集め 集ま
応募 応じ 申し込
採用 雇用 雇
解雇 人員削減 リストラ
出席 参加 臨 加わ
訪問 訪れ 訪ね
帰国 帰
出発 発
到着 着 届
開業 開店 開館 開設 開校 開所 オープン
閉店 閉館 閉鎖 閉
稼働 操業 運転 動
運航 運行 航行 走 就航
氾濫 あふれ 浸水 冠水 決壊
流失 流さ 流出
負傷 けが 怪我 軽傷 重傷 重軽傷 傷
死亡 死去 亡くな 死者 死
避難 退避
発生 起き 起こ 生じ
発見 見つ 出土
判明 分か わか 明らか
掲載 載
手法 方法 やり方 方式 手段 技術
費用 経費 コスト 代金 費
価格 値段 料金 代
収入 所得 稼ぎ
住民 市民 町民 村民 県民 区民
児童 小学生 子ども 生徒
高齢者 お年寄り
企業 会社 社
書類 文書 資料 記録
従業員 社員 職員
統一 一本化 そろえ 揃え 統合 一元
選択 選
改修 改装 修理 修繕 補修 修復 直
導入 取り入れ 採り入れ 取り換え 切り替え
開発 作 つく 製造 生産
当選 勝 選ばれ 破
落選 敗 負 破
就任 就 着任
辞任 辞職 辞め 退任 退
逮捕 拘束 身柄
懸念 心配 不安 恐れ おそれ 危惧
危険 リスク 恐れ おそれ
評価 歓迎
批判 非難 反発
支援 援助 補助 助成 後押し
協力 連携 協働 共同
協議 話し合 議論 交渉 会談 会合
要求 求め 要請 要望
禁止 禁じ
許可 認め 許
拒否 断 拒
容疑 疑い
成功 でき
重視 優先
利用 使 用い 活用
保管 保存 蓄え 備蓄
検査 調べ 確認
報告 伝え 知らせ 通知 連絡
計画 予定 構想
見込み 見通し 見込 予想 予測 見積
人数 数 人
割合 率 比率
期間 間
首位 最多 最も多 最も トップ 1位
最初 初 初めて
現在 今
以前 前 かつて
消失 消え なくな 失
廃液 廃水
氷点下 零下
雨量 降水量 雨
地震 揺れ 震災
子 子ども 娘 息子
夫婦 夫妻
完売 売り切
輸入 持ち込
禁止 禁じ
短縮 縮め 縮ま 短く
派遣 送 出
海外 国外 外国
運 持ち出 搬 輸送
同点 追いつ 並
`;

const GROUPS: readonly (readonly string[])[] = LINES.trim()
  .split("\n")
  .map((line) => line.split(" "));

/** The lines by the first character of their stems. */
const BY_FIRST = Map.groupBy(
  GROUPS.flatMap((stems) => stems.map((stem) => ({ stem, stems }))),
  ({ stem }) => stem.charAt(0),
);

type Stem = { readonly stem: string; readonly stems: readonly string[] };
const NONE: readonly Stem[] = [];

const stemsLike = (word: string): readonly Stem[] => BY_FIRST.get(word.charAt(0)) ?? NONE;

const isOfStem = (word: string, stem: string): boolean =>
  word === stem || (stem.length > 1 && word.startsWith(stem));

/** True when another word of the same meaning stands in the text. */
export function isSaidOtherwise(word: string, plain: string): boolean {
  return stemsLike(word).some(
    ({ stem, stems }) => isOfStem(word, stem) && stems.some((other) => plain.includes(other)),
  );
}

/** True for two acts of one meaning. */
export function meansTheSame(a: string, b: string): boolean {
  const theirs = stemsLike(b);
  if (theirs.length === 0) return false;
  return stemsLike(a).some(
    ({ stem, stems }) =>
      isOfStem(a, stem) && theirs.some((other) => other.stems === stems && isOfStem(b, other.stem)),
  );
}
