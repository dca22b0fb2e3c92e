package judge

import "strconv"

// Filter types into the filter of a page. It returns what the page says about that, and then the
// head of each row and each heading of a table that are still shown.
func (v *Visit) Filter(typed string) ([]string, error) {
	return v.ask(`async () => {
  const box = document.querySelector("[data-filter]"), field = box.querySelector("input");
  field.value = ` + strconv.QuoteToASCII(typed) + `;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const shown = document.querySelectorAll("table.filtered tbody th, h2:has(+ table.filtered)");
  return [box.querySelector("[role=status]").textContent, ...Array.from(shown).filter((e) => e.checkVisibility()).map((e) => e.innerText)];
}`)
}
