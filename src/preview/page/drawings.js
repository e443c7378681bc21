import { fetchDrawing } from './fetch.js';
import { noteRun } from './runs.js';
import { viewOfPages } from './view.js';

const svgSpace = 'http://www.w3.org/2000/svg';
const pages = document.getElementById('pages');

/** The forms of letters, by their names, which say what they are like: what was fetched once holds. */
const forms = new Map();

/** Takes in what a drawing brings to refer to: forms of letters, which are written into the paths of pages, and what paths name. */
function takeIn(element) {
  for (const form of element.querySelectorAll('symbol')) {
    forms.set(form.id, form.firstElementChild?.getAttribute('d') ?? '');
    form.remove();
  }
  const holder = sharedHolder();
  for (const named of element.matches('defs') ? element.children : [element])
    if (document.getElementById(named.id) === null) holder.append(named.cloneNode(true));
}

/** Puts the forms of letters into the paths that name them. Each form is drawn from where it begins. */
function writeLetters(drawing) {
  for (const path of drawing.querySelectorAll('[data-letters]')) {
    const letters = path.dataset.letters.split(' ');
    let written = '';
    for (let at = 0; at < letters.length; at += 3)
      written += (forms.get(letters[at]) ?? '').replace('M0 0', `M${letters[at + 1]} ${letters[at + 2]}`);
    path.setAttribute('d', written);
    noteRun(path, letters, forms);
    delete path.dataset.letters;
  }
}

function sharedHolder() {
  const known = document.getElementById('shared');
  if (known !== null) return known;
  const holder = document.createElementNS(svgSpace, 'svg');
  holder.id = 'shared';
  holder.setAttribute('class', 'hidden-drawing');
  holder.setAttribute('aria-hidden', 'true');
  document.body.append(holder);
  return holder;
}

/**
 * Fetches what changed of the pages that the reader sees, or sees soon. Pages that did not change stay where they are. Shown is
 * what was fetched by two functions: first `showPages`, then, when the reader's place is found again, `drawSeen`, which leaves to
 * `drawOthers` what the browser need not lay out before the reader sees something.
 */
export async function fetchPages(state) {
  const shown = addPages(state);
  const changed = state.pages.flatMap((page, index) =>
    shown[index].dataset.hash === page.hash ? [] : [{ element: shown[index], page }],
  );
  const waiting = new Set(await fetchAll(changed.filter(({ element }) => isWithin(element, 0.5))));
  const near = new Set([...waiting].map(({ element }) => element));
  return {
    showPages() {
      for (const element of shown.slice(state.pages.length)) element.remove();
    },
    drawSeen() {
      // Found out of all first: after a page is drawn, to ask where the next one is makes the browser lay it out.
      for (const one of [...waiting].filter(({ element }) => isWithin(element, 0))) {
        drawPage(one);
        waiting.delete(one);
      }
    },
    /** A few at a time, the nearest first, until somebody has saved again: the rest is fetched with what is newer then. */
    async drawOthers(isOver) {
      await nextFrame();
      for (const one of waiting) drawPage(one);
      const others = changed.filter(({ element }) => !near.has(element));
      const fetchNext = () => {
        const away = new Map(others.map(({ element }) => [element, distanceOf(element)]));
        others.sort((one, other) => away.get(one.element) - away.get(other.element));
        return fetchAll(others.splice(0, atOnce));
      };
      let coming = fetchNext();
      for (let some = await coming; some.length > 0; some = await coming) {
        if (isOver()) return false;
        // While these are drawn, the server makes the next ones.
        coming = fetchNext();
        for (const one of some) drawPage(one);
      }
      return true;
    },
  };
}

/** How many pages are drawn at a time of those that are out of sight. */
const atOnce = 4;

/** The elements of the pages that are there, and of those that are new. */
function addPages(state) {
  const shown = [...pages.querySelectorAll('.page')];
  for (const [index, page] of state.pages.entries()) {
    const element = shown[index] ?? document.createElement('article');
    element.style.aspectRatio = `${page.width} / ${page.height}`;
    if (shown[index] !== undefined) continue;
    element.className = 'page';
    element.id = `page-${index + 1}`;
    element.setAttribute('aria-label', `Page ${index + 1}`);
    // Its own name is in the language of this page, not in that of the report.
    const words = document.createElement('div');
    words.className = 'words';
    element.append(words);
    shown[index] = element;
    pages.append(element);
  }
  return shown;
}

/** All are fetched before the first is drawn: between two of them the browser would lay out and paint what is there by then. */
async function fetchAll(changed) {
  return Promise.all(changed.map(async (one) => ({ ...one, nodes: await fetchDrawing(one.page.hash) })));
}

function drawPage({ element, page, nodes }) {
  const drawing = document.createElementNS(svgSpace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${page.width} ${page.height}`);
  drawing.setAttribute('aria-hidden', 'true');
  for (const node of nodes) {
    if (node.matches('defs, clipPath')) takeIn(node);
    else drawing.append(node);
  }
  writeLetters(drawing);
  element.dataset.hash = page.hash;
  element.querySelector('svg')?.remove();
  element.prepend(drawing);
}

/** Until the browser has painted what is there; a tab that nobody looks at paints nothing. */
function nextFrame() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });
}

/** Whether an element is in view, or no farther from it than so many times the height of the view. */
function isWithin(element, views) {
  const [{ top, bottom }, view] = [element.getBoundingClientRect(), viewOfPages()];
  return bottom > view.top - view.height * views && top < view.bottom + view.height * views;
}

/** How far an element is from the middle of what the reader sees. */
function distanceOf(element) {
  const [{ top, bottom }, view] = [element.getBoundingClientRect(), viewOfPages()];
  return Math.abs(top + bottom - view.top - view.bottom) / 2;
}
