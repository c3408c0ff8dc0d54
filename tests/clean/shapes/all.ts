/** All shapes, by their group and name. */
import * as broadcasters from "./broadcasters.ts";
import * as dailies from "./dailies.ts";
import * as evening from "./evening.ts";
import * as foreign from "./foreign.ts";
import * as hubs from "./hubs.ts";
import * as journals from "./journals.ts";
import * as magazines from "./magazines.ts";
import * as markets from "./markets.ts";
import * as offices from "./offices.ts";
import * as blogsAndOffices from "./own-ways.ts";
import * as papers from "./papers.ts";
import * as portals from "./portals.ts";
import type { Shape } from "./shape.ts";
import * as trade from "./trade.ts";
import * as weblogs from "./weblogs.ts";
import * as wires from "./wires.ts";

const GROUPS: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  broadcasters,
  dailies,
  evening,
  foreign,
  hubs,
  journals,
  magazines,
  markets,
  offices,
  blogsAndOffices,
  papers,
  portals,
  trade,
  weblogs,
  wires,
};

/** `group/name` → shape. */
export const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([group, shapes]) =>
    Object.entries(shapes).map(([name, shape]): [string, Shape] => [`${group}/${name}`, shape]),
  ),
);
