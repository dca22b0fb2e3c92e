// Fills in every field of a form with PDF.js and saves it, as a browser does.
//
//	node fill.mjs PDF.JS FORM TEXT SAVED
//
// It prints the fields that PDF.js finds, and after saving the values that it reads back.
import { readFile, writeFile } from "node:fs/promises";

// Forms are filled in without drawing, so these only have to be there.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
  globalThis[name] ??= class {};
}

const [library, form, text, saved] = process.argv.slice(2);
const { getDocument, VerbosityLevel } = await import(library);

async function open(path) {
  const data = new Uint8Array(await readFile(path));
  return getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false }).promise;
}

async function fields(pdf) {
  const all = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    all.push(...(await page.getAnnotations({ intent: "any" })).filter((a) => a.subtype === "Widget"));
  }
  return all;
}

const empty = await open(form);
const found = await fields(empty);
for (const field of found) {
  empty.annotationStorage.setValue(field.id, { value: text });
}
await writeFile(saved, await empty.saveDocument());
const filled = await fields(await open(saved));
console.log(JSON.stringify(found.map((field, i) => ({
  name: field.fieldName, says: field.alternativeText, lines: field.multiLine, locked: field.readOnly,
  value: filled[i].fieldValue,
}))));
process.exit(0);
