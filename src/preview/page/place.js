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
    return [...element.querySelectorAll('.paragraph')].map(({ dataset, style }) => {
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
