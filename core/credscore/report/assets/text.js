"use strict";
(() => {
  const all = (selector, within) => [...within.querySelectorAll(selector)];

  // Highlights: a layer is shown or not; what a mark stands for is told where the pointer is.
  const draw = (box) => all(`mark.k${box.value}`, box.closest(".text")).forEach((mark) =>
    mark.classList.toggle("off", !box.checked));
  document.addEventListener("change", (event) => {
    const box = event.target.closest(".layers input");
    if (box) draw(box);
  });

  // From a signal to its words: its layer alone is shown, and the first of its marks.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.to");
    if (!button) return;
    const text = button.closest("article").querySelector(".text");
    all(".layers input", text).forEach((box) => {
      box.checked = box.value === button.value;
      draw(box);
      if (box.checked && box.closest("details")) box.closest("details").open = true;
    });
    const first = text.querySelector(`mark.k${button.value}`);
    first?.scrollIntoView({ block: "center" });
    first?.closest("div").querySelector("button").focus({ preventScroll: true });
  });
  document.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark:not(.off)");
    if (!mark || mark.title) return;
    const layer = mark.className.match(/\d+/)[0];
    const box = mark.closest(".text").querySelector(`input[value="${layer}"]`);
    mark.title = box.parentElement.querySelector(".key").textContent;
  });

  // One stop of the tab key for all line numbers of a text; the arrows go from line to line.
  const numbers = new WeakMap();
  const gather = (text) => {
    numbers.set(text, all(".lines button", text));
    numbers.get(text).forEach((button, at) => { button.tabIndex = at ? -1 : 0; });
  };
  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (!entry.isIntersecting) return;
    near.unobserve(entry.target);
    gather(entry.target);
  }));
  all(".text", document).forEach((text) => near.observe(text));
  document.addEventListener("keydown", (event) => {
    const lines = numbers.get(event.target.closest(".text")) ?? [];
    const at = lines.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !(step || event.key === "Escape")) return;
    event.preventDefault();
    if (event.key === "Escape") { event.target.blur(); return; }
    const next = lines[at + step];
    if (!next) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
})();
