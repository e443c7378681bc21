import { fetchDrawing } from './fetch.js';

const svgSpace = 'http://www.w3.org/2000/svg';
const pages = document.getElementById('pages');
const main = document.querySelector('main');
let shared = '';

/** Takes in the forms of letters that all pages refer to. */
export async function showShared(hash) {
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

/**
 * Pages that did not change stay where they are. Those that the reader sees are drawn first; the returned function draws the
 * others.
 */
export async function showPages(state) {
  const shown = [...pages.querySelectorAll('.page')];
  for (const element of shown.splice(state.pages.length)) element.remove();
  for (const [index, page] of state.pages.entries()) {
    const element = shown[index] ?? document.createElement('article');
    element.style.aspectRatio = `${page.width} / ${page.height}`;
    if (shown[index] !== undefined) continue;
    element.className = 'page';
    element.setAttribute('aria-label', `Page ${index + 1}`);
    shown[index] = element;
    pages.append(element);
  }
  const changed = shown.flatMap((element, index) =>
    element.dataset.hash === state.pages[index].hash ? [] : [{ element, page: state.pages[index] }],
  );
  const near = changed.filter(({ element }) => isNear(element));
  await Promise.all(near.map(drawPage));
  return () => Promise.all(changed.filter((one) => !near.includes(one)).map(drawPage));
}

async function drawPage({ element, page }) {
  const drawing = document.createElementNS(svgSpace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${page.width} ${page.height}`);
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(...(await fetchDrawing(page.hash)));
  element.dataset.hash = page.hash;
  element.querySelector('svg')?.remove();
  element.prepend(drawing);
}

function isNear(element) {
  const [{ top, bottom }, view] = [element.getBoundingClientRect(), main.getBoundingClientRect()];
  return bottom > view.top - view.height / 2 && top < view.bottom + view.height / 2;
}
