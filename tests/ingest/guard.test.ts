import { describe, expect, it } from "vitest";
import { guardedAddresses, guardUrl, notPublic } from "../../src/ingest/guard.ts";

const REFUSED_URLS = [
  "ftp://news.example.jp/",
  "file:///etc/passwd",
  "gopher://news.example.jp/",
  "data:text/html,x",
  "javascript:1",
  "ws://news.example.jp/",
  "http://user@news.example.jp/",
  "http://user:secret@news.example.jp/",
  "http://:secret@news.example.jp/",
  "http://news.example.jp:22/",
  "http://news.example.jp:25/",
  "http://news.example.jp:6379/",
  "http://news.example.jp:11211/",
  "https://news.example.jp:9200/",
  "http://localhost/",
  "http://LOCALHOST/",
  "http://localhost./",
  "http://intranet/",
  "http://router/",
  "http://printer.local/",
  "http://printer.local./",
  "http://metadata.google.internal/",
  "http://foo.localhost/",
  "http://nas.lan/",
  "http://box.home.arpa/",
  "http://wiki.corp/",
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.255.255.254/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://017700000001/",
  "http://0/",
  "http://0.0.0.0/",
  "http://%31%32%37.0.0.1/",
  "http://１２７.０.０.１/",
  "http://127。0。0。1/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://169.254.170.2/",
  "http://100.64.0.1/",
  "http://100.100.100.200/",
  "http://168.63.129.16/",
  "http://192.0.0.192/",
  "http://192.0.2.1/",
  "http://198.18.0.1/",
  "http://198.51.100.1/",
  "http://203.0.113.1/",
  "http://192.88.99.1/",
  "http://224.0.0.1/",
  "http://239.255.255.250/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[::]/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:8.8.8.8]/",
  "http://[::127.0.0.1]/",
  "http://[::8.8.8.8]/",
  "http://[::ffff:0:127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[64:ff9b:1::1]/",
  "http://[2002:7f00:1::1]/",
  "http://[2002:a00:1::]/",
  "http://[2001:0:4136:e378::1]/",
  "http://[2001:db8::1]/",
  "http://[3fff::1]/",
  "http://[fc00::1]/",
  "http://[fd00:ec2::254]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[ff02::1]/",
  "http://[100::1]/",
  "http://[5f00::1]/",
  "http://[4000::1]/",
  "http://0x7f000001:8080/",
  "http://127.0.0.1.:80/",
  "http://127.000.000.001/",
  "http://0300.0250.1.1/",
  "http://3232235777/",
  "http://0xc0a80101/",
  "http://0xa.1/",
  "http://10.1/",
  "http://0x0a000001/",
  "http://2852039166/",
  "http://0xa9fea9fe/",
  "http://0251.0376.0251.0376/",
  "http://[::ffff:a9fe:a9fe]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[::ffff:0:0]/",
  "http://[::2]/",
  "http://[::a00:1]/",
  "http://[64:ff9b::a9fe:a9fe]/",
  "http://[64:ff9b::8.8.8.8]/",
  "http://[2002:a9fe:a9fe::1]/",
  "http://[2002:c0a8:101::1]/",
  "http://[2001::1]/",
  "http://[2001:20::1]/",
  "http://[fd12:3456:789a::1]/",
  "http://[fe80::a9fe:a9fe]/",
  "http://[ff05::1:3]/",
  "http://[2620:4f:8000::1]/",
  "http://192.0.0.8/",
  "http://192.31.196.1/",
  "http://192.52.193.1/",
  "http://192.175.48.1/",
  "http://198.19.255.255/",
  "http://233.252.0.1/",
  "http://0.1.2.3/",
  "http://kubernetes.default.svc.internal/",
  "http://db.intranet/",
  "http://a.localdomain/",
  "http://hidden.onion/",
  "http://x.private/",
  "http://ROUTER.LOCAL/",
  "http://ｌｏｃａｌｈｏｓｔ/",
  "http://news.example.jp:0/",
  "http://news.example.jp:3306/",
  "http://news.example.jp:5432/",
  "https://news.example.jp:2375/",
  "http://news.example.jp@127.0.0.1/",
];

