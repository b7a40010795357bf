"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Highlights: a layer is shown or not; what a mark stands for is told where the pointer is.
  all(".text").forEach((text) => {
    const toggle = (box) => all(`mark.k${box.value}`, text).forEach((mark) =>
      mark.classList.toggle("off", !box.checked));
    all(".layers input", text).forEach((box) =>
      box.addEventListener("change", () => toggle(box)));
    text.addEventListener("pointerover", (event) => {
      const mark = event.target.closest("mark:not(.off)");
      if (!mark || mark.title) return;
      const box = text.querySelector(`input[value="${mark.className.match(/\d+/)[0]}"]`);
      mark.title = box.parentElement.querySelector(".key").textContent;
    });

    // One stop of the tab key for all line numbers; the arrows go from line to line.
    const numbers = all(".lines button", text);
    numbers.forEach((button, at) => { button.tabIndex = at ? -1 : 0; });
    text.addEventListener("keydown", (event) => {
      const at = numbers.indexOf(event.target);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (at < 0 || !(step || event.key === "Escape")) return;
      event.preventDefault();
      if (event.key === "Escape") { event.target.blur(); return; }
      const next = numbers[at + step];
      if (!next) return;
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  });
})();
