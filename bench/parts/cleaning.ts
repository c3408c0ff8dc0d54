/** Cleaning: pages a second of CPU time over our samples. */
import { articlesOf, cpuSeconds, peakMegabytes, samplePages } from "./measure.ts";

const ROUNDS = 5;
const pages = await samplePages();
const characters = pages.reduce(
  (sum, { parts }) => sum + parts.reduce((all, { text }) => all + text.length, 0),
  0,
);
const seconds = cpuSeconds(() => void articlesOf(pages), ROUNDS);
console.log(
  `cleaning    ${(pages.length / seconds).toFixed(0)} pages/s of CPU time (${pages.length} samples, ` +
    `${(characters / pages.length / 1000).toFixed(0)} thousand characters each, best of ${ROUNDS}); peak ${peakMegabytes()}`,
);
