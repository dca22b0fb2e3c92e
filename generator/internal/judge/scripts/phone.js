(most, before, calls) => {
  const found = [], screens = document.documentElement.scrollHeight / innerHeight;
  if (screens > most) found.push(`it has ${screens.toFixed(1)} screens, and may have ${most}`);

  // The first words that are seen below the title and its links
  const from = document.querySelector(".body"), walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  for (let n; (n = walker.nextNode());) {
    const range = document.createRange();
    range.selectNodeContents(n);
    const { top, width, height } = range.getBoundingClientRect();
    if (!n.data.trim() || width <= 1 || !height) continue;
    if (top >= before) found.push(`its text begins at ${Math.round(top)} px, and may at ${before}`);
    break;
  }

  const call = document.querySelector("main a[href^='tel:']");
  if (calls && !(call && call.getBoundingClientRect().bottom <= innerHeight)) found.push("the number to call is not on the first screen");
  return found;
}
