/** Something that the server does not have (any more). */
export class Missing extends Error {
  constructor(path) {
    super(path);
    this.path = path;
  }
}

async function fetchGood(path) {
  const response = await fetch(path);
  if (response.status === 404) throw new Missing(path);
  if (!response.ok) throw new Error(`The preview says ${response.status}: ${await response.text()}`);
  return response;
}

export async function fetchJson(path) {
  return (await fetchGood(path)).json();
}

/** The elements of a drawing, by its hash. */
export async function fetchDrawing(hash) {
  const response = await fetchGood(`/drawing/${hash}`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  // What it brings of styles and scripts is for pages without any of their own.
  for (const element of parsed.querySelectorAll('style, script')) element.remove();
  // A click on a page is about the paragraph; links in the drawing would be a second stop for the keyboard.
  for (const link of parsed.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return [...parsed.childNodes].map((node) => document.importNode(node, true));
}
