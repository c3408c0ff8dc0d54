import { shown } from "../../config.ts";
import { OPTIONS, type OptionName } from "../../options.ts";
import type { Door } from "../door.ts";

/** Prints every setting in force and where its value came from; secrets are masked. */
export async function config(_args: readonly string[], _options: unknown, door: Door): Promise<number> {
  const names = Object.keys(OPTIONS).filter((name): name is OptionName => name in OPTIONS);
  const rows = names.map((name) => ({
    name,
    value: shown(name, door.settings.config[name]),
    from: door.settings.origins[name],
    about: OPTIONS[name].about,
  }));
  if (door.json) {
    door.terminal.out(
      JSON.stringify(Object.fromEntries(rows.map(({ name, value, from }) => [name, { value, from }]))),
    );
    return 0;
  }
  const width = Math.max(...names.map((name) => name.length));
  for (const { name, value, from, about } of rows)
    door.terminal.out(
      `${name.padEnd(width)}  ${value}  ${door.terminal.look.colors.dim(`← ${from}; ${about}`)}`,
    );
  return 0;
}
