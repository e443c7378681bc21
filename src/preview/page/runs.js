/** What is drawn in one go, with the words in it, by its path. */
const runs = new WeakMap();

/** How far the next letter stands from a form of letters, as far as is known: the last letter of a run has none. */
const advances = new Map();

/**
 * Notes where the words of a path stand, from the letters that are written into it: name, x and y of each. A letter without a form is a
 * space.
 */
export function noteRun(path, letters, forms) {
  const words = [];
  const usual = (Number(letters.at(-2)) - Number(letters[1])) / (letters.length / 3 - 1);
  let isWithin = false;
  for (let at = 0; at < letters.length; at += 3) {
    const [name, from, next] = [letters[at], Number(letters[at + 1]), letters[at + 4]];
    if (next !== undefined) advances.set(name, Number(next) - from);
    const until = from + (advances.get(name) ?? (usual || lastAdvance));
    const isSpace = (forms.get(name) ?? '').length < 5;
    if (!isSpace && isWithin) words.at(-1).until = until;
    else if (!isSpace) words.push({ from, until });
    isWithin = !isSpace;
  }
  if (words.length > 0) runs.set(path, words);
}

/** About how wide a letter is that stands alone. */
const lastAdvance = 5;

/** The words of a page one after the other, as they are drawn. Points from the left and the top of the page. */
export function wordsOnPage(page) {
  return [...page.querySelectorAll(':scope > svg path')].flatMap((path) => {
    const words = runs.get(path);
    if (words === undefined) return [];
    const { a, e, f } = placeOf(path);
    return words.map(({ from, until }) => ({ from: e + a * from, until: e + a * until, y: f }));
  });
}

/** All that moves an element on its way up to the drawing, in one. */
function placeOf(element) {
  let place = new DOMMatrix();
  for (let at = element; at.parentElement instanceof SVGElement; at = at.parentElement) {
    const own = at.transform.baseVal.consolidate()?.matrix;
    if (own !== undefined) place = DOMMatrix.fromMatrix(own).multiply(place);
  }
  return place;
}
