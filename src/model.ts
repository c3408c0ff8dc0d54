/**
 * The nouns of the house, in the order an article meets them.
 *
 * What is stored on disk is a zod schema with its type derived from it; what only passes between stages is
 * a readonly type. All offsets are UTF-16 code units into the named block's text, `start` inclusive, `end`
 * exclusive. All times are ISO 8601 with an offset. No noun here knows how it is made.
 */

export * from "./model/article.ts";
export * from "./model/delivery.ts";
export * from "./model/host.ts";
export * from "./model/item.ts";
export * from "./model/page.ts";
export * from "./model/reading.ts";
export * from "./model/source.ts";
export * from "./model/story.ts";
export * from "./model/summary.ts";
export * from "./model/version.ts";
