/** IPTC ninjs 2.1: what newsrooms' systems exchange. */
import type { Summary } from "../../model.ts";

export function ninjsOf(summary: Summary): object {
  const { category, made } = summary;
  const subjects = [category, category?.narrower ?? null].filter((each) => each !== null);
  const text = (value: string, role: string) => ({ role, contenttype: "text/plain", value });
  return {
    uri: `urn:kawaraban:${summary.id}`,
    standard: {
      name: "ninjs",
      version: "2.1",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
    },
    type: "text",
    representationtype: "partial",
    language: "ja",
    version: made.at,
    versioncreated: made.at,
    ...(summary.publishedAt === null ? {} : { contentcreated: summary.publishedAt }),
    pubstatus: "usable",
    headlines: [
      ...(summary.headline === null ? [] : [text(summary.headline.text, "main")]),
      ...(summary.title === null ? [] : [text(summary.title, "original")]),
    ],
    descriptions: summary.gist === null ? [] : [text(summary.gist.text, "summary")],
    bodies: [text(summary.points.map((point) => point.text).join("\n"), "main")],
    subjects: [
      ...subjects.map(({ qcode, name }) => ({
        uri: `http://cv.iptc.org/newscodes/mediatopic/${qcode.replace("medtop:", "")}`,
        name,
      })),
      ...summary.topics.map((name) => ({ name })),
    ],
    people: summary.people.map(({ name }) => ({ name })),
    organisations: summary.organizations.map(({ name }) => ({ name })),
    places: summary.places.map(({ name }) => ({ name })),
    infosources: [summary.publisher, summary.wire].flatMap((name) => (name === null ? [] : [{ name }])),
    ...(summary.url === null
      ? {}
      : { renditions: [{ name: "original", href: summary.url, contenttype: "text/html" }] }),
  };
}
