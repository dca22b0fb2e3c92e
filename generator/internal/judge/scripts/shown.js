() => {
  // The content of a page, and what it shows and hides: all that rules about its structure can see of its styles.
  const room = document.documentElement.clientWidth;
  const shown = (e) => {
    const s = getComputedStyle(e), r = e.getBoundingClientRect();
    return [
      e.checkVisibility(), s.display === "none", s.visibility, s.contentVisibility, s.opacity === "0",
      ["absolute", "fixed"].includes(s.position) && s.clip, s.clipPath, [s.overflowX, s.overflowY].includes("hidden"), !r.width, !r.height,
      r.bottom < 0 || r.right <= 0 || r.left >= room,
    ].map((x) => (typeof x === "boolean" ? Number(x) : x)).join(" ");
  };
  return [document.documentElement.outerHTML, ...[...document.querySelectorAll("*")].map(shown)];
}
