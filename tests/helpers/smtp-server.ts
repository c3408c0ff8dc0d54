/** A mail server on 127.0.0.1 that takes everything, or refuses everything. */
import { createServer } from "node:net";

export type SmtpServer = {
  readonly url: string;
  readonly mails: { readonly to: string[]; readonly data: string }[];
  readonly close: () => Promise<void>;
};

export async function openSmtp(refuses = false): Promise<SmtpServer> {
  const mails: SmtpServer["mails"] = [];
  const server = createServer((socket) => {
    let to: string[] = [];
    let data: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 mail.test ESMTP");
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      while (true) {
        const end = rest.indexOf(data === null ? "\r\n" : "\r\n.\r\n");
        if (end < 0) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + (data === null ? 2 : 5));
        if (data !== null) {
          mails.push({ to, data: line });
          [to, data] = [[], null];
          say("250 taken");
        } else if (/^(EHLO|HELO)/i.test(line)) say("250 mail.test");
        else if (/^RCPT TO:/i.test(line)) {
          to.push(/<(.*)>/.exec(line)?.[1] ?? "");
          say(refuses ? "550 nobody of that name" : "250 ok");
        } else if (/^DATA/i.test(line)) {
          data = "";
          say("354 go on");
        } else if (/^QUIT/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const bound = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
