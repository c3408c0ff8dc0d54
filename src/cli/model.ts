/** The language model, when one is set: by its key, or by the address of a server that needs none. */
import type { Config } from "../options.ts";
import { type ModelEngine, openModel } from "../summarize/model/open.ts";

export function modelOf(config: Config, now: () => Date): ModelEngine | null {
  if (config.modelKey === null && config.modelUrl === null) return null;
  return openModel(
    {
      apiKey: config.modelKey,
      baseUrl: config.modelUrl,
      model: config.model,
      timeoutMs: config.modelTimeoutMs,
      promptFile: config.promptFile,
    },
    { now },
  );
}
