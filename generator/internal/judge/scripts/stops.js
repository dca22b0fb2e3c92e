() => {
  // Everything that can be followed or used: what the Tab key has to stop at.
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex], [contenteditable]");
  const list = [...all].filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length);
  const kind = (e) => e.tagName.toLowerCase() + (e.className ? "." + String(e.className).replace(/ +/g, ".") : "");
  const path = (e) => [e.closest("header, nav, main, footer, section, form"), e.parentElement, e].filter(Boolean).map(kind).join(" ");
  // A further walk starts at the top as well, wherever the last one ended.
  if (globalThis.stops) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  }
  const reached = [];
  addEventListener("focusin", (event) => reached.push(event.target));
  globalThis.stops = {
    list,
    reached,
    focus(i) {
      list[i].scrollIntoView({ block: "center", inline: "nearest" });
      list[i].focus({ preventScroll: true });
      // A link over several lines is measured as a whole, against the size of its first line.
      const box = list[i].getBoundingClientRect();
      const line = list[i].getClientRects()[0];
      return [box.left, box.top, box.width, box.height, scrollX, scrollY, line.width, line.height].map((n) => String(Math.round(n)));
    },
    blur() { document.activeElement.blur(); return []; },
  };
  return list.map(path);
}
