(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const text = byId("text");
  const back = byId("back");
  const here = byId("here");
  const form = byId("filter");
  const search = byId("search");
  const passages = [...text.querySelectorAll("a.m")];
  const items = [...document.querySelectorAll(".item")];
  const marksOf = (passage) => passage.dataset.m.split(" ");
  const passagesOf = (mark) => passages.filter((one) => marksOf(one).includes(mark));
  let origin = null;

  /* ---- where things are */
  const ownScroll = () => getComputedStyle(text).overflowY === "auto";
  const reveal = (element) => {
    if (text.contains(element) && ownScroll()) {
      const top = element.getBoundingClientRect().top - text.getBoundingClientRect().top;
      text.scrollTo({ top: text.scrollTop + top - text.clientHeight / 3 });
    } else {
      element.scrollIntoView({ block: "center" });
    }
  };
  const clear = () => {
    document.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
    document.querySelectorAll(".flash").forEach((one) => one.classList.remove("flash"));
  };
  const focusOn = (element) => element.focus({ preventScroll: true });
  const rove = (passage) => {
    passages.forEach((one) => { one.tabIndex = one === passage ? 0 : -1; });
  };

  /* ---- from an item to the passage */
  const showPassage = (link) => {
    const mark = link.dataset.for || link.id;
    const target = byId(link.hash.slice(1));
    clear();
    closeHere();
    const found = passagesOf(mark);
    found.forEach((one) => one.classList.add("on"));
    const first = found[0] || target;
    if (found[0]) rove(first); else target.tabIndex = -1;
    link.classList.add("on");
    origin = link;
    back.hidden = false;
    reveal(first);
    focusOn(first);
  };
  const goBack = () => {
    if (!origin) return;
    const link = origin;
    origin = null;
    back.hidden = true;
    open(link);
    reveal(link);
    focusOn(link);
  };

  /* ---- from a passage to its items */
  const open = (element) => {
    for (let up = element.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    if (element.closest("[hidden]") || element.matches("[hidden]")) resetFilter();
  };
  const goTo = (element) => {
    clear();
    open(element);
    element.classList.add("flash");
    reveal(element);
    focusOn(element);
  };
  const holder = (mark) => byId(mark).closest(".item, .finding");
  const holders = (passage) => [...new Set(marksOf(passage).map(holder))];
  const closeHere = () => { here.hidden = true; };
  const listHere = (found, passage) => {
    const list = here.querySelector("ul");
    list.replaceChildren(...found.map((one) => {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + one.id;
      link.textContent = one.querySelector("h4").textContent;
      link.addEventListener("click", (event) => { event.preventDefault(); closeHere(); goTo(one); });
      entry.append(one.querySelector(".badge").cloneNode(true), link);
      return entry;
    }));
    here.hidden = false;
    origin = passage;
    focusOn(list.querySelector("a"));
  };
  const showItems = (passage) => {
    const found = holders(passage);
    rove(passage);
    if (found.length === 1) {
      closeHere();
      goTo(found[0]);
    } else {
      clear();
      passage.classList.add("on");
      listHere(found, passage);
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches(".q")) { event.preventDefault(); showPassage(link); }
    else if (link.matches("#text a.m")) { event.preventDefault(); showItems(link); }
    else if (link.matches(".jump")) { event.preventDefault(); goTo(byId(link.hash.slice(1))); }
  });
  back.addEventListener("click", goBack);
  byId("close").addEventListener("click", () => { closeHere(); if (origin) focusOn(origin); });

  /* ---- keys */
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  text.addEventListener("keydown", (event) => {
    const at = passages.indexOf(document.activeElement);
    if (at < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const live = passages.filter((one) => !one.classList.contains("off") || one === passages[at]);
    const next = live[live.indexOf(passages[at]) + steps[event.key]];
    if (!next) return;
    rove(next);
    reveal(next);
    focusOn(next);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !here.hidden) { closeHere(); if (origin) focusOn(origin); }
    else if (event.key === "Escape" && origin) goBack();
    else if (event.key === "/" && !event.target.matches("input")) { event.preventDefault(); search.focus(); }
  });

  /* ---- filter and search */
  const shown = byId("shown");
  const contents = new Map(items.map((one) => [one, one.textContent.toLowerCase()]));
  const wanted = (one, status, words) => {
    const fits = status === "" || (status === "gap" ? one.dataset.gap === "1" : one.dataset.status === status);
    return fits && words.every((word) => contents.get(one).includes(word));
  };
  const hideEmpty = (selector) => document.querySelectorAll(selector).forEach((part) => {
    part.hidden = !part.querySelector(".item:not([hidden])");
  });
  const applyFilter = () => {
    const status = new FormData(form).get("status") || "";
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    items.forEach((one) => {
      one.hidden = !wanted(one, status, words);
      count += one.hidden ? 0 : 1;
    });
    hideEmpty(".group");
    hideEmpty(".rubric");
    byId("nothing").hidden = count > 0;
    const all = status === "" && words.length === 0;
    passages.forEach((one) => {
      one.classList.toggle("off", !all && holders(one).every((item) => item.hidden || item.matches(".finding")));
    });
    const parts = shown.dataset.said.split("{}");
    shown.textContent = parts[0] + count + parts[1] + items.length + (parts[2] || "");
  };
  const resetFilter = () => {
    form.reset();
    applyFilter();
  };
  form.addEventListener("input", applyFilter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  applyFilter();
  if (passages.length) rove(passages[0]);

  /* ---- an address such as report.html#item-form.causes, e.g. from the index of a batch */
  const fromAddress = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches(".item, .gap, .finding")) goTo(target);
  };
  addEventListener("hashchange", fromAddress);
  fromAddress();
})();
