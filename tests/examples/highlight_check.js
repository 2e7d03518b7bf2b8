"use strict";
// Uses the page as people would, and writes down how it fares.
const check = async (frame) => {
  const { contentWindow: window, contentDocument: document } = frame;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pause = () => new Promise((done) => setTimeout(done, 200));
  const card = document.getElementById("card");
  const marks = all("main mark[tabindex]");
  const report = { errors: window.errors };

  const main = document.querySelector("main").cloneNode(true);
  all("sup", main).forEach((badge) => badge.remove());
  report.text = main.textContent;
  report.references = marks.filter((mark) => mark.matches(".reference")).length;
  report.measures = marks.filter((mark) => mark.matches(".measure")).length;
  report.listed = all("nav li").length;
  report.width = document.documentElement.scrollWidth;

  // Each mark shows its card, on focus as on hover.
  const shows = (mark) => !card.hidden && card.textContent.length > 20 && mark.getAttribute("aria-describedby") === "card";
  report.cards = 0;
  for (const mark of marks) {
    mark.focus();
    const focused = shows(mark);
    mark.blur();
    await pause();
    const closed = card.hidden;
    mark.dispatchEvent(new window.PointerEvent("pointerenter", { pointerType: "mouse" }));
    if (focused && closed && shows(mark)) report.cards += 1;
  }

  const press = (key) => document.activeElement.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true }));
  marks[0].focus();
  press("Escape");
  report.escapes = card.hidden;
  press("ArrowRight");
  report.steps = document.activeElement === marks[1] && shows(marks[1]);
  press("ArrowLeft");
  report.steps &&= document.activeElement === marks[0];

  // Mentions of one document are lit together.
  const numbers = marks.map((mark) => mark.dataset.document);
  const twice = marks.filter((mark) => mark.dataset.document && numbers.filter((n) => n === mark.dataset.document).length > 1);
  report.alike = twice.length > 1;
  for (const mark of twice) {
    mark.focus();
    const lit = all("main mark.alike").map((other) => other.dataset.document);
    report.alike &&= lit.length > 1 && lit.every((number) => number === mark.dataset.document);
  }

  // Each filter leaves as many marks as it says, and the list what belongs to them.
  report.filters = true;
  const shown = () => all("main mark[tabindex]").filter((mark) => !mark.classList.contains("off"));
  const buttons = all(".filters button[data-filter]");
  for (const button of buttons) {
    button.click();
    const key = button.dataset.filter;
    const listed = all("nav li").filter((item) => !item.hidden);
    const left = shown();
    report.filters &&= left.length === Number(button.querySelector("small").textContent);
    report.filters &&= left.every((mark) => mark.dataset.filter === key && mark.tabIndex === 0);
    report.filters &&= all("main mark.off[tabindex]").every((mark) => mark.tabIndex === -1);
    report.filters &&= listed.every((item) => item.dataset.filter.split(" ").includes(key)) && listed.length > 0;
    button.click();
    report.filters &&= shown().length === marks.length;
  }
  buttons[0].click();
  buttons[1].click();
  const both = [0, 1].map((at) => Number(buttons[at].querySelector("small").textContent));
  report.filters &&= shown().length === both[0] + both[1];
  document.getElementById("all").click();
  report.filters &&= shown().length === marks.length;

  // Each link of the list goes to a mark of its entry.
  report.jumps = true;
  for (const item of all("nav li")) {
    item.querySelector("a").click();
    report.jumps &&= document.activeElement.dataset.entry === item.dataset.entry && !card.hidden;
  }

  // The faintest of all words: WCAG's ratio of luminances, 4.5 at least.
  const parts = (color) => {
    const numbers = color.match(/[\d.]+(e-?\d+)?/g).map(Number);
    const [r, g, b] = color.startsWith("color(") ? numbers : numbers.map((n, at) => (at < 3 ? n / 255 : n));
    return { rgb: [r, g, b], alpha: numbers[3] ?? 1 };
  };
  const background = (element) => {
    if (!element) return parts(window.getComputedStyle(document.body).backgroundColor).rgb;
    const { rgb, alpha } = parts(window.getComputedStyle(element).backgroundColor);
    if (alpha === 1) return rgb;
    return background(element.parentElement).map((below, at) => rgb[at] * alpha + below * (1 - alpha));
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  document.getElementById("index").open = true;
  const worded = all("body *").filter((e) => e.getClientRects().length && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()));
  report.contrast = Infinity;
  for (const element of worded) {
    const pair = [parts(window.getComputedStyle(element).color).rgb, background(element)].map(luminance).sort((x, y) => x - y);
    const ratio = (pair[1] + 0.05) / (pair[0] + 0.05);
    if (ratio < report.contrast) [report.contrast, report.faintest] = [ratio, element.outerHTML.slice(0, 120)];
  }
  return report;
};
addEventListener("load", async () => {
  const report = {};
  for (const frame of document.querySelectorAll("iframe")) {
    report[frame.id] = await check(frame).catch((error) => ({ errors: [String(error.stack)] }));
  }
  document.getElementById("report").textContent = JSON.stringify(report);
});
