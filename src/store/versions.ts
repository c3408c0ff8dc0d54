/** What an article was before its page changed: kept beside it, numbered from the oldest. */
import { ArticleVersion } from "../model.ts";
import type { Documents } from "./documents.ts";
import { versionPath } from "./layout.ts";
import type { Shelved, Store } from "./store.ts";

type VersionPart = Pick<Store, "keepVersion" | "listVersions">;

export function versionsOn(
  documents: Documents,
  current: Pick<Store, "getArticle" | "getSummary">,
): VersionPart {
  const listVersions = async (item: Shelved) => {
    const versions: ArticleVersion[] = [];
    for (let number = 1; ; number += 1) {
      const version = await documents.get(ArticleVersion, versionPath(item, number));
      if (version === null) return versions;
      versions.push(version);
    }
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
      const number = versions.length + 1;
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
