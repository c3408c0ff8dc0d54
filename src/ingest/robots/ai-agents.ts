/**
 * Agents by whose names publishers say in robots.txt what machines that read for a language model may do. Those who
 * only load much (Bytespider, PetalBot, Amazonbot) are not among them: they are turned away for that.
 */

/** Product tokens in lower case, as their makers publish them. */
export const AI_AGENTS: readonly string[] = [
  // training
  "gptbot",
  "claudebot",
  "anthropic-ai",
  "ccbot",
  "google-extended",
  "applebot-extended",
  "meta-externalagent",
  "cohere-ai",
  "cohere-training-data-crawler",
  "ai2bot",
  "diffbot",
  "omgili",
  "omgilibot",
  "timpibot",
  "kangaroo",
  // answers and summaries made for a reader
  "chatgpt-user",
  "oai-searchbot",
  "claude-web",
  "claude-user",
  "claude-searchbot",
  "perplexitybot",
  "perplexity-user",
  "youbot",
  "duckassistbot",
  "mistralai-user",
  "meta-externalfetcher",
  "google-cloudvertexbot",
];
