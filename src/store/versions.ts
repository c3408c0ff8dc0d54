/** What an article was before its page changed: kept beside it, numbered from the oldest. */
import { ArticleVersion } from "../model.ts";
import type { Documents } from "./documents.ts";
import { articleFolder, versionPath } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import type { Shelved, Store } from "./store.ts";

type VersionPart = Pick<Store, "keepVersion" | "listVersions">;

export function versionsOn(
  shelf: Pick<Shelf, "list">,
  documents: Documents,
  current: Pick<Store, "getArticle" | "getSummary">,
): VersionPart {
  const listVersions = async (item: Shelved) => {
    const versions: ArticleVersion[] = [];
    // The oldest may have been removed with the years; the numbers of the others stay.
    for (const number of numbersIn(await shelf.list(articleFolder(item.day)), item.id)) {
      const version = await documents.get(ArticleVersion, versionPath(item, number));
      if (version !== null) versions.push(version);
    }
    return versions;
  };
  return {
    listVersions,
    keepVersion: async (item, replacedAt) => {
      const article = await current.getArticle(item);
      if (article === null) return null;
      const summary = await current.getSummary(item);
      const versions = await listVersions(item);
      const last = versions.at(-1);
      // A killed process had kept it already, and not come to replace the article.
      if (last !== undefined && JSON.stringify(last.article) === JSON.stringify(article)) return last.number;
      const number = (last?.number ?? 0) + 1;
      await documents.put(ArticleVersion, versionPath(item, number), {
        number,
        replacedAt,
        article,
        summary,
      });
      return number;
    },
  };
}

function numbersIn(names: readonly string[], id: string): readonly number[] {
  return names
    .flatMap((name) => {
      const number = name.startsWith(`${id}.v`) ? /\.v(\d+)\.json$/.exec(name)?.[1] : undefined;
      return number === undefined ? [] : [Number(number)];
    })
    .sort((one, other) => one - other);
}
