() => {
  const unseen = (e) => {
    for (; e; e = e.parentElement) {
      const s = getComputedStyle(e);
      if (s.clipPath === "inset(50%)" || s.visibility !== "visible" || s.display === "none") return true;
    }
    return false;
  };
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (n.data.trim() && !unseen(n.parentElement)) said.push(n.data);
  }
  return said;
}
