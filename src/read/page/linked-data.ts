/** What machines read of an article page: a NewsArticle of schema.org. */
import type { Summary } from "../../model.ts";

export function linkedArticle(summary: Summary): unknown {
  const {
    headline,
    title,
    url,
    publisher,
    publishedAt,
    gist,
    people,
    organizations,
    places,
    topics,
    access,
  } = summary;
  const about = [
    ...people.map(({ name }) => ({ "@type": "Person", name })),
    ...organizations.map(({ name }) => ({ "@type": "Organization", name })),
    ...places.map(({ name }) => ({ "@type": "Place", name })),
  ];
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    inLanguage: "ja",
    headline: title ?? headline?.text ?? null,
    ...(url === null ? {} : { url, mainEntityOfPage: url }),
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    ...(gist === null ? {} : { abstract: gist.text }),
    ...(about.length === 0 ? {} : { mentions: about }),
    ...(topics.length === 0 ? {} : { keywords: topics }),
    isAccessibleForFree: access === "full",
  };
}
