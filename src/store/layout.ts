/** Where each document lies in the data directory. */
import type { PageRecord } from "../model.ts";
import type { Shelved } from "./store.ts";

/** The folders of the store; `queue/` beside them belongs to the queue. */
export const FOLDERS = [
  "items",
  "given",
  "raw",
  "articles",
  "summaries",
  "index",
  "replies",
  "spend",
  "hosts",
  "sources",
  "stories",
  "deliveries",
] as const;

const dayFolder = (day: string): string => day.replaceAll("-", "/");

/** Two digits of the id make 256 folders, so that none gets too long to list. */
const shardOf = (id: string): string => `items/${id.slice(0, 2)}`;
export const itemPath = (id: string): string => `${shardOf(id)}/${id}.json`;

/** A page or text that a program sent. */
export const givenPath = (digest: string, format: "html" | "txt"): string =>
  `given/${digest.slice(0, 2)}/${digest.slice(0, 32)}.${format}`;

const rawFolder = ({ day }: Pick<Shelved, "day">): string => `raw/${dayFolder(day)}`;
export const recordPath = (item: Shelved): string => `${rawFolder(item)}/${item.id}.json`;

const EXTENSIONS = { html: "html.gz", text: "txt.gz" } as const satisfies Record<
  PageRecord["parts"][number]["format"],
  string
>;

/** @param part from 1; the first part has no number in its name */
export const rawPath = (item: Shelved, part: number, format: keyof typeof EXTENSIONS): string =>
  `${rawFolder(item)}/${item.id}${part === 1 ? "" : `.${part}`}.${EXTENSIONS[format]}`;

export const SOURCES = "sources";
export const sourcePath = (id: string): string => `${SOURCES}/${id}.json`;
export const sourceStatePath = (id: string): string => `${SOURCES}/state/${id}.json`;

export const articleFolder = (day: string): string => `articles/${dayFolder(day)}`;
/** @param number from 1, the oldest */
export const versionPath = ({ id, day }: Shelved, number: number): string =>
  `${articleFolder(day)}/${id}.v${number}.json`;
export const articlePath = ({ id, day }: Shelved): string => `${articleFolder(day)}/${id}.json`;
export const summaryFolder = (day: string): string => `summaries/${dayFolder(day)}`;
export const summaryPath = ({ id, day }: Shelved): string => `${summaryFolder(day)}/${id}.json`;
/** An origin has only signs that names of files bear, but for `:`, `/` and brackets. */
export const hostPath = (origin: string): string =>
  `hosts/${origin.replace("://", "_").replace(/[^a-z0-9._-]/gi, "_")}.json`;
export const indexPath = (day: string): string => `index/${day}.jsonl`;
/** What a model answered, by the digest of what it was asked. */
export const replyPath = (key: string): string => `replies/${key.slice(0, 2)}/${key}.json`;
/** What was spent on models on a day. */
export const spendPath = (day: string): string => `spend/${day}.jsonl`;
export const STORIES = "stories";
export const storyPath = (id: string): string => `${STORIES}/${id}.json`;
/** Which article belongs to which story; made anew from the articles at any time. */
export const STORY_INDEX = `${STORIES}/index.sqlite`;

export const DELIVERIES = "deliveries";
export const deliveryPath = (id: string): string => `${DELIVERIES}/${id}.json`;
