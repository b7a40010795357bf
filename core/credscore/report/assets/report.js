"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  document.documentElement.classList.add("js");
  all("[hidden]").forEach((element) => { element.hidden = false; });

  // Sorting: what is missing stays last, whichever way.
  const table = document.querySelector("table.articles");
  const key = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.v ?? cell.textContent.trim();
    return text === "–" ? "" : text;
  };
  const words = new Intl.Collator("en", { numeric: true });
  const number = (text) => (/^-?[\d.]+( %)?$/.test(text) ? parseFloat(text) : NaN);
  const order = (a, b, sign) => {
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    const difference = number(a) - number(b);
    return sign * (Number.isNaN(difference) ? words.compare(a, b) : difference);
  };
  const sort = (button) => {
    const head = button.closest("th");
    const column = head.cellIndex;
    const rising = head.getAttribute("aria-sort") !== "ascending";
    all("th[aria-sort]", table).forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort((a, b) => order(a[0], b[0], rising ? 1 : -1));
    body.append(...rows.map((pair) => pair[1]));
  };
  all("table.articles thead button").forEach((button) =>
    button.addEventListener("click", () => sort(button)));

  const search = document.querySelector(".find input");
  const find = () => {
    const wanted = search.value.trim().toLowerCase();
    const rows = [...table.tBodies[0].rows];
    rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
    const found = rows.filter((row) => !row.hidden).length;
    document.querySelector(".find output").textContent = wanted ? `${found} of ${rows.length}` : "";
  };
  search?.addEventListener("input", find);
  all("button.of").forEach((button) => button.addEventListener("click", () => {
    search.value = button.textContent.replace(/…$/, "");
    find();
    search.focus();
    search.scrollIntoView();
  }));

  // A dot is an article: which one, and from there to the words behind its value.
  const entries = all("table.articles tbody tr").map((row) => row.querySelector("a"));
  const dot = (event) => {
    const strip = event.target.closest("svg[data-a]");
    if (!strip) return [];
    const at = event.clientX - strip.getBoundingClientRect().left;
    const places = [...strip.firstElementChild.getAttribute("d").matchAll(/M(\d+)/g)]
      .map((found) => Math.abs(found[1] - at));
    const nearest = Math.min(...places);
    const article = strip.dataset.a.split(" ")[places.indexOf(nearest)];
    return nearest < 8 ? [entries[article], strip] : [];
  };
  document.addEventListener("pointermove", (event) => {
    const [link, strip] = dot(event);
    if (link && !strip.querySelector("title")) strip.append(
      document.createElementNS("http://www.w3.org/2000/svg", "title"));
    if (link) strip.querySelector("title").textContent = link.textContent;
  });
  document.addEventListener("click", (event) => {
    const [link, strip] = dot(event);
    if (!link) return;
    const to = document.createElement("a");
    to.href = link.getAttribute("href");
    if (to.getAttribute("href").startsWith("#")) to.dataset.to = strip.dataset.s;
    else to.hash = encodeURIComponent(strip.dataset.s);
    document.body.append(to);
    to.click();
    to.remove();
  });

  // Only what scrolls needs a stop of the tab key; measured when it comes into view.
  const fit = (region) => {
    if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
  };
  const seen = new IntersectionObserver((entries) =>
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => fit(entry.target)));
  all(".scroll").forEach((region) => seen.observe(region));
})();
