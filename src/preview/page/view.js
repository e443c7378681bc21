const main = document.querySelector('main');

/** What scrolls the pages, and what of the window shows them: on a small screen the document, else the column of pages. */
export function viewOfPages() {
  if (getComputedStyle(main).overflowY === 'auto') {
    const { top, bottom, height } = main.getBoundingClientRect();
    return { scroller: main, top, bottom, height };
  }
  return { scroller: document.scrollingElement, top: 0, bottom: innerHeight, height: innerHeight };
}
