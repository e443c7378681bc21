// The page of the preview: shows what the server says of a report, and keeps the reader's place.

const svgSpace = 'http://www.w3.org/2000/svg';
const id = /^\/report\/([^/]+)$/.exec(location.pathname)?.[1];
const token = document.querySelector('meta[name=token]').content;
const title = document.getElementById('title');
const status = document.getElementById('status');
const pages = document.getElementById('pages');
const findings = document.getElementById('finding-list');
const main = document.querySelector('main');

let shared = '';
let version = 0;

async function fetchJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function fetchDrawing(hash) {
  const response = await fetch(`/drawing/${hash}`);
  if (!response.ok) throw new Error(String(response.status));
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  // What it brings of styles and scripts is for pages without any of their own.
  for (const element of parsed.querySelectorAll('style, script')) element.remove();
  // A click on a page is about the paragraph; links in the drawing would be a second stop for the keyboard.
  for (const link of parsed.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return [...parsed.childNodes].map((node) => document.importNode(node, true));
}

function say(words, isError) {
  status.classList.toggle('error', isError);
  if (status.textContent !== words) status.textContent = words;
}

async function showList() {
  document.getElementById('findings').hidden = true;
  const list = document.createElement('ul');
  list.className = 'reports';
  for (const report of await fetchJson('/reports')) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/report/${encodeURIComponent(report.id)}`;
    link.textContent = report.title;
    item.append(link, ` ${report.id}, ${report.date}, ${report.status}`);
    list.append(item);
  }
  pages.replaceChildren(list);
}

async function showReport() {
  const state = await fetchJson(`/state/${id}`);
  if (state.version === version) return;
  title.textContent = state.title;
  document.title = `${state.id} – Rapporteur`;
  pages.lang = state.language;
  pages.dir = state.direction;
  await showShared(state.shared);
  await showPages(state);
  showParagraphs(state);
  showFindings(state);
  pages.classList.toggle('old', !state.isCurrent);
  version = state.version;
  const errors = state.findings.filter((one) => one.severity === 'error' && one.accepted === undefined);
  const [first] = errors;
  if (first === undefined) say(`${state.pages.length} pages, as saved.`, false);
  else say(`${first.file}:${first.line}:${first.column}: ${first.message}`, true);
  document.documentElement.dataset.version = String(version);
}

async function showShared(hash) {
  if (hash === '' || hash === shared) return;
  const nodes = await fetchDrawing(hash);
  let holder = document.getElementById('shared');
  if (holder === null) {
    holder = document.createElementNS(svgSpace, 'svg');
    holder.id = 'shared';
    holder.setAttribute('class', 'hidden-drawing');
    holder.setAttribute('aria-hidden', 'true');
    document.body.append(holder);
  }
  holder.replaceChildren(...nodes);
  shared = hash;
}

/** Pages that did not change stay where they are, so that the reader's place does too. */
async function showPages(state) {
  const [top, left] = [main.scrollTop, main.scrollLeft];
  const shown = [...pages.querySelectorAll('.page')];
  await Promise.all(
    state.pages.map(async (page, index) => {
      let element = shown[index];
      if (element?.dataset.hash === page.hash) return;
      const drawing = document.createElementNS(svgSpace, 'svg');
      drawing.setAttribute('viewBox', `0 0 ${page.width} ${page.height}`);
      drawing.setAttribute('aria-hidden', 'true');
      drawing.append(...(await fetchDrawing(page.hash)));
      if (element === undefined) {
        element = document.createElement('article');
        element.className = 'page';
        element.setAttribute('aria-label', `Page ${index + 1}`);
        shown[index] = element;
      }
      element.dataset.hash = page.hash;
      element.querySelector('svg')?.remove();
      element.prepend(drawing);
    }),
  );
  for (const [index, element] of shown.entries()) {
    if (index >= state.pages.length) element.remove();
    else if (element.parentNode !== pages) pages.append(element);
  }
  main.scrollTo(left, top);
}

function showParagraphs(state) {
  const focused = document.activeElement?.dataset?.place;
  const elements = [...pages.querySelectorAll('.page')];
  for (const element of elements) for (const old of element.querySelectorAll('.paragraph')) old.remove();
  for (const paragraph of state.paragraphs)
    for (const [index, part] of paragraph.parts.entries()) {
      const page = state.pages[part.page - 1];
      const element = elements[part.page - 1];
      if (page === undefined || element === undefined || paragraph.text === '') continue;
      const button = document.createElement('button');
      const place = `${paragraph.file}:${paragraph.line}:${paragraph.column}`;
      button.className = 'paragraph';
      button.type = 'button';
      button.textContent = paragraph.text;
      button.title = place;
      button.dataset.place = `${place}#${index}`;
      button.style.top = `${(100 * part.top) / page.height}%`;
      button.style.height = `${(100 * Math.max(4, part.bottom - part.top)) / page.height}%`;
      if (index > 0) button.tabIndex = -1;
      button.addEventListener('click', () => openPlace(paragraph));
      element.append(button);
      if (focused === button.dataset.place) button.focus({ preventScroll: true });
    }
}

function showFindings(state) {
  const items = state.findings.map((finding) => {
    const item = document.createElement('li');
    item.className = finding.accepted === undefined ? finding.severity : 'accepted';
    const severity = document.createElement('span');
    severity.className = 'severity';
    severity.textContent = finding.accepted === undefined ? finding.severity : 'accepted';
    const place = document.createElement('button');
    place.type = 'button';
    place.textContent = `${finding.file}:${finding.line}:${finding.column}`;
    place.addEventListener('click', () => openPlace(finding));
    const remedy = document.createElement('p');
    remedy.className = 'remedy';
    remedy.textContent = `${finding.accepted ?? finding.remedy} (${finding.code})`;
    item.append(severity, ' ', place, document.createElement('br'), finding.message, remedy);
    return item;
  });
  if (items.length === 0) {
    const none = document.createElement('li');
    none.textContent = 'Nothing to find fault with.';
    items.push(none);
  }
  findings.replaceChildren(...items);
}

async function openPlace({ file, line, column }) {
  say(`${file}:${line}:${column}`, false);
  const response = await fetch('/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-token': token },
    body: JSON.stringify({ file, line, column }),
  });
  if (response.ok) say((await response.json()).message, false);
}

let showing = Promise.resolve();

/** One after the other: what comes late must not lie over what is newer. */
function show() {
  showing = showing
    .then(id === undefined ? showList : showReport)
    .catch((fault) => say(fault.message === '404' ? `There is no report "${id}".` : String(fault), true));
}

const events = new EventSource('/events');
events.addEventListener('change', show);
events.addEventListener('open', show);
events.addEventListener('error', () => say('The preview has stopped; start it again.', true));
