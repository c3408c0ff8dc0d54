/** What is measured when it is asked for, in the text format of Prometheus. */
import type { Disk } from "../store/disk.ts";
import type { ModelDay } from "./model.ts";

export function gauges(spent: ModelDay, disk: Disk): string {
  const rows: readonly (readonly [string, string, number])[] = [
    ["kawaraban_model_answers_today", "questions that a model answered today (Asia/Tokyo)", spent.answers],
    ["kawaraban_model_input_tokens_today", "tokens that were sent", spent.tokens.input],
    ["kawaraban_model_output_tokens_today", "tokens that came back", spent.tokens.output],
    ["kawaraban_model_yen_today", "what that cost, as far as prices are known", spent.yen],
    ["kawaraban_disk_free_bytes", "room left for the data directory", disk.freeBytes],
    ["kawaraban_disk_total_bytes", "size of its disk", disk.totalBytes],
  ];
  return rows
    .flatMap(([name, help, value]) => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`])
    .join("\n");
}
