import { openPlace } from './open-place.js';
import { viewOfPages } from './view.js';

const pages = document.getElementById('pages');

/** What each page has of paragraphs: those of a page where nothing changed stay as they are. */
const paragraphsShown = new WeakMap();

/** Lays a button over each paragraph: for the pointer, the keyboard and screen readers. */
export function showParagraphs(state) {
  const onPages = state.pages.map(() => []);
  for (const [number, paragraph] of state.paragraphs.entries())
    for (const [index, part] of paragraph.parts.entries())
      if (paragraph.text !== '') onPages[part.page - 1]?.push({ ...paragraph, parts: [part], number, index });
  for (const [number, element] of [...pages.querySelectorAll('.page')].entries()) {
    const { width, height } = state.pages[number];
    const told = JSON.stringify([state.language, width, height, onPages[number]]);
    if (paragraphsShown.get(element) === told) continue;
    paragraphsShown.set(element, told);
    const words = element.querySelector('.words');
    words.lang = state.language;
    words.replaceChildren(...onPages[number].map((paragraph) => paragraphElement(paragraph, width, height)));
  }
}

/** The paragraph that the keyboard is at: which one it is of all, its words, and those before it; undefined where it is at none. */
export function focusedParagraph() {
  const all = allParagraphs();
  const at = all.indexOf(document.activeElement);
  if (at < 0) return undefined;
  return { at, words: all[at].dataset.words, before: all[at - 1]?.dataset.words };
}

/** The keyboard stays at the words where it was; where they are others now, after those before them; at least somewhere near. */
export function focusAgain(focused) {
  if (focused === undefined) return;
  const { at, words, before } = focused;
  const all = allParagraphs();
  const again =
    all[nearest(all, words, at)] ??
    all[nearest(all, before, at - 1) + 1] ??
    all[Math.min(at, all.length - 1)] ??
    pages;
  if (again !== document.activeElement) again.focus({ preventScroll: true });
}

/** Which of the paragraphs has these words; of several the one that is nearest to where it was. */
function nearest(all, words, at) {
  const [found = NaN] = [...all.keys()]
    .filter((index) => all[index].dataset.words === words)
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
  return found;
}

function allParagraphs() {
  return [...pages.querySelectorAll('.paragraph')];
}

/** Brings the paragraph into view of which the words stand on a line of a file, and marks it; nothing where the pages have none. */
export function showParagraphAt(file, line) {
  for (const old of pages.querySelectorAll('.meant')) old.classList.remove('meant');
  // A sentence on a whole list stands for the lines of its items too.
  const [meant] = allParagraphs()
    .map((element) => ({ element, lines: element.dataset.lines.split('-').map(Number) }))
    .filter(
      ({ element, lines: [from, until] }) => element.dataset.file === file && from <= line && line <= until,
    )
    .sort((one, other) => one.lines[1] - one.lines[0] - (other.lines[1] - other.lines[0]))
    .map(({ element }) => element);
  meant?.classList.add('meant');
  // Where pages and findings are one column, the reader would lose the finding.
  if (viewOfPages().scroller !== document.scrollingElement) meant?.scrollIntoView({ block: 'center' });
}

/** No `button`: of the words on one, no browser lets the reader mark and copy some. */
function paragraphElement(paragraph, pageWidth, pageHeight) {
  const { file, line, column, until, text, words, number, index, level, running } = paragraph;
  const [{ top, bottom, left, right }] = paragraph.parts;
  const element = document.createElement('div');
  const place = `${file}:${line}:${column}`;
  const height = Math.max(4, bottom - top);
  element.className = 'paragraph';
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', text);
  element.textContent = text;
  element.title =
    paragraph.sentence === undefined ? place : `${place}\nin a sentence of ${paragraph.sentence}`;
  element.dataset.place = `${place}#${index}`;
  Object.assign(element.dataset, { file, lines: `${line}-${until}` });
  element.dataset.part = `${number}#${index}`;
  // Where it stands says nothing of where the reader is.
  if (running === undefined) element.dataset.words = `${words}#${index}`;
  element.style.top = `${(100 * top) / pageHeight}%`;
  element.style.height = `${(100 * height) / pageHeight}%`;
  element.style.left = `${(100 * left) / pageWidth}%`;
  element.style.width = `${(100 * (right - left)) / pageWidth}%`;
  // The second part of a paragraph that goes on over the page is the same stop for the keyboard, and said once; so is a running header.
  if (index > 0 || running === 'again') element.setAttribute('aria-hidden', 'true');
  else element.tabIndex = 0;
  let pressed;
  element.addEventListener('pointerdown', (event) => (pressed = event));
  element.addEventListener('click', (event) => {
    if (!hasMarked(pressed, event)) openPlace(paragraph);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) openPlace(paragraph);
  });
  return level === undefined || index > 0 ? element : headingWith(element, level);
}

/** Whether the reader drew the pointer over words, to copy them. A click by keys or by a screen reader comes without a pointer. */
function hasMarked(pressed, { clientX, clientY, detail }) {
  if (pressed === undefined || detail === 0 || getSelection().isCollapsed) return false;
  return Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > 5;
}

/** The title of the page is the first level, the title of the findings the second; screen readers go from one heading to the next. */
function headingWith(element, level) {
  const heading = document.createElement(`h${level + 1}`);
  heading.className = 'heading';
  heading.append(element);
  return heading;
}
