import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, shown } from "../src/config.ts";

const folder = (file?: string) => {
  const cwd = mkdtempSync(join(tmpdir(), "kawaraban-config-"));
  if (file !== undefined) writeFileSync(join(cwd, "kawaraban.yaml"), file);
  return cwd;
};
const read = (door: { flags?: Record<string, unknown>; env?: Record<string, string>; file?: string }) =>
  readSettings({
    flags: door.flags ?? {},
    env: door.env ?? {},
    cwd: folder(door.file),
    packageDir: tmpdir(),
  });

describe("settings", () => {
  it("take the flag before the environment before the file before the default", () => {
    const file = "length: 300\nconcurrency: 8\nport: 9000\n";
    const env = { KAWARABAN_LENGTH: "200", KAWARABAN_CONCURRENCY: "6" };
    const { config, origins } = read({ flags: { length: "100" }, env, file });
    expect([config.length, config.concurrency, config.port, config.model]).toEqual([
      100,
      6,
      9000,
      "gpt-5-mini",
    ]);
    expect([origins.length, origins.concurrency, origins.port, origins.model]).toEqual([
      "--length",
      "KAWARABAN_CONCURRENCY",
      "kawaraban.yaml",
      "default",
    ]);
  });

  it("read a secret from the file that its variable names", () => {
    const cwd = folder();
    writeFileSync(join(cwd, "key"), "sk-abc\n");
    expect(read({ env: { OPENAI_API_KEY_FILE: join(cwd, "key") } }).config.modelKey).toBe("sk-abc");
  });

  it.each([
    [{ env: { KAWARABAN_LENGHT: "100" } }, /KAWARABAN_LENGHT is no setting.*KAWARABAN_LENGTH/],
    [{ env: { KAWARABAN_LENGTH: "50" } }, /KAWARABAN_LENGTH is not usable/],
    [{ flags: { length: "many" } }, /--length is not usable/],
    [{ env: { REDIS_URL: "localhost" } }, /REDIS_URL is not usable/],
    [{ file: "length: 300\nlenght: 1\n" }, /kawaraban\.yaml:2: lenght is no setting/],
    [{ file: "length: [\n" }, /kawaraban\.yaml/],
    [{ env: { OPENAI_API_KEY_FILE: "nowhere" } }, /OPENAI_API_KEY_FILE names nowhere/],
  ])("refuse %j", (door, message) => expect(() => read(door)).toThrow(message));

  it("leave other people's variables alone", () => {
    expect(() => read({ env: { LENGTH: "x", PATH: "/bin" } })).not.toThrow();
  });

  it("mask secrets, also in addresses", () => {
    expect(shown("modelKey", "sk-abc")).toBe("********");
    expect(shown("redisUrl", "redis://me:secret@127.0.0.1:6379/0")).toBe(
      "redis://me:********@127.0.0.1:6379/0",
    );
    expect(shown("dataDir", "./data")).toBe("./data");
  });
});
