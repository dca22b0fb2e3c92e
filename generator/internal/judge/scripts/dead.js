() => {
  // Controls do nothing without a script, unless their form is sent somewhere.
  const found = [];
  for (const e of document.querySelectorAll("button, input, select, textarea, [role=button], [role=combobox], [role=tab], [role=switch]")) {
    if (e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length && !e.closest("form[action]")) {
      found.push(`this needs a script: ${e.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
