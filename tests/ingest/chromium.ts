/** Whether this machine has a Chromium to render with. */
import { spawnSync } from "node:child_process";

export const hasChromium = spawnSync("chromium", ["--version"]).status === 0;
