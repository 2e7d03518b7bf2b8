"use strict";
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const card = document.getElementById("card");
  const index = document.getElementById("index");
  const marks = all("main mark[tabindex]");
  const items = new Map(all("nav li").map((item) => [item.dataset.entry, item]));
  const narrow = matchMedia("(max-width: 56rem)");

  // The card of a mark.
  const open = (mark) => {
    close();
    const { entry, document: number } = mark.dataset;
    const item = items.get(entry);
    card.replaceChildren(...item.querySelector(".card").cloneNode(true).childNodes);
    card.hidden = false;
    mark.setAttribute("aria-describedby", "card");
    item.classList.add("here");
    all(`main mark[data-entry="${entry}"]`).forEach((piece) => piece.classList.add("here"));
    if (number) all(`main mark[data-document="${number}"]`).forEach((other) => other.classList.add("alike"));
    place(mark);
  };
  const close = () => {
    card.hidden = true;
    all("[aria-describedby=card]").forEach((mark) => mark.removeAttribute("aria-describedby"));
    all(".here, .alike").forEach((element) => element.classList.remove("here", "alike"));
  };
  // Below the mark, above it where there is no room; never over the edge.
  const place = (mark) => {
    const box = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - card.offsetWidth - 12;
    const below = box.bottom + 8 + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 8;
    card.style.left = `${Math.max(12, Math.min(box.left, room)) + scrollX}px`;
    card.style.top = `${(below ? box.bottom + 8 : box.top - card.offsetHeight - 8) + scrollY}px`;
  };

  // A card stays while its mark has the focus; the pointer shows others in between.
  let leaving;
  const focused = () => marks.find((mark) => mark === document.activeElement);
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => (focused() ? open(focused()) : close()), 150);
  };
  for (const mark of marks) {
    mark.addEventListener("focus", () => open(mark));
    mark.addEventListener("blur", leave);
    mark.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "mouse" || mark.classList.contains("off")) return;
      clearTimeout(leaving);
      open(mark);
    });
    mark.addEventListener("pointerleave", leave);
  }
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", leave);
  document.addEventListener("click", (event) => event.target.closest("mark, #card, a") || close());

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const from = focused();
    if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const shown = marks.filter((mark) => !mark.classList.contains("off"));
    shown[shown.indexOf(from) + step]?.focus();
  });

  // From the list, from cards and from addresses that end in #e3 to the place.
  const jump = (entry, behavior) => {
    const there = marks.filter((mark) => mark.dataset.entry === entry);
    const mark = there.find((mark) => !mark.classList.contains("off")) ?? there[0];
    if (!mark) return;
    if (narrow.matches) index.open = false;
    mark.scrollIntoView({ block: "center", behavior });
    mark.focus({ preventScroll: true });
    // A page in a frame may get the focus later.
    open(mark);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#e"]');
    if (!link) return;
    event.preventDefault();
    jump(link.getAttribute("href").slice(2));
  });

  // Filters: none pressed is all; several are either.
  const buttons = all(".filters button[data-filter]");
  const reset = document.getElementById("all");
  const shown = document.getElementById("shown");
  const filter = () => {
    const pressed = new Set(buttons.filter((b) => b.ariaPressed === "true").map((b) => b.dataset.filter));
    const passes = (element) => !pressed.size || element.dataset.filter.split(" ").some((key) => pressed.has(key));
    for (const mark of all("main mark")) {
      mark.classList.toggle("off", !passes(mark));
      if (marks.includes(mark)) mark.tabIndex = passes(mark) ? 0 : -1;
    }
    for (const item of items.values()) item.hidden = !passes(item);
    const left = [...items.values()].filter((item) => !item.hidden).length;
    shown.textContent = pressed.size ? `${left}/${items.size} mục` : "";
    reset.hidden = !pressed.size;
    close();
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.ariaPressed = String(button.ariaPressed !== "true");
      filter();
    });
  }
  reset.addEventListener("click", () => {
    buttons.forEach((button) => (button.ariaPressed = "false"));
    filter();
  });

  index.open = !narrow.matches;
  if (location.hash.startsWith("#e")) jump(location.hash.slice(2), "instant");
})();
