import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AI_AGENTS } from "../../../src/ingest/robots/ai-agents.ts";
import { readRobots } from "../../../src/ingest/robots/rules.ts";

const at = (path: string) => new URL(path, "https://news.example.jp");
const all = (rules: string) => `User-agent: *\n${rules}`;

/** [what, robots.txt, paths that we may fetch, paths that we may not] */
const CASES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  // files
  ["an empty file", "", ["/", "/a"], []],
  ["only comments", "# keep out\n# Disallow: /", ["/a"], []],
  ["a page of HTML", "<!doctype html><p>User-agent: *<br>Disallow: /</p>", ["/a"], []],
  ["a byte order mark", "\uFEFFUser-agent: *\nDisallow: /a", ["/b"], ["/a"]],
  ["CR line ends", "User-agent: *\rDisallow: /a\r", ["/b"], ["/a"]],
  ["CRLF line ends", "User-agent: *\r\nDisallow: /a\r\n", ["/b"], ["/a"]],
  ["no line end at all", "User-agent: *\nDisallow: /a", ["/b"], ["/a"]],
  ["empty lines inside of a group", "User-agent: *\n\n\nDisallow: /a", ["/b"], ["/a"]],
  ["rules before any group", "Disallow: /a\nUser-agent: *\nDisallow: /b", ["/a"], ["/b"]],
  ["binary nonsense", "\u0000\u0001User-agent\u0000: *\nDisallow: /", ["/a"], []],
  ["comments behind rules", all("Disallow: /a # not this\nDisallow: /b#nor this"), ["/c"], ["/a", "/b"]],
  ["white space everywhere", "  User-agent :\t*  \n\tDisallow  :   /a  ", ["/b"], ["/a"]],
  ["a full-width colon", "User-agent：*\nDisallow：/a", ["/b"], ["/a"]],
  // keys
  ["keys in capitals", "USER-AGENT: *\nDISALLOW: /a", ["/b"], ["/a"]],
  ["Useragent", "Useragent: *\nDisallow: /a", ["/b"], ["/a"]],
  ["User agent", "User agent: *\nDisallow: /a", ["/b"], ["/a"]],
  ["user_agent", "user_agent: *\nDisallow: /a", ["/b"], ["/a"]],
  ["Dissallow", all("Dissallow: /a"), ["/b"], ["/a"]],
  ["Disalow", all("Disalow: /a"), ["/b"], ["/a"]],
  ["Diasllow is no word", all("Diasllow: /a"), ["/a"], []],
  ["Disallowed is no word", all("Disallowed: /a"), ["/a"], []],
  ["no colon", "User-agent *\nDisallow /a", ["/b"], ["/a"]],
  ["no colon, with a tab", "User-agent\t*\nDisallow\t/a", ["/b"], ["/a"]],
  ["no colon and three words say nothing", all("Disallow /a /b"), ["/a", "/b"], []],
  ["Noindex says nothing here", all("Noindex: /a"), ["/a"], []],
  // agents
  ["our name", "User-agent: kawaraban\nDisallow: /a", ["/b"], ["/a"]],
  ["our name in capitals", "User-agent: KAWARABAN\nDisallow: /a", ["/b"], ["/a"]],
  ["our name with a version", "User-agent: kawaraban/1.0\nDisallow: /a", ["/b"], ["/a"]],
  ["our name with more words", "User-agent: Kawaraban News Desk\nDisallow: /a", ["/b"], ["/a"]],
  ["our name with an address", "User-agent: kawaraban (+https://a.example)\nDisallow: /a", ["/b"], ["/a"]],
  ["our name at the start of another", "User-agent: kawarabanner\nDisallow: /a", ["/a"], []],
  ["our name inside of another", "User-agent: super-kawaraban\nDisallow: /a", ["/a"], []],
  ["our name and a hyphen", "User-agent: kawaraban-images\nDisallow: /a", ["/a"], []],
  ["another agent", "User-agent: otherbot\nDisallow: /", ["/a"], []],
  ["an agent with spaces is no other", "User-agent: Google News\nDisallow: /", ["/a"], []],
  [
    "our group goes before everybody's",
    `${all("Disallow: /")}\nUser-agent: kawaraban\nDisallow: /a`,
    ["/b"],
    ["/a"],
  ],
  ["wherever it stands", `User-agent: kawaraban\nAllow: /\n\n${all("Disallow: /")}`, ["/a"], []],
  [
    "our group without rules allows everything",
    `User-agent: kawaraban\nDisallow:\n\n${all("Disallow: /")}`,
    ["/a"],
    [],
  ],
  [
    "several agents, one group",
    "User-agent: a\nUser-agent: kawaraban\nUser-agent: b\nDisallow: /a",
    ["/b"],
    ["/a"],
  ],
  [
    "two groups of ours are one",
    "User-agent: kawaraban\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: kawaraban\nDisallow: /b",
    ["/c"],
    ["/a", "/b"],
  ],
  [
    "two groups for everybody are one",
    `${all("Disallow: /a")}\n${all("Disallow: /b")}`,
    ["/c"],
    ["/a", "/b"],
  ],
  [
    "Sitemap between agents ends no group",
    "User-agent: *\nSitemap: https://a.example/s.xml\nUser-agent: x\nDisallow: /a",
    ["/b"],
    ["/a"],
  ],
  [
    "Sitemap between rules ends no group",
    all("Disallow: /a\nSitemap: /s.xml\nDisallow: /b"),
    ["/c"],
    ["/a", "/b"],
  ],
  ["an unknown key ends no group", all("Disallow: /a\nHost: a.example\nDisallow: /b"), ["/c"], ["/a", "/b"]],
  ["star with words behind", "User-agent: * (all of them)\nDisallow: /a", ["/b"], ["/a"]],
  ["an empty agent is nobody", "User-agent:\nDisallow: /", ["/a"], []],
  ["an agent in Japanese is nobody", "User-agent: 瓦版\nDisallow: /", ["/a"], []],
  ["__proto__", "User-agent: __proto__\nDisallow: /\nUser-agent: constructor\nDisallow: /", ["/a"], []],
  // paths
  ["everything", all("Disallow: /"), [], ["/", "/a", "/a?b=1"]],
  ["nothing", all("Disallow:"), ["/", "/a"], []],
  ["/robots.txt may always be read", all("Disallow: /"), ["/robots.txt"], []],
  [
    "a beginning",
    all("Disallow: /fish"),
    ["/Fish.asp", "/catfish", "/?id=fish"],
    ["/fish", "/fish.html", "/fishheads/yummy.html", "/fish?id=1"],
  ],
  [
    "a folder",
    all("Disallow: /fish/"),
    ["/fish", "/fish.html"],
    ["/fish/", "/fish/?id=1", "/fish/salmon.htm"],
  ],
  ["with a query", all("Disallow: /a?print"), ["/a", "/a?p"], ["/a?print", "/a?print=1"]],
  ["every query", all("Disallow: /*?"), ["/a"], ["/a?b=1", "/?b"]],
  ["case matters", all("Disallow: /Private/"), ["/private/a"], ["/Private/a"]],
  ["without a slash in front", all("Disallow: private/"), ["/public/"], ["/private/a"]],
  ["a whole address", all("Disallow: https://news.example.jp/private/"), ["/public/"], ["/private/a"]],
  ["a whole address without a path", all("Disallow: https://news.example.jp"), [], ["/", "/a"]],
  // stars and ends
  ["a star", all("Disallow: /*.php"), ["/a.html", "/windows.PHP"], ["/a.php", "/x/a.php?b", "/a.php5"]],
  ["a star at the end means nothing", all("Disallow: /fish*"), ["/catfish"], ["/fish", "/fishes"]],
  ["a star first", all("Disallow: *.pdf"), ["/a.html"], ["/a.pdf", "/b/c.pdf?x"]],
  ["a lone star", all("Disallow: *"), [], ["/", "/a"]],
  ["many stars", all("Disallow: /a***b"), ["/a", "/b"], ["/ab", "/axxb"]],
  [
    "two pieces in order",
    all("Disallow: /*fish*.php"),
    ["/a.php/fish", "/fish"],
    ["/fish.php", "/catfish/x.php?id=1"],
  ],
  ["an end", all("Disallow: /a$"), ["/a/", "/ab", "/a?b"], ["/a"]],
  [
    "an end after a star",
    all("Disallow: /*.php$"),
    ["/a.php?b", "/a.php/", "/a.php5"],
    ["/a.php", "/x/y.php"],
  ],
  ["the end needs its own room", all("Disallow: /ab*b$"), ["/ab"], ["/abb", "/abxb"]],
  ["only the front page", all("Disallow: /$"), ["/a"], ["/"]],
  ["everything but the front page", all("Disallow: /\nAllow: /$"), ["/"], ["/a"]],
  ["a dollar in the middle is a dollar", all("Disallow: /a$b"), ["/a", "/ab"], ["/a$b", "/a%24b"]],
  ["%24 is a dollar and no end", all("Disallow: /a%24"), ["/a"], ["/a$", "/a$b", "/a%24"]],
  ["%2A is a star and no wildcard", all("Disallow: /a%2Ab"), ["/axb", "/ab"], ["/a*b", "/a%2ab"]],
  // escapes
  [
    "Japanese as it is",
    all("Disallow: /速報/"),
    ["/特集/"],
    ["/速報/1", "/%E9%80%9F%E5%A0%B1/1", "/%e9%80%9f%e5%a0%b1/1"],
  ],
  ["Japanese in escapes", all("Disallow: /%E9%80%9F%E5%A0%B1/"), ["/特集/"], ["/速報/1"]],
  ["small letters in escapes", all("Disallow: /%e9%80%9f"), ["/特集"], ["/速報"]],
  ["an escaped letter", all("Disallow: /%61dmin"), ["/bdmin"], ["/admin"]],
  ["an escaped tilde", all("Disallow: /%7Eeditor/"), ["/editor/"], ["/~editor/a"]],
  ["an escaped tilde in the address", all("Disallow: /~editor/"), ["/editor/"], ["/%7eeditor/a"]],
  ["an escaped slash is no slash", all("Disallow: /a%2Fb"), ["/a/b"], ["/a%2Fb", "/a%2fb"]],
  ["a broken escape", all("Disallow: /a%zz"), ["/a"], ["/a%zz"]],
  ["half a surrogate", all("Disallow: /a\ud800"), ["/a"], ["/a%EF%BF%BD"]],
  ["a space in the middle", all("Disallow: /a b"), ["/a"], ["/a%20b"]],
  // which rule
  ["the longer one", all("Allow: /p\nDisallow: /"), ["/page"], ["/a"]],
  ["the longer one, the other way round", all("Disallow: /\nAllow: /p"), ["/page"], ["/a"]],
  [
    "Disallow inside of Allow",
    all("Allow: /folder\nDisallow: /folder/private"),
    ["/folder/a"],
    ["/folder/private/a"],
  ],
  ["of equally long ones Allow", all("Disallow: /folder\nAllow: /folder"), ["/folder/page"], []],
  ["of equally long ones Allow, first", all("Allow: /folder\nDisallow: /folder"), ["/folder/page"], []],
  ["a longer star", all("Allow: /page\nDisallow: /*.htm"), ["/page"], ["/page.htm"]],
  ["a rule for the front page", all("Allow: /$\nDisallow: /"), ["/"], ["/page.htm"]],
  ["an empty Allow says nothing", all("Disallow: /a\nAllow:"), ["/b"], ["/a"]],
  ["an empty Disallow beside a full one", all("Disallow:\nDisallow: /a"), ["/b"], ["/a"]],
  // as sites have them
  [
    "a blog's admin",
    all("Disallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php"),
    ["/2026/a", "/wp-admin/admin-ajax.php"],
    ["/wp-admin/"],
  ],
  [
    "a paper's print pages",
    all("Disallow: /*/print/\nDisallow: /*?iref="),
    ["/articles/1"],
    ["/articles/print/1", "/articles/1?iref=top"],
  ],
  [
    "a list of agents shut out",
    "User-agent: a\nUser-agent: b\nUser-agent: c\nDisallow: /\n\nUser-agent: *\nDisallow: /search",
    ["/a"],
    ["/search?q=1"],
  ],
  ["everybody but one", "User-agent: Googlebot\nAllow: /\n\nUser-agent: *\nDisallow: /", [], ["/a"]],
];

