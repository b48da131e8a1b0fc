// How many words a second compromise reads: it splits sentences and tags words, and does not parse.
// Usage: node stage_peer.mjs WORDS FILE...
import { readFileSync } from "node:fs";
import nlp from "compromise";

const [words, ...files] = process.argv.slice(2);
const texts = files.map((file) => readFileSync(file, "utf8"));
let best = Infinity;
for (let run = 0; run < 12; ++run) {
  const begin = process.cpuUsage();
  for (const text of texts) nlp(text).json();
  const used = process.cpuUsage(begin);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(`compromise ${nlp.version}: ${best.toFixed(3)} CPU s, ${Math.round(words / best)} words/s`);
