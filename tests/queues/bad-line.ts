/** A bad line to a server: a TCP proxy of ours that cuts, goes silent, delays, and closes one half. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type BadLine = {
  readonly port: number;
  /** Every connection ends with a reset, and new ones are refused until `mend`. */
  readonly cut: () => void;
  /** Connections stay open and nothing goes through any more, either way; what is sent meanwhile is lost. */
  readonly silence: () => void;
  /** The server's half of each connection ends, as after its machine was shut down. */
  readonly halfClose: () => void;
  /** From now on each piece of data comes so much later. */
  readonly delay: (ms: number) => void;
  /** New connections work again; silenced ones are reset, since what was lost on them stays lost. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function openBadLine(toPort: number): Promise<BadLine> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isCut = false;
  let isSilent = false;
  let delayMs = 0;

  const pipe = (from: Socket, to: Socket) => {
    from.on("data", (piece) => {
      if (isSilent) return;
      if (delayMs === 0) to.write(piece);
      else setTimeout(() => to.writable && to.write(piece), delayMs);
    });
    from.on("end", () => to.end());
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  };
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: toPort, host: "127.0.0.1", allowHalfOpen: true });
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on("close", () => pairs.delete(pair));
    pipe(near, far);
    pipe(far, near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const reset = () => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
    pairs.clear();
  };

  return {
    port: address.port,
    cut: () => {
      isCut = true;
      reset();
    },
    silence: () => {
      isSilent = true;
    },
    halfClose: () => {
      for (const [near] of pairs) near.end();
    },
    delay: (ms) => {
      delayMs = ms;
    },
    mend: () => {
      if (isSilent) reset();
      isCut = false;
      isSilent = false;
      delayMs = 0;
    },
    close: async () => {
      reset();
      server.close();
      await once(server, "close");
    },
  };
}
