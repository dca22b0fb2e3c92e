() => {
  // Whether the page shows and hides the same as in a mode before: rules about its structure can see no more of its styles.
  const room = document.documentElement.clientWidth;
  const shown = (e) => {
    const s = getComputedStyle(e), r = e.getBoundingClientRect();
    return [
      e.checkVisibility(), s.display === "none", s.visibility, s.contentVisibility, s.opacity === "0",
      ["absolute", "fixed"].includes(s.position) && s.clip, s.clipPath, [s.overflowX, s.overflowY].includes("hidden"), !r.width, !r.height,
      r.bottom < 0 || r.right <= 0 || r.left >= room,
    ].map((x) => (typeof x === "boolean" ? Number(x) : x)).join(" ");
  };
  const all = [document.documentElement.outerHTML, ...[...document.querySelectorAll("*")].map(shown)].join("\n");
  globalThis.modesBefore ??= new Set();
  const known = globalThis.modesBefore.has(all);
  globalThis.modesBefore.add(all);
  return [String(known)];
}