describe("readRobots", () => {
  it.each(CASES)("%s", (_what, text, may, mayNot) => {
    const rules = readRobots(text);
    expect(may.filter((path) => rules.refusal(at(path)) !== null)).toEqual([]);
    expect(mayNot.filter((path) => rules.refusal(at(path)) === null)).toEqual([]);
  });

  it("names the rule and its line", () => {
    const rules = readRobots("# a\nUser-agent: *\n\nDisallow: /a # b");
    expect(rules.refusal(at("/a/1"))).toBe("Disallow: /a (line 4)");
  });

  it.each([
    ["one", "User-agent: GPTBot\nDisallow: /", "Disallow for gptbot"],
    ["one, by its whole name", "User-agent: ClaudeBot/1.0\nDisallow: /", "Disallow for claudebot"],
    [
      "two",
      "User-agent: CCBot\nUser-agent: Google-Extended\nDisallow: /",
      "Disallow for ccbot, google-extended",
    ],
    [
      "many",
      AI_AGENTS.map((agent) => `User-agent: ${agent}`)
        .join("\n")
        .concat("\nDisallow: /"),
      `Disallow for gptbot, claudebot, anthropic-ai and ${AI_AGENTS.length - 3} more`,
    ],
    ["another part of the site", "User-agent: GPTBot\nDisallow: /photos/", null],
    ["this part of the site", "User-agent: GPTBot\nDisallow: /news/", "Disallow for gptbot"],
    ["with this part allowed", "User-agent: GPTBot\nDisallow: /\nAllow: /news/", null],
    [
      "everybody shut out, one agent let in",
      "User-agent: *\nDisallow: /\nUser-agent: GPTBot\nAllow: /",
      null,
    ],
    [
      "only those that load much",
      "User-agent: Bytespider\nDisallow: /\nUser-agent: PetalBot\nDisallow: /",
      null,
    ],
    ["search engines", "User-agent: Googlebot\nDisallow: /", null],
    [
      "Content-Signal",
      "User-agent: *\nContent-Signal: search=yes, ai-input=no, ai-train=no\nAllow: /",
      "Content-Signal: ai-input=no",
    ],
    [
      "Content-Signal for training only",
      "User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /",
      null,
    ],
  ] as const)("is not for language models: %s", (_what, text, said) => {
    expect(readRobots(text).modelRefusal(at("/news/1"))).toBe(said);
  });

  it.each([
    ["seconds", all("Crawl-delay: 10"), 10_000],
    ["parts of a second", all("Crawl-delay: 0.5"), 500],
    ["without a colon", all("Crawl-delay 3"), 3_000],
    ["misspelt", all("crawldelay: 3"), 3_000],
    ["words", all("Crawl-delay: slow"), null],
    ["nothing", all("Crawl-delay:"), null],
    ["below zero", all("Crawl-delay: -1"), null],
    ["of another agent", "User-agent: x\nCrawl-delay: 10", null],
    ["ours before everybody's", `${all("Crawl-delay: 10")}\nUser-agent: kawaraban\nCrawl-delay: 2`, 2_000],
    ["before the rules", "User-agent: *\nCrawl-delay: 7\nDisallow: /a", 7_000],
  ] as const)("reads Crawl-delay: %s", (_what, text, delayMs) => {
    expect(readRobots(text).crawlDelayMs).toBe(delayMs);
  });

  it("takes any text and any path, and always the same way", () => {
    const line = fc.oneof(
      fc.constantFrom("User-agent: *", "Disallow: /", "Allow: /a*b$", "Disallow: *", "Crawl-delay: 1"),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ maxLength: 30 }).map((path) => `Disallow: /${path}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.webPath(), (lines, path) => {
        const text = lines.join("\n");
        const url = at(`/a${path}`);
        expect(readRobots(text).refusal(url)).toBe(readRobots(text).refusal(url));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it("is done with hostile files", () => {
    const agents = Array.from({ length: 8_000 }, (_, n) => `User-agent: a${n}`).join("\n");
    const rules = Array.from({ length: 12_000 }, (_, n) => `Disallow: /${n}`).join("\n");
    expect(readRobots(`${agents}\n${rules}`).refusal(at("/1"))).toBeNull();
    const stars = Array.from({ length: 1_000 }, () => `Disallow: /${"*a".repeat(250)}b`).join("\n");
    expect(readRobots(all(stars)).refusal(at(`/${"a".repeat(2_000)}`))).toBeNull();
    expect(readRobots(all(`Disallow: /${"(".repeat(400_000)}`)).refusal(at("/a"))).toBeNull();
  });
});
