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

  // From a signal to its words: its layer alone is shown, of an actor the marks that are its own,
  // and the first of them. A mark that begins evidence has its label in front.
  const begins = (mark) => {
    const head = mark.firstElementChild;
    return head?.localName === "i" && head.textContent !== "]";
  };
  const signalOf = (button) => button.closest("dd")?.querySelector("button") ?? button;
  const nameOf = (button) => {
    const card = button.closest("dl");
    if (!card) return button.textContent;
    const signal = signalOf(button);
    const name = `${card.firstElementChild.textContent.trim()}.${signal.textContent}`;
    return button === signal ? name : `${name}|${button.textContent}`;
  };
  const choose = (button) => {
    const layer = signalOf(button).value;
    const text = button.closest("article").querySelector(".text");
    all(".layers input", text).forEach((box) => {
      box.checked = box.value === layer;
      draw(box);
      if (box.checked && box.closest("details")) box.closest("details").open = true;
    });
    const own = button.dataset.m?.split(" ");
    let at = -1;
    all(`mark.k${layer}`, text).forEach((mark) => {
      at += begins(mark) ? 1 : 0;
      if (own && !own.includes(String(at))) mark.classList.add("off");
    });
    const first = text.querySelector(`mark.k${layer}:not(.off)`);
    first?.scrollIntoView({ block: "center" });
    first?.closest("div").querySelector("button").focus({ preventScroll: true });
  };
  const lead = (article, name) => {
    const found = all("button.to", article).find((button) => nameOf(button) === name);
    if (found) choose(found);
    return found;
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.to");
    if (button) choose(button);
    const link = event.target.closest("a[data-to]");
    const article = link && document.querySelector(link.hash);
    if (!article) return;
    event.preventDefault();
    history.pushState(null, "", link.hash); // so that the way back leads to the link
    if (!lead(article, link.dataset.to)) article.scrollIntoView();
  });
  const named = () => {
    try { lead(document, decodeURIComponent(location.hash.slice(1))); } catch { /* no address of ours */ }
  };
  addEventListener("hashchange", named);
  named();
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
