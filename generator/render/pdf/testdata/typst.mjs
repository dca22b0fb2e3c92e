// Times how long Typst takes for a document once it is warm: its compiler and faces stay,
// and every round has another title, as after an edit.
//
//	node typst.mjs TYPST FACES DOCUMENT ROUNDS
//
// It prints the median in milliseconds, and how many bytes the file has.
import { readFile } from "node:fs/promises";

const [library, faces, path, rounds] = process.argv.slice(2);
const { NodeCompiler } = await import(library);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [faces] }] });
const text = await readFile(path, "utf8");

function draw(round) {
  return compiler.pdf({ mainFileContent: text.replaceAll("ROUND", String(round)) }, { pdfStandard: "ua-1" });
}

const took = [];
let file = draw(0);
for (let round = 1; round <= Number(rounds); round++) {
  const start = process.hrtime.bigint();
  file = draw(round);
  took.push(Number(process.hrtime.bigint() - start) / 1e6);
  compiler.evictCache(30);
}
took.sort((a, b) => a - b);
console.log(JSON.stringify({ ms: took[took.length >> 1], bytes: file.length }));
