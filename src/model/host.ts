/** HostRules: what a host says about machines that read it, kept for a day by all processes together. */
import { z } from "zod";

/** Stored at `hosts/`, one document an origin. */
export const HostRules = z.strictObject({
  /** `https://news.example.jp`, with the port where it is not the scheme's own. */
  origin: z.string(),
  readAt: z.iso.datetime({ offset: true }),
  /** `unreachable`: the server failed, so that nothing may be fetched until `readAgainAt` (RFC 9309 §2.3.1.4). */
  robots: z.enum(["read", "none", "unreachable"]),
  httpStatus: z.int().nullable(),
  /** robots.txt, decoded, at most 500 KiB of it; empty unless read. */
  robotsText: z.string(),
  /** /.well-known/tdmrep.json; empty when there is none, or when nobody asked for it. */
  tdmText: z.string(),
  readAgainAt: z.iso.datetime({ offset: true }),
});
export type HostRules = z.infer<typeof HostRules>;
