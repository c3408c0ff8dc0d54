/** The export by the schema of ninjs 2.1: the part of it that we fill in, with nothing beside what the standard knows. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ninjsOf } from "../../src/read/export/ninjs.ts";
import { idOf, summary } from "../store/documents.ts";
import { named, person, said } from "./house.ts";

const uri = z.url();
const time = z.iso.datetime({ offset: true });
const texts = z.array(
  z.strictObject({ role: z.string().optional(), contenttype: z.string().optional(), value: z.string() }),
);
const concept = { name: z.string().optional(), uri: uri.optional(), literal: z.string().optional() };
const related = z.array(z.strictObject({ ...concept, rel: z.string().optional() }));

/** The standard lets nothing pass that it does not name, at no level. */
const Ninjs = z.strictObject({
  uri: z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/),
  type: z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component"]).optional(),
  representationtype: z.enum(["full", "partial"]).optional(),
  pubstatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  version: z.string().optional(),
  versioncreated: time.optional(),
  contentcreated: time.optional(),
  language: z.string().optional(),
  headlines: texts.optional(),
  descriptions: texts.optional(),
  bodies: texts.optional(),
  subjects: related.optional(),
  people: related.optional(),
  organisations: related.optional(),
  places: related.optional(),
  infosources: z.array(z.strictObject({ ...concept, role: z.string().optional() })).optional(),
  renditions: z
    .array(z.strictObject({ name: z.string(), href: uri.optional(), contenttype: z.string().optional() }))
    .optional(),
  standard: z
    .strictObject({ name: z.string().optional(), version: z.string().optional(), schema: uri.optional() })
    .optional(),
});

describe("ninjs", () => {
  it.each([
    ["a summary with everything", {}],
    [
      "one without address, time, gist or category",
      { url: null, publishedAt: null, gist: null, category: null },
    ],
  ])("%s is valid", (_, more) => {
    const full = summary(idOf(1), {
      url: "https://news.example.jp/a/1?b=%E6%B8%AF",
      publisher: "青波新報",
      wire: "東方通信",
      people: [person("鷹野慎一", ["鷹野"])],
      organizations: [named("霧浜建設")],
      places: [named("青波市")],
      topics: ["港"],
      headline: said("北港の桟橋を建て替え"),
      gist: said("青波市が北港の桟橋を建て替える。"),
      category: { qcode: "medtop:11000000", name: "政治", narrower: null },
      ...more,
    });
    expect(Ninjs.parse(ninjsOf(full))).toMatchObject({ type: "text", representationtype: "partial" });
  });

  it("is refused with what the standard does not know", () => {
    expect(Ninjs.safeParse({ ...ninjsOf(summary(idOf(1), {})), links: [] }).success).toBe(false);
  });
});
