/** Translates what undici, Node's sockets, TLS and zlib throw into Failures. */
import { Failure, type FailureCode } from "../errors.ts";

type Meaning = readonly [code: FailureCode, what: string];

const MEANINGS: Readonly<Record<string, Meaning>> = {
  UND_ERR_CONNECT_TIMEOUT: ["fetch.timeout", "the server did not take the connection in time"],
  UND_ERR_HEADERS_TIMEOUT: ["fetch.timeout", "the server took the request and did not answer in time"],
  UND_ERR_BODY_TIMEOUT: ["fetch.timeout", "the answer stopped in the middle"],
  ETIMEDOUT: ["fetch.timeout", "the server did not take the connection in time"],
  UND_ERR_HEADERS_OVERFLOW: ["fetch.too-large", "its headers are larger than any page's"],
  HPE_HEADER_OVERFLOW: ["fetch.too-large", "its headers are larger than any page's"],
  ECONNREFUSED: ["fetch.network", "nothing listens there"],
  ECONNRESET: ["fetch.network", "the connection was cut"],
  EPIPE: ["fetch.network", "the connection was cut"],
  UND_ERR_SOCKET: ["fetch.network", "the connection was cut"],
  EHOSTUNREACH: ["fetch.network", "there is no way to that host"],
  ENETUNREACH: ["fetch.network", "there is no way to that network; is this machine online?"],
  ENOTFOUND: ["fetch.unknown-host", "the name has no address; check the spelling"],
  EAI_AGAIN: ["fetch.unresolved", "the name server does not answer; is this machine online?"],
  CERT_HAS_EXPIRED: ["fetch.network", "its certificate has expired"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["fetch.network", "its certificate is signed by itself"],
  SELF_SIGNED_CERT_IN_CHAIN: ["fetch.network", "its certificate is signed by itself"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["fetch.network", "its certificate cannot be verified"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["fetch.network", "its certificate is for another host"],
};

const FAMILIES: readonly (readonly [pattern: RegExp, meaning: Meaning])[] = [
  [/^HPE_/, ["fetch.network", "what it answers is not HTTP"]],
  [
    /^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_ZLIB|ZSTD_|ERR_PADDING|ERR__)/,
    ["fetch.network", "its compressed body is broken or cut short"],
  ],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO|UNABLE_TO_|CERT_)/, ["fetch.network", "no secure connection came about"]],
  [/^(UND_ERR_|E[A-Z]+$|ERR_STREAM_PREMATURE_CLOSE)/, ["fetch.network", "the connection failed"]],
];

/**
 * A handler for `catch`: rethrows as Failure. What it does not know is a bug, and rethrown as it is.
 * @param url the address that was asked, for the message
 */
export const asFailure =
  (url: string, limits: { readonly totalTimeoutMs: number }) =>
  (error: unknown): never => {
    if (error instanceof Failure) throw error;
    if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError"))
      throw new Failure("fetch.timeout", `GET ${url} took longer than ${limits.totalTimeoutMs} ms in all`, {
        cause: error,
      });
    const code = codeOf(error);
    const meaning = MEANINGS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
    if (meaning === undefined) throw error;
    throw new Failure(meaning[0], `GET ${url} failed: ${meaning[1]} (${code})`, { cause: error });
  };

/** Node wraps the failures of several addresses into one; the first speaks for all. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return "";
  if (error.name === "HTTPParserError") return "HPE_INVALID"; // undici knows no code for some of them
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
