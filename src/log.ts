/** Logging is one function: one line of JSON a job, on stderr, so that stdout stays data. */

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Log = (event: string, fields?: LogFields) => void;

/** @param write takes one line with its newline; `now` gives the time of the line. */
export function openLog(write: (line: string) => void, now: () => Date): Log {
  return (event, fields = {}) => write(`${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`);
}

export const silent: Log = () => undefined;
