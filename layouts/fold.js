/* On a phone, a long page folds its last sections, as many as it takes until five screens show
   the rest. Without this script, and on paper, all of them are open. */
(function () {
  const folds = Array.from(document.querySelectorAll("details.fold"));
  const isLong = () => document.documentElement.scrollHeight > 5 * innerHeight;
  if (matchMedia("(min-width: 40rem)").matches || !isLong()) return;
  for (let i = folds.length - 1; i >= 0 && isLong(); i--) folds[i].open = false;
  /* The section that an address leads to is open. */
  function reveal() {
    const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = at && at.closest("details.fold");
    if (!fold || fold.open) return;
    fold.open = true;
    at.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => folds.forEach((f) => { f.open = true; }));
})();
