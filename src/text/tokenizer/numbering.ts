/**
 * Numbers the ids of words anew, by how often running text asks what it costs to connect them. The search waits for those
 * costs more than for anything else, and the ones that nearly every sentence needs then lie together, in few cache lines.
 * Which words are found does not depend on it.
 */

/** A page of news of our own: what it tells of is of no matter, only how often words of each kind may stand in such text. */
const PAGE = `県は12日、老朽化した3つの橋を来年度から順に架け替えると発表した。総事業費は約48億円で、2031年までの完成を目指す。
知事は記者会見で「安全を最優先に、住民の声を聞きながら進めたい」と述べた。一方、市議会の一部からは財源を疑問視する意見も出ている。
同日午後2時半ごろ、国道で乗用車とトラックが衝突し、運転していた男性（67）が病院に運ばれたが、命に別条はないという。
警察によると、現場は見通しのよい直線で、原因を詳しく調べている。近くに住む女性は「大きな音がして驚いた」と話していた。
電機大手が発表した4〜9月期の連結決算は、純利益が前年同期に比べて8.5%減の210億円だった。海外での販売が振るわなかった。
社長は「これまでのやり方を変えなければならない」として、人員の配置を見直し、新しいサービスに力を入れる考えを示した。
米国の大統領は首相との電話会談で、輸入品にかける関税をめぐり、両国が協力していくことを確認した。外務省が明らかにした。
決勝は延長の末、後半から出場した選手が決めて2対1で勝った。監督は「最後まであきらめずによく走ってくれた」とたたえた。
研究チームは、海の底にすむ小さな生き物から、薬のもとになる物質を取り出すことに成功したとする論文を雑誌に載せた。
これに対し、専門家らは「効果があるかどうかは、まだ分からない。さらに多くの例で確かめる必要がある」と指摘している。`;
const WORD_CHARS_MAX = 8;

/**
 * @param size how many ids there are
 * @param keys surfaces of the dictionary
 * @param idsOf the ids of the words of a surface
 * @returns old id → new id; 0, which stands for the ends of a text, stays
 */
export function numbersOf<Key extends { readonly surface: string }>(
  size: number,
  keys: readonly Key[],
  idsOf: (key: Key) => readonly number[],
): Uint16Array {
  const stands = stretchesOf(PAGE);
  const uses = new Float64Array(size);
  uses[0] = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const times = stands.get(key.surface);
    if (times !== undefined) for (const id of new Set(idsOf(key))) uses[id] = (uses[id] ?? 0) + times;
  }
  const numbers = new Uint16Array(size);
  const sorted = [...uses.keys()].sort((a, b) =>
    uses[a] === uses[b] ? a - b : (uses[b] ?? 0) - (uses[a] ?? 0),
  );
  for (const [number, id] of sorted.entries()) numbers[id] = number;
  return numbers;
}

/** How often each stretch of characters stands in a text. */
function stretchesOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= Math.min(text.length, from + WORD_CHARS_MAX); to++) {
      const stretch = text.slice(from, to);
      counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
    }
  }
  return counts;
}