const PASSED_URLS = [
  "http://news.example.jp/",
  "https://news.example.jp/a?b=c",
  "https://news.example.jp:443/",
  "http://news.example.jp:8080/",
  "https://news.example.jp:8443/",
  "http://8.8.8.8/",
  "http://134744072/",
  "http://1.1.1.1/",
  "http://172.15.255.255/",
  "http://172.32.0.1/",
  "http://100.63.255.255/",
  "http://100.128.0.1/",
  "http://169.253.255.255/",
  "http://223.255.255.255/",
  "http://[2606:4700:4700::1111]/",
  "http://[2400:3200::1]/",
  "https://ニュース.example.jp/",
  "https://internal.example.jp/",
  "https://local.example.jp/",
];

describe("guardUrl", () => {
  it.each(REFUSED_URLS)("refuses %s", (url) => {
    expect(() => guardUrl(new URL(url), [])).toThrow(
      expect.objectContaining({ code: "fetch.refused-address" }),
    );
  });

  it.each(PASSED_URLS)("lets %s through", (url) => {
    expect(() => guardUrl(new URL(url), [])).not.toThrow();
  });

  it.each([
    ["http://127.0.0.1:8080/", ["127.0.0.1:8080"], true],
    ["http://127.0.0.1:8081/", ["127.0.0.1:8080"], false],
    ["http://127.0.0.1:50123/", ["127.0.0.1"], true],
    ["http://127.0.0.1:80/", ["127.0.0.1:80"], true],
    ["https://127.0.0.1/", ["127.0.0.1:443"], true],
    ["http://127.0.0.2/", ["127.0.0.1"], false],
    ["http://2130706433/", ["127.0.0.1"], true],
    ["http://[::1]:9000/", ["[::1]:9000"], true],
    ["http://[::1]:9000/", ["::1"], true],
    ["http://wiki.corp/", ["WIKI.corp"], true],
    ["http://wiki.corp./", ["wiki.corp"], true],
    ["http://evil.wiki.corp/", ["wiki.corp"], false],
    ["http://user@127.0.0.1/", ["127.0.0.1"], false],
    ["ftp://127.0.0.1/", ["127.0.0.1"], false],
  ] as const)("%s with %j allowed: %s", (url, allowed, passes) => {
    const check = () => guardUrl(new URL(url), allowed);
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: "fetch.refused-address" }));
  });

  it("tells no password", () => {
    expect(() => guardUrl(new URL("http://me:secret@news.example.jp/"), [])).toThrow(/^(?!.*secret)/);
  });
});

describe("notPublic", () => {
  it.each([
    "",
    "localhost",
    "127.1",
    "0x7f.0.0.1",
    "2130706433",
    "fe80::1%eth0",
    "2606:4700::1111%1",
    "1.2.3.4.5",
  ])("lets nothing pass that is no plain address: %j", (address) =>
    expect(notPublic(address)).not.toBeNull(),
  );
});

describe("guardedAddresses", () => {
  const host = { hostname: "news.example.jp", port: "443" };
  const withAnswer = (addresses: readonly string[], privateHosts: readonly string[] = []) =>
    guardedAddresses(host, { resolve: async () => addresses, privateHosts });

  it("gives the addresses when all are public", async () => {
    expect(await withAnswer(["93.184.216.34", "2606:2800:220:1::1"])).toEqual([
      "93.184.216.34",
      "2606:2800:220:1::1",
    ]);
  });

  it.each([[["10.0.0.1"]], [["93.184.216.34", "127.0.0.1"]], [["::1", "93.184.216.34"]], [["fe80::1%2"]]])(
    "refuses a name that resolves to %j",
    async (addresses) => {
      await expect(withAnswer(addresses)).rejects.toMatchObject({ code: "fetch.refused-address" });
    },
  );

  it("lets a named host resolve to anything", async () => {
    expect(await withAnswer(["10.0.0.1"], ["news.example.jp"])).toEqual(["10.0.0.1"]);
  });

  it.each([
    ["ENOTFOUND", "fetch.unknown-host", "never"],
    ["ENODATA", "fetch.unknown-host", "never"],
    ["EAI_AGAIN", "fetch.unresolved", "backoff"],
    ["ESERVFAIL", "fetch.unresolved", "backoff"],
    ["ETIMEOUT", "fetch.unresolved", "backoff"],
  ] as const)("a resolver that says %s: %s, tried again: %s", async (code, failure, retry) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    await expect(guardedAddresses(host, { resolve, privateHosts: [] })).rejects.toMatchObject({
      code: failure,
      retry,
    });
  });

  it("knows no host without an address", async () => {
    await expect(withAnswer([])).rejects.toMatchObject({ code: "fetch.unknown-host", retry: "never" });
  });
});
