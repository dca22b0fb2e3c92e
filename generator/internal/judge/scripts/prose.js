() => {
  // What there is to read, without the controls that only a script brings to life.
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (n.data.trim() && e.checkVisibility({ visibilityProperty: true }) && !e.closest("form, button, label, output, [role=search], [aria-live]")) said.push(n.data.trim());
  }
  return said;
}
