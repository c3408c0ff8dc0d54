import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBackend } from "../../queues/backend.ts";
import { findOwner, takeLock } from "../../queues/lock.ts";
import { Failure } from "../../src/errors.ts";
import { now } from "./places.ts";
import { type Child, startChild } from "./process.ts";

const ME = { pid: process.pid, startedAt: "2026-11-24T09:00:00Z" };

const failureOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
};

describe("the lock of a data directory", () => {
  let directory: string;
  let child: Child | null;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "kawaraban-lock-"));
    child = null;
  });
  afterEach(async () => {
    await child?.kill();
    rmSync(directory, { recursive: true, force: true });
  });
  const heldByChild = async () => {
    child = startChild("lock", { backend: "embedded", directory });
    await child.said("held");
    return child;
  };

  it("tells the second who the first is and where", async () => {
    const { pid } = await heldByChild();
    const error = failureOf(() => takeLock(directory, ME));
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ code: "queue.owned", retry: "never" });
    expect(String(error)).toContain(`held by pid ${pid} since 20`);
    expect(String(error)).toContain("listens at http://127.0.0.1:1");
    expect(findOwner(directory)).toMatchObject({ pid, address: "http://127.0.0.1:1" });
  });

  it("is free the moment its holder is killed, whatever the note beside it says", async () => {
    const holder = await heldByChild();
    await holder.kill();
    child = null;
    expect(findOwner(directory)).toBeNull();
    const lock = takeLock(directory, ME);
    expect(findOwner(directory)).toEqual(ME);
    lock.release();
  });

  it("holds within one process too, and can be taken again after it was released", () => {
    const lock = takeLock(directory, ME);
    expect(failureOf(() => takeLock(directory, ME))).toMatchObject({ code: "queue.owned" });
    lock.announce({ ...ME, address: "http://127.0.0.1:7373" });
    expect(findOwner(directory)?.address).toBe("http://127.0.0.1:7373");
    lock.release();
    lock.release();
    expect(findOwner(directory)).toBeNull();
    takeLock(directory, ME).release();
  });

  it("lets nobody open a queue that another process has open", async () => {
    await heldByChild();
    await expect(
      openBackend({ backend: "embedded", directory }, { log: () => undefined, now }),
    ).rejects.toMatchObject({ code: "queue.owned" });
  });

  it("says where an open queue can be reached, while it is open", async () => {
    const config = { backend: "embedded", directory } as const;
    const backend = await openBackend(config, { log: () => undefined, now });
    backend.announce("http://127.0.0.1:7373");
    expect(findOwner(directory)).toMatchObject({ pid: process.pid, address: "http://127.0.0.1:7373" });
    await backend.close();
    expect(findOwner(directory)).toBeNull();
  });

  it("says what is wrong when there can be no lock", () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    expect(failureOf(() => takeLock(file, ME))).toMatchObject({ code: "store.write" });
  });

  it("keeps no lock when it cannot be noted who holds it", () => {
    mkdirSync(join(directory, "owner.json.new"));
    expect(failureOf(() => takeLock(directory, ME))).toMatchObject({ code: "store.write" });
    expect(findOwner(directory)).toBeNull();
  });
});
