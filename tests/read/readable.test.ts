import { describe, expect, it } from "vitest";
import { readableAddress } from "../../src/read/readable.ts";

describe("readableAddress", () => {
  it.each([
    ["https://xn--wgv71a119e.jp/a", "https://日本語.jp/a"],
    ["https://news.example.jp/%E6%9D%B1%E4%BA%AC/1", "https://news.example.jp/東京/1"],
    ["https://news.example.jp/a?q=%E6%9D%B1&r=%20", "https://news.example.jp/a?q=東&r=%20"],
    ["https://news.example.jp/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9", "https://news.example.jp/ニュース"],
    ["https://news.example.jp/a%2Fb", "https://news.example.jp/a%2Fb"],
    ["https://news.example.jp/%93%8C%8B%9E", "https://news.example.jp/%93%8C%8B%9E"],
    ["https://news.example.jp/%E2%80%AE", "https://news.example.jp/%E2%80%AE"],
    // Cyrillic that looks like Latin stays in Punycode.
    ["https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"],
    ["pages/a%20b.html", "pages/a%20b.html"],
    ["https://", "https://"],
  ])("%s: %s", (address, shown) => expect(readableAddress(address)).toBe(shown));
});
