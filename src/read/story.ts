/** A story on a terminal: what happened, day by day, who tells it, and where they differ. */
import type { Story, StoryCite, StoryStatement } from "../model.ts";
import type { StoryLine } from "../store/store.ts";
import type { Look } from "./show.ts";
import { labelled } from "./typeset.ts";

const INDENT = 8;
const ID_SHOWN = 8;
const NAMES_SHOWN = 12;

export function storyRow(line: StoryLine, { colors }: Look): string {
  const { id, title, until, articles, independentSources, events, disagreements } = line;
  const counts = [
    `${articles}本`,
    `独立${independentSources}社`,
    events > 1 ? `${events}件の出来事` : null,
    disagreements > 0 ? `食い違い${disagreements}` : null,
  ].filter((part) => part !== null);
  return `${colors.dim(id.slice(0, ID_SHOWN))}  ${until.slice(0, 10)}  ${title}  ${colors.dim(counts.join("・"))}`;
}

/** @param where the file that holds the story, as the reader would open it */
export function storyBlock(story: Story, where: string, look: Look): string {
  const { colors } = look;
  const outlets = outletsOf(story);
  const cited = ({ text, cites }: { readonly text: string; readonly cites: readonly StoryCite[] }): string =>
    `${text} [${cites.map(({ article, sentence }) => `${outlets.get(article) ?? article.slice(0, ID_SHOWN)} ${sentence}`).join("、")}]`;
  const rows = (label: string, texts: readonly string[]): readonly string[] =>
    texts.map((text, at) => labelled(at === 0 ? label : "", text, { indent: INDENT, columns: look.columns }));
  const statement = (one: StoryStatement | null): readonly string[] => (one === null ? [] : [cited(one)]);
  return [
    colors.bold(`■ ${story.title}`),
    colors.dim(
      `${story.from.slice(0, 10)} 〜 ${story.until.slice(0, 10)}・${story.members.length}本・独立${story.independentSources}社・${story.id.slice(0, ID_SHOWN)}`,
    ),
    ...rows("要旨", statement(story.gist)),
    ...rows(
      "要点",
      story.points.map((point, at) => `${at + 1}. ${cited(point)}`),
    ),
    ...rows(
      "経過",
      story.events.map(
        ({ day, line, articles, independentSources }) =>
          `${day}  ${line === null ? "（確かめられた文がない）" : cited(line)}（${articles.length}本・独立${independentSources}社）`,
      ),
    ),
    ...rows(
      "予定",
      story.planned.map((plan) => `${plan.at}  ${cited(plan)}`),
    ),
    ...rows(
      "食違い",
      story.disagreements.map(
        ({ about, figures }) =>
          `${about}: ${figures.map((figure) => figureText(figure, outlets)).join(" / ")}`,
      ),
    ),
    ...rows("人物", [story.people.slice(0, NAMES_SHOWN).map(nameText).join("、")].filter(Boolean)),
    ...rows(
      "組織",
      [
        story.organizations
          .slice(0, NAMES_SHOWN)
          .map(({ name }) => name)
          .join("、"),
      ].filter(Boolean),
    ),
    ...rows(
      "記事",
      story.members.map(
        ({ article, title, publishedAt, reprintOf }) =>
          `${publishedAt.slice(0, 10)}  ${outlets.get(article)}  ${title ?? "（無題）"}${reprintOf === null ? "" : `（${outlets.get(reprintOf) ?? reprintOf.slice(0, ID_SHOWN)}の転載）`}`,
      ),
    ),
    ...rows(
      "保留",
      story.withheld.map(({ text, reason }) => `${text} — ${reason}`),
    ),
    colors.dim(labelled("JSON", where, { indent: INDENT, columns: Number.POSITIVE_INFINITY })),
  ].join("\n");
}

const outletsOf = ({ members }: Story): ReadonlyMap<string, string> =>
  new Map(members.map(({ article, publisher }) => [article, publisher ?? article.slice(0, ID_SHOWN)]));

function figureText(
  { text, cite, asOf, supersededBy }: Story["disagreements"][number]["figures"][number],
  outlets: ReadonlyMap<string, string>,
): string {
  const after = supersededBy === null ? "" : "、のち更新";
  return `${text}（${outlets.get(cite.article) ?? cite.article} ${asOf.slice(5, 16).replace("T", " ")}${after}）`;
}

function nameText({ name, forms }: Story["people"][number]): string {
  const others = forms.filter(({ text }) => text !== name && !name.includes(text));
  return others.length === 0 ? name : `${name}（${others.map(({ text }) => text).join("、")}）`;
}
