/** Sends mail over the SMTP server of the settings. */
import { createTransport } from "nodemailer";
import { Failure } from "../errors.ts";
import type { Config } from "../options.ts";

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

const WITHIN_MS = 30_000;

/**
 * @returns who it was sent to
 * @throws Failure `input.malformed` where the settings say no server or nobody, `mail.refused` when the server takes it from us not
 */
export async function sendMail(
  mail: Mail,
  { smtpUrl, mailFrom, mailTo }: Pick<Config, "smtpUrl" | "mailFrom" | "mailTo">,
): Promise<readonly string[]> {
  if (smtpUrl === null || mailFrom === null || mailTo.length === 0)
    throw new Failure(
      "input.malformed",
      "mail needs KAWARABAN_SMTP_URL (smtps://user:password@host), KAWARABAN_MAIL_FROM and KAWARABAN_MAIL_TO",
    );
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: WITHIN_MS,
    greetingTimeout: WITHIN_MS,
    socketTimeout: WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ ...mail, from: mailFrom, to: [...mailTo] });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("mail.refused", `the mail server did not take it: ${why}`, { cause });
  } finally {
    transport.close();
  }
  return mailTo;
}
