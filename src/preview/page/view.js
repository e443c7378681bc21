const main = document.querySelector('main');

/** What scrolls the pages, and what of the window shows them: on a small screen the document, else the column of pages. */
export function viewOfPages() {
  if (getComputedStyle(main).overflowY === 'auto') {
    const { top, bottom, height } = main.getBoundingClientRect();
    return { scroller: main, top, bottom, height };
  }
  return { scroller: document.scrollingElement, top: 0, bottom: innerHeight, height: innerHeight };
}

const scrolling = [' ', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];

/** Lets the keys that scroll a document move the pages from the beginning: a browser moves what the keyboard is in. */
export function scrollByKeys() {
  addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
    if (document.activeElement !== document.body || ctrlKey || altKey || metaKey) return;
    if (scrolling.includes(key) && viewOfPages().scroller === main)
      document.getElementById('pages').focus({ preventScroll: true });
  });
}
