/** The drawing of all pages, taken apart. */
export interface DrawingParts {
  /** What all pages refer to: the forms of letters first of all. */
  readonly shared: string;
  /** What Typst gave for each page, wherever it stands among the others: the same once more makes the same drawing. */
  readonly sources: readonly string[];
}

/**
 * Takes the drawing of all pages apart. Its elements stand one below the other, indented by four spaces: for each page its
 * ground and what is drawn on it, moved down to its place; then what all share.
 */
export function takeApart(svg: string): DrawingParts {
  const elements = elementsOf(svg);
  const shared = elements.filter((element) => /^ {4}<(?:defs|clipPath)/.test(element));
  return {
    shared: shared.map((element) => shortForms(withoutSpaces(element))).join(''),
    sources: elements
      .filter((element) => /^ {4}<g[ >]/.test(element))
      .map((element) => element.replace(/^ {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)"/, '    <g')),
  };
}

/**
 * The inside of an `svg` element for a page. Letters are no elements of it: to draw two thousand of them, a browser needs ten times as
 * long as for the same forms in one path a line. Such a path says in `data-letters` which forms stand where.
 */
export function drawingOf(source: string): string {
  const lines = source.replace(
    / class="typst-text"( transform="[^"]*")>\s*((?:<use [^>]*\/>\s*)+)<\/g>/g,
    (_, transform: string, uses: string) => `${transform}>${pathsOf(uses)}</g>`,
  );
  return withoutSpaces(lines);
}

function elementsOf(svg: string): readonly string[] {
  const begin = '\n    <';
  const elements: string[] = [];
  let from = svg.indexOf(begin);
  while (from >= 0) {
    let until = svg.indexOf(begin, from + 1);
    while (until >= 0 && svg[until + begin.length] === '/') until = svg.indexOf(begin, until + 1);
    elements.push(svg.slice(from + 1, until < 0 ? undefined : until));
    from = until;
  }
  return elements;
}

/** A path for each colour that follows another. */
function pathsOf(uses: string): string {
  const paths: { readonly fill: string; readonly letters: string[] }[] = [];
  for (const [, name = '', x = '', y = '', fill = ''] of uses.matchAll(
    /<use xlink:href="#([^"]*)" x="([^"]*)" y="([^"]*)" fill="([^"]*)"/g,
  )) {
    if (paths.at(-1)?.fill !== fill) paths.push({ fill, letters: [] });
    paths.at(-1)?.letters.push(name, x, y);
  }
  return paths
    .map(({ fill, letters }) => `<path fill="${fill}" data-letters="${letters.join(' ')}"/>`)
    .join('');
}

/** Each form is written out again for each letter: what no number needs is left out. */
function shortForms(shared: string): string {
  return shared.replace(/ d="[^"]*"/g, (path) =>
    path
      .replace(/(\.\d*?)0+(?=\D)/g, '$1')
      .replace(/\.(?=\D)/g, '')
      .replace(/\b0\./g, '.')
      .replace(/ ?(-|[a-zA-Z](?!="))(?: (?=\S))?/g, '$1'),
  );
}

/** Nine tenths of a drawing are indentation and decimals that no screen can show. */
function withoutSpaces(element: string): string {
  return element
    .replace(/>\s+</g, '><')
    .replace(/(\.\d{3})\d+/g, '$1')
    .trim()
    .replace(/\s*<\/svg>$/, '');
}
