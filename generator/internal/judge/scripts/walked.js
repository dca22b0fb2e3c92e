() => {
  const { list, reached } = globalThis.stops;
  const name = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const found = [];
  const missed = list.filter((e) => !reached.includes(e));
  if (missed.length) found.push(`the Tab key does not reach ${missed.length} of ${list.length}: ${missed.slice(0, 3).map(name).join(" | ")}`);
  const wrong = reached.findIndex((e, i) => e !== list[i]);
  if (wrong >= 0 && !missed.length) found.push(`the Tab key leads out of order: ${name(reached[wrong])}`);
  return found;
}
