import { openPlace } from './open-place.js';

const pages = document.getElementById('pages');

/** What each page has of paragraphs: those of a page where nothing changed stay as they are. */
const paragraphsShown = new WeakMap();

/** Lays a button over each paragraph: for the pointer, the keyboard and screen readers. */
export function showParagraphs(state) {
  const focused = document.activeElement?.dataset?.place;
  const onPages = state.pages.map(() => []);
  for (const paragraph of state.paragraphs)
    for (const [index, part] of paragraph.parts.entries())
      if (paragraph.text !== '') onPages[part.page - 1]?.push({ ...paragraph, parts: [part], index });
  for (const [number, element] of [...pages.querySelectorAll('.page')].entries()) {
    const { height } = state.pages[number];
    const told = JSON.stringify([height, onPages[number]]);
    if (paragraphsShown.get(element) === told) continue;
    paragraphsShown.set(element, told);
    for (const old of element.querySelectorAll('.paragraph')) old.remove();
    element.append(...onPages[number].map((paragraph) => paragraphButton(paragraph, height)));
  }
  const again = [...pages.querySelectorAll('.paragraph')].find(({ dataset }) => dataset.place === focused);
  if (focused !== undefined && again !== document.activeElement) again?.focus({ preventScroll: true });
}

function paragraphButton(paragraph, height) {
  const { file, line, column, text, words, index } = paragraph;
  const [{ top, bottom }] = paragraph.parts;
  const button = document.createElement('button');
  const place = `${file}:${line}:${column}`;
  button.className = 'paragraph';
  button.type = 'button';
  button.textContent = text;
  button.title = place;
  button.dataset.place = `${place}#${index}`;
  button.dataset.words = `${words}#${index}`;
  button.style.top = `${(100 * top) / height}%`;
  button.style.height = `${(100 * Math.max(4, bottom - top)) / height}%`;
  // The second part of a paragraph that goes on over the page is the same stop for the keyboard.
  if (index > 0) button.tabIndex = -1;
  button.addEventListener('click', () => openPlace(paragraph));
  return button;
}
