/* Filters the rows of tables by what is typed. Without this script, all rows are shown. */
(function () {
  const box = document.querySelector("[data-filter]"), field = box.querySelector("input"), status = box.querySelector("p");
  function fold(s) { return s.normalize("NFD").replace(/[\p{M}'’ʼ]/gu, "").toLowerCase(); }
  const tables = Array.from(document.querySelectorAll("table.filtered"), (table) => ({
    parts: [table, table.previousElementSibling],
    rows: Array.from(table.tBodies[0].rows, (row) => ({ row, text: fold(row.textContent) })),
  }));
  function filter() {
    const words = fold(field.value).split(/\s+/);
    let n = 0, all = 0;
    for (const { parts, rows } of tables) {
      const before = n;
      for (const { row, text } of rows) {
        row.hidden = !words.every((w) => text.includes(w));
        n += !row.hidden;
        all++;
      }
      for (const part of parts) part.hidden = n === before;
    }
    const said = n ? box.dataset.many.replace("{n}", n).replace("{all}", all) : box.dataset.none;
    status.textContent = field.value.trim() ? said : "";
  }
  box.hidden = false;
  field.addEventListener("input", filter);
  if (field.value) filter();
})();
