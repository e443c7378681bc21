import { viewOfPages } from './view.js';

const pages = document.getElementById('pages');

/** What the reader sees: how far from the top each paragraph stands, the first first. */
export function placeOfReader() {
  const view = viewOfPages();
  const seen = standing().filter(({ top, bottom }) => bottom > view.top && top < view.bottom);
  return { seen: seen.sort((one, other) => one.top - other.top), from: view.scroller.scrollTop };
}

/** Where paragraphs stand on the screen, found without laying out pages that are out of sight. */
function standing() {
  return [...pages.querySelectorAll('.page')].flatMap((element) => {
    const { top, height } = element.getBoundingClientRect();
    return [...element.querySelectorAll('.paragraph[data-words]')].map(({ dataset, style }) => {
      const own = top + (height * parseFloat(style.top)) / 100;
      return { words: dataset.words, top: own, bottom: own + (height * parseFloat(style.height)) / 100 };
    });
  });
}

/** Pages and numbers may have changed before it: a paragraph that the reader saw stays where it stood. */
export function keepPlace({ seen, from }) {
  const { scroller } = viewOfPages();
  scroller.scrollTop = from;
  if (from === 0) return;
  const now = new Map();
  for (const { words, top } of standing()) now.set(words, [...(now.get(words) ?? []), top]);
  for (const { words, top } of seen) {
    // Where several paragraphs say the same, the nearest one is meant.
    const [nearest] = (now.get(words) ?? []).map((at) => [Math.abs(at - top), at]).sort(([a], [b]) => a - b);
    if (nearest === undefined) continue;
    if (nearest[0] >= 1) scroller.scrollTop += nearest[1] - top;
    return;
  }
}

/** Notes the place when the reader leaves the page, under the name that it has then, to go on there when it is loaded again. */
export function rememberPlace(nameNow) {
  // The browser knows where a page was scrolled to before there is anything in it.
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    if (pages.querySelector('.page') !== null) storage()?.setItem(nameNow(), JSON.stringify(placeOfReader()));
  });
}

/**
 * Where a page that was just loaded begins: where the reader was, if it was loaded again or come back to; else at the page
 * that the address names (`#page-3`); else undefined.
 */
export function placeToBegin(name) {
  const [navigation] = performance.getEntriesByType('navigation');
  const kept = storage()?.getItem(name) ?? null;
  if (kept !== null && navigation?.type !== 'navigate') return JSON.parse(kept);
  const named = document.getElementById(location.hash.slice(1));
  if (!named?.classList.contains('page')) return undefined;
  const { scroller, top } = viewOfPages();
  return { seen: [], from: scroller.scrollTop + named.getBoundingClientRect().top - top };
}

/** Undefined where the reader's browser keeps nothing for pages: to ask for it throws then. */
function storage() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
