async (rules) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await axe.run(document, {
    runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: tags },
    rules: rules ? {} : { "target-size": { enabled: true } },
    resultTypes: ["violations"],
    preload: false, // it would fetch styles, which the policy of our pages forbids
  });
  if (result.passes.length === 0) return ["axe checked nothing"];
  return result.violations.map((v) => {
    const at = v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + (n.any[0] ? " – " + n.any[0].message : ""));
    return `axe ${v.id}: ${v.help}, ${v.nodes.length} times: ${at.join(" | ")}`;
  });
}
