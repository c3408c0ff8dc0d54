/** Signatures as the Standard Webhooks specification has them, so that any of its libraries can check them. */
import { createHmac } from "node:crypto";

/** @param at when it is sent, so that an old message cannot be played again */
export function signedHeaders(
  secret: string,
  message: { readonly id: string; readonly at: Date; readonly body: string },
) {
  const timestamp = String(Math.floor(message.at.getTime() / 1_000));
  const signature = createHmac("sha256", keyOf(secret))
    .update(`${message.id}.${timestamp}.${message.body}`)
    .digest("base64");
  return {
    "webhook-id": message.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}

/** `whsec_` and base64, or any text. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);
