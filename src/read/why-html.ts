/** What cleaning did to a page, as one HTML page for an editor: `kawaraban why --html`. */
import type { Article } from "../model.ts";
import { escapedSigns } from "./escape.ts";
import { type Piece, piecesOf, type SourceLine } from "./why-pieces.ts";

/** Colour never tells alone: each state has its mark. Contrast of text is above 7:1 in both schemes. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --quiet: #4d4d4d;
  --dropped: #7d1a12; --dropped-paper: #fdf0ee; --changed: #123f6b; --changed-paper: #edf4fc; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #15171a; --quiet: #b9b9b9;
  --dropped: #ffb9ae; --dropped-paper: #351b18; --changed: #add3ff; --changed-paper: #14263a; } }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.8 "Hiragino Sans", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; }
main { max-inline-size: 40em; margin-inline: auto; }
h1 { font-size: 1.4rem; line-height: 1.4; }
p, li { margin: 0 0 .6rem; padding: .1rem .6rem; border-inline-start: 4px solid transparent;
  overflow-wrap: anywhere; white-space: pre-wrap; }
ul { list-style: none; padding: 0; }
small { display: block; color: var(--quiet); font-size: .8rem; line-height: 1.5; }
.kept { border-color: var(--ink); }
.changed { border-color: var(--changed); border-inline-start-style: double; background: var(--changed-paper); color: var(--changed); }
.dropped { border-color: var(--dropped); border-inline-start-style: dotted; background: var(--dropped-paper); color: var(--dropped); }
.dropped small { color: var(--dropped); } .changed small { color: var(--changed); }
summary { cursor: pointer; padding: .1rem .6rem; color: var(--dropped); background: var(--dropped-paper); }
details { margin: 0 0 .6rem; }
`;

const STATES = {
  kept: ["残した", "＋"],
  changed: ["種類を改めた", "≈"],
  dropped: ["除いた", "−"],
} as const satisfies Record<Piece["state"], readonly [string, string]>;

/** A run of dropped lines with one reason is folded from this length on. */
const FOLD_MIN = 4;

/**
 * One self-contained page, no script, nothing loaded: the source in order with what was kept, dropped (with pass and
 * reason) and reclassified.
 *
 * @param lines the source as `sourceLines` of the cleaner gives it
 */
export function whyPage(article: Article, lines: readonly SourceLine[]): string {
  const title = escapedSigns(article.title ?? "（無題）");
  const pieces = piecesOf(article, lines);
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} — 掃除の記録</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p><small>${escapedSigns([article.publisher, article.url, article.cleaner].filter((text) => text !== null).join("　"))}</small></p>
<ul aria-label="凡例">
${legend(pieces)}
</ul>
${runsOf(pieces).map(runHtml).join("\n")}
</main>
</body>
</html>
`;
}

function legend(pieces: readonly Piece[]): string {
  const states: readonly Piece["state"][] = ["kept", "changed", "dropped"];
  return states
    .map((state) => {
      const [name, mark] = STATES[state];
      const count = pieces.filter((piece) => piece.state === state).length;
      return `<li class="${state}">${mark} ${name}　${count}行</li>`;
    })
    .join("\n");
}

/** Neighbours of one state with one note. */
function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const same = before?.state === "dropped" && piece.state === "dropped" && before.note === piece.note;
    if (last !== undefined && same) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function runHtml(run: readonly Piece[]): string {
  const first = run[0];
  if (first === undefined) return "";
  if (run.length < FOLD_MIN) return run.map(pieceHtml).join("\n");
  const label = `${STATES.dropped[1]} ${run.length}行　${escapedSigns(first.note)}`;
  return `<details><summary>${label}</summary>\n${run.map(pieceHtml).join("\n")}\n</details>`;
}

function pieceHtml({ state, text, note }: Piece): string {
  const [name, mark] = STATES[state];
  return `<p class="${state}">${escapedSigns(text)}<small>${mark} ${name}${note === "" ? "" : `　${escapedSigns(note)}`}</small></p>`;
}
