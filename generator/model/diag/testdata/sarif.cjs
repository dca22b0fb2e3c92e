// Says what each SARIF log of the list on standard input breaks of the standard's schema: a
// list of lines for each. The argument is the schema's file, in a package whose own
// validator knows its draft.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");

const within = createRequire(process.argv[2]);
const Ajv = within("ajv");
const ajv = new Ajv({ schemaId: "auto", allErrors: true, meta: false });
ajv.addMetaSchema(within("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(within(process.argv[2]));

const breaks = (log) =>
  validate(log) ? [] : validate.errors.map((e) => `${e.dataPath} ${e.message} ${JSON.stringify(e.params)}`);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(breaks)));
