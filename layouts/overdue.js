/* Marks deadlines that have passed, by the date of the reader's device. The word is in the page. */
(function () {
  const now = new Date(), two = (n) => String(n).padStart(2, "0");
  const today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  for (const time of document.querySelectorAll("time[data-overdue]")) {
    if (time.dateTime.slice(0, 10) >= today) continue;
    const mark = document.createElement("strong");
    mark.className = "overdue";
    mark.textContent = time.dataset.overdue;
    time.after(" ", mark);
  }
})();
