/** Names of parameters that say where a reader came from and never which article is meant. */

const PREFIXES = [
  "utm_",
  "cx_",
  "mc_",
  "_hs",
  "hsa_",
  "mtm_",
  "pk_",
  "piwik_",
  "matomo_",
  "guce_",
  "__twitter",
  "at_",
  "ns_",
  "vgo_",
  "trk_",
];

const NAMES: ReadonlySet<string> = new Set([
  // click ids of advertising and social networks
  ..."gclid gclsrc dclid gbraid wbraid fbclid yclid ysclid twclid msclkid ttclid igshid igsh li_fat_id".split(
    " ",
  ),
  ..."srsltid wbraid epik rdt_cid sccid dm_i __s fb_action_ids fb_ref fb_source tduid awc irclickid".split(
    " ",
  ),
  ..."mkt_tok vero_id oly_enc_id oly_anon_id s_cid _ga _gl xtor wt_mc guccounter ldtag_cl sc_cid".split(" "),
  // what news sites, mostly Japanese ones, hang on their own links
  ..."ref iref ref_src ref_url referer referrer ownedref n_cid cmpid ocid smid srnd rss feedtype feedname".split(
    " ",
  ),
  ..."source from_rss fromrss dcmp cmp_id mlmag_id waad tblci utm pcafsource newsfeed soc_src soc_trk wkst ito cmp yptr dmai".split(
    " ",
  ),
]);

/** @param name of a parameter as it stands in the address, escaped or not, in any case */
export function isTracking(name: string): boolean {
  const plain = name.toLowerCase();
  return NAMES.has(plain) || PREFIXES.some((prefix) => plain.startsWith(prefix));
}
