/** Messages to another thread that go together: each one that is sent wakes it, which costs more than most of what is asked. */

export type Gathering<Message> = {
  readonly say: (message: Message) => void;
  /** Sends what was said, now. */
  readonly send: () => void;
};

/** @param soon runs what it is given once whoever speaks now has said all; by default when the loop comes round */
export function gathering<Message>(
  post: (messages: readonly Message[]) => void,
  soon: (send: () => void) => unknown = setImmediate,
): Gathering<Message> {
  let said: Message[] = [];
  const send = () => {
    if (said.length === 0) return;
    const all = said;
    said = [];
    post(all);
  };
  return {
    say: (message) => {
      said.push(message);
      if (said.length === 1) soon(send);
    },
    send,
  };
}
