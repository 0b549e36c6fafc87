(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const form = byId("filter");
  const shown = byId("shown");
  const bodies = [byId("ranking-table").tBodies[0], byId("matrix-table").tBodies[0]];
  const [lines, cells] = bodies.map((body) => [...body.rows]);
  const heads = [...document.querySelectorAll("th[data-key]")];
  const items = [...document.querySelectorAll("th[data-id]")];
  const LETTERS = "qdmpban-";
  const FIXED = 2; // columns before the items
  const coreFrom = 8;
  const share = (row, at) => {
    const [done, all] = row.cells[at].textContent.split("/").map(Number);
    return all ? done / all : -1;
  };

  /* ---- sorting: both tables always have one order */
  const valueOf = (row, key) => {
    if (key === "name") return row.dataset.name;
    if (/^v\d/.test(key)) return LETTERS.indexOf(row.dataset.v[Number(key.slice(1))]);
    if (/^core\d/.test(key)) return share(row, coreFrom + Number(key.slice(4)));
    if (key === "form") return share(row, row.cells.length - 2);
    return Number(row.dataset[key]);
  };
  const compare = (a, b) => (typeof a === "string" ? a.localeCompare(b, "zh-CN") : a - b);
  const sortBy = (head) => {
    const key = head.dataset.key;
    const before = head.getAttribute("aria-sort");
    const first = head.dataset.first === "asc" ? "ascending" : "descending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = before === first ? other : first;
    const sign = order === "ascending" ? 1 : -1;
    const values = new Map(lines.map((row) => [row, valueOf(row, key)]));
    const sorted = lines
      .map((row, at) => [row, cells[at]])
      .sort((a, b) => sign * compare(values.get(a[0]), values.get(b[0])) || a[0].dataset.i - b[0].dataset.i);
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", order);
    sorted.forEach(([line], at) => { lines[at] = line; });
    sorted.forEach(([, cell], at) => { cells[at] = cell; });
    bodies[0].append(...lines);
    bodies[1].append(...cells);
  };
  heads.forEach((head) => head.querySelector("button").addEventListener("click", () => sortBy(head)));

  /* ---- filter */
  const fits = (row, asked, words) => {
    const data = row.dataset;
    if (asked.level && data.at !== asked.level) return false;
    if (asked.year && data.year !== asked.year) return false;
    if (asked.grade && data.grade !== asked.grade) return false;
    const verdicts = asked.item === "" ? data.v : data.v[Number(asked.item)];
    if (asked.status && ![...verdicts].some((letter) => asked.status.includes(letter))) return false;
    if (!asked.status && asked.item !== "" && verdicts === "-") return false;
    const text = data.text.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const applyFilter = () => {
    const asked = Object.fromEntries(new FormData(form));
    const words = asked.words.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    lines.forEach((row, at) => {
      const keep = fits(row, asked, words);
      row.hidden = !keep;
      cells[at].hidden = !keep;
      count += keep ? 1 : 0;
    });
    byId("nothing").hidden = count > 0 || lines.length === 0;
    const parts = shown.dataset.said.split("{}");
    shown.textContent = parts[0] + count + parts[1] + lines.length + (parts[2] || "");
  };
  form.addEventListener("input", applyFilter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(applyFilter));
  form.hidden = false;
  applyFilter();

  /* ---- the matrix: tooltips, opening a report at an item, arrow keys */
  const names = Object.fromEntries([...form.elements.status.options].map((one) => [one.value, one.textContent]));
  const itemOf = (cell) => (cell && cell.cellIndex >= FIXED ? items[cell.cellIndex - FIXED] : null);
  const say = (cell) => {
    const item = itemOf(cell);
    if (!item || cell.title) return;
    const line = lines[cells.indexOf(cell.parentElement)];
    const letter = line.dataset.v[cell.cellIndex - FIXED];
    const told = [line.dataset.name, item.textContent.trim(), names[letter] || "–"].join(" · ");
    cell.title = told;
    cell.setAttribute("aria-label", told);
  };
  const openAt = (cell) => {
    const link = cell.parentElement.querySelector("a");
    const item = itemOf(cell);
    if (link && item) location.href = link.getAttribute("href") + "#item-" + item.dataset.id;
  };
  const cellOf = (event) => {
    const cell = event.target.closest("td");
    return itemOf(cell) ? cell : null;
  };
  let current = null;
  const stand = (cell) => {
    if (current) current.tabIndex = -1;
    current = cell;
    cell.tabIndex = 0;
    say(cell);
  };
  const matrix = bodies[1];
  matrix.addEventListener("mouseover", (event) => { const cell = cellOf(event); if (cell) say(cell); });
  matrix.addEventListener("click", (event) => { const cell = cellOf(event); if (cell) openAt(cell); });
  matrix.addEventListener("focusin", (event) => { const cell = cellOf(event); if (cell) stand(cell); });
  const step = (cell, key) => {
    if (key === "ArrowRight") return cell.nextElementSibling;
    if (key === "ArrowLeft") return itemOf(cell.previousElementSibling) && cell.previousElementSibling;
    const live = cells.filter((row) => !row.hidden);
    const row = live[live.indexOf(cell.parentElement) + (key === "ArrowDown" ? 1 : -1)];
    return row && row.cells[cell.cellIndex];
  };
  matrix.addEventListener("keydown", (event) => {
    const cell = cellOf(event);
    if (!cell) return;
    if (event.key === "Enter") openAt(cell);
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const next = step(cell, event.key);
    if (next) { stand(next); next.focus(); }
  });
  if (cells[0] && cells[0].cells[FIXED]) stand(cells[0].cells[FIXED]);
})();
