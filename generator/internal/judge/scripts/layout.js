() => {
  const found = [];
  const name = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 120);
  const page = document.documentElement;

  // Nothing sticks out, so that the page never scrolls sideways.
  if (page.scrollWidth > innerWidth) {
    const boxes = (n) => {
      const range = document.createRange();
      range.selectNodeContents(n);
      return [...range.getClientRects()];
    };
    const out = [...document.body.querySelectorAll("*")].filter((e) =>
      [e.getBoundingClientRect(), ...[...e.childNodes].filter((n) => n.nodeType === 3).flatMap(boxes)].some((r) => r.right > innerWidth + 1 || r.left < -1));
    const last = out.filter((e) => !out.some((o) => o !== e && e.contains(o)));
    found.push(`it scrolls sideways, ${page.scrollWidth} px in ${innerWidth}: ${last.slice(0, 3).map(name).join(" | ")}`);
  }

  // What is hidden from sight on purpose is 1 px large and cut away.
  const unseen = (e) => {
    if (!e.checkVisibility()) return true; // in a section that is folded
    for (; e; e = e.parentElement) {
      const s = getComputedStyle(e);
      if (s.clipPath === "inset(50%)" || s.visibility !== "visible" || s.display === "none") return true;
    }
    return false;
  };

  for (const e of document.body.querySelectorAll("*")) {
    const s = getComputedStyle(e);
    const cut = (o) => o === "hidden" || o === "clip";
    if (!cut(s.overflowX) && !cut(s.overflowY)) continue;
    if (unseen(e) || e.ownerSVGElement || e.tagName === "svg") continue;
    if ((cut(s.overflowX) && e.scrollWidth > e.clientWidth + 1) || (cut(s.overflowY) && e.scrollHeight > e.clientHeight + 1)) {
      found.push(`its content is cut off: ${name(e)}`);
    }
  }

  // The middle of every line of text shows that text and nothing that lies over it.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const covered = [];
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const parent = n.parentElement;
    if (!n.data.trim() || unseen(parent) || parent.closest("svg, .wide")) continue;
    const range = document.createRange();
    range.selectNodeContents(n);
    for (const r of range.getClientRects()) {
      const x = r.left + r.width / 2, y = r.top + r.height / 2;
      if (r.width < 1 || x < 0 || y < 0 || y >= innerHeight || x >= innerWidth) continue;
      const top = document.elementFromPoint(x, y);
      if (top && top !== parent && !parent.contains(top) && !top.contains(parent)) covered.push(`${n.data.trim().slice(0, 40)} by ${name(top)}`);
    }
  }

  // A full stop stands at the end of its sentence, which runs as its last letter does.
  const astray = [];
  walker.currentNode = document.body;
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const end = n.data.trimEnd();
    const kind = end.match(/(?:(\p{Script=Latin})|(\p{Script=Hebrew}|\p{Script=Arabic}))\.$/u);
    if (!kind || unseen(n.parentElement)) continue;
    const [letter, stop] = [2, 1].map((back) => {
      const range = document.createRange();
      range.setStart(n, end.length - back);
      range.setEnd(n, end.length - back + 1);
      return range.getBoundingClientRect();
    });
    if (Math.abs(letter.bottom - stop.bottom) < 2 && (stop.left < letter.left) !== Boolean(kind[2])) astray.push(end.slice(-40));
  }
  if (astray.length) found.push(`a full stop stands at the wrong end: ${astray.slice(0, 3).join(" | ")}`);

  if (covered.length) found.push(`text is covered: ${covered.slice(0, 3).join(" | ")}`);
  return found;
}
