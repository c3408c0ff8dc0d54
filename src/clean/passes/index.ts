/** The preset: the passes in the order in which they judge, and why each stands where it does. */
import type { Pass } from "../run-passes.ts";
import { accounts } from "./accounts.ts";
import { addresses } from "./addresses.ts";
import { afterTheEnd } from "./after-the-end.ts";
import { boilerplate } from "./boilerplate.ts";
import { boxes } from "./boxes.ts";
import { bracketedLinks } from "./bracketed-links.ts";
import { captions } from "./captions.ts";
import { contents } from "./contents.ts";
import { controls } from "./controls.ts";
import { copyright } from "./copyright.ts";
import { dataLines } from "./data-lines.ts";
import { edges } from "./edges.ts";
import { embeds } from "./embeds.ts";
import { gluedTitles } from "./glued-titles.ts";
import { hidden } from "./hidden.ts";
import { labelled } from "./labelled.ts";
import { linkLists } from "./link-lists.ts";
import { notices } from "./notices.ts";
import { pageMarks } from "./page-marks.ts";
import { profiles } from "./profiles.ts";
import { rankings } from "./rankings.ts";
import { references } from "./references.ts";
import { repeats } from "./repeats.ts";
import { roles } from "./roles.ts";
import { rules } from "./rules.ts";
import { site } from "./site.ts";
import { stamps } from "./stamps.ts";
import { structure } from "./structure.ts";
import { title } from "./title.ts";

export const PASSES: readonly Pass[] = [
  // What the page itself marks as not text.
  hidden,
  site,
  accounts,
  controls,
  roles,
  embeds,
  // Copies first: a second copy must not look like text below the end.
  bracketedLinks,
  repeats,
  title,
  rules,
  pageMarks,
  addresses,
  gluedTitles,
  stamps,
  contents,
  // What stands beside the text, before the end is looked for.
  references,
  profiles,
  captions,
  boilerplate,
  // Where the article ends; then what is scattered inside it.
  afterTheEnd,
  boxes,
  dataLines,
  copyright,
  labelled,
  linkLists,
  rankings,
  notices,
  // What is left is text: name its shape, then trim its edges.
  structure,
  edges,
];
