/** Features as they are kept: one text, and the shingles as they are. Made again by reading the article. */
import type { Features } from "./features.ts";

/** Counts up when articles are read for stories in another way; what is kept of older ones is read again. */
const FEATURES_VERSION = 4;

export type FeatureRecord = { readonly text: string; readonly shingles: Uint8Array };

type Kept = Omit<Features, "features" | "shingles"> & {
  readonly features: readonly (readonly [string, string, number, number])[];
};

const FLAGS = ["lead", "inText", "inTitle"] as const;

export function recordOf({ features, shingles, ...rest }: Features): FeatureRecord {
  const kept: Kept = {
    ...rest,
    features: [...features].map(([key, feature]) => [
      key,
      feature.kind,
      feature.weight,
      FLAGS.reduce((bits, flag, at) => bits | (feature[flag] ? 1 << at : 0), 0),
    ]),
  };
  return {
    text: JSON.stringify({ version: FEATURES_VERSION, ...kept }),
    shingles: new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength),
  };
}

export function featuresOfRecord({ text, shingles }: FeatureRecord): Features {
  const { features, ...rest }: Kept = JSON.parse(text);
  return {
    ...rest,
    features: new Map(
      features.map(([key, kind, weight, flags]) => [
        key,
        {
          kind: kind === "proper" ? "proper" : "theme",
          weight,
          lead: (flags & 1) !== 0,
          inText: (flags & 2) !== 0,
          inTitle: (flags & 4) !== 0,
        },
      ]),
    ),
    shingles: new Uint32Array(shingles.slice().buffer),
  };
}
