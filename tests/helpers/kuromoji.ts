/** Stock kuromoji, the oracle of our engine. It is quadratic in the length of what it gets: give it lines. */
import { createRequire } from "node:module";
import path from "node:path";
import kuromoji, { type Engine, type IpadicToken } from "kuromoji";

export type { Engine, IpadicToken };

export function loadKuromoji(): Promise<Engine> {
  const dicPath = path.join(path.dirname(createRequire(import.meta.url).resolve("kuromoji")), "..", "dict");
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, engine) => {
      if (error) reject(error);
      else resolve(engine);
    });
  });
}
