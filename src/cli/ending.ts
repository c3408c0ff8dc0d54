/** How a command ends: its exit codes, the signals that ask for it, and what is not waited for. */

export const EXIT = { done: 0, someFailed: 1, usage: 2, interrupted: 130, terminated: 143 } as const;

/** Ctrl-C once ends cleanly; twice ends at once. */
export function onSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(signal === "SIGINT" ? EXIT.interrupted : EXIT.terminated);
      controller.abort(signal);
    });
  }
  return controller.signal;
}

/** What still holds the process after its command has ended (a broken queue's workers) is not waited for. */
export function endSoon(): void {
  const look = setInterval(() => {
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
  }, LINGER_MS);
  look.unref();
}

const LINGER_MS = 2_000;
