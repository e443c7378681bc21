/** A form of a letter, as Typst writes it. */
const form = /<symbol id="([^"]*)"[^>]*>.*?<\/symbol>/gs;

/** Makes a drawing for the browser of what Typst gave. */
export type Drawing = () => string;

/**
 * Takes the drawing of all pages apart: what stands inside the `svg` element of each of those that are wanted, with the forms of letters
 * that it names. Elements of the drawing stand one below the other, indented by four spaces: for each page its ground and what is
 * drawn on it, moved down to its place; then what all share.
 */
export function drawingsOf(svg: string, from = 1, until?: number): readonly Drawing[] {
  const elements = elementsOf(svg);
  const shared = elements
    .filter((element) => /^ {4}<(?:defs|clipPath)/.test(element))
    .map(withoutSpaces)
    .join('');
  const forms = new Map(Array.from(shared.matchAll(form), ([text, name = '']) => [name, text] as const));
  const others = shared.replace(form, '').replace(/<defs[^>]*><\/defs>/g, '');
  return elements
    .filter((element) => /^ {4}<g[ >]/.test(element))
    .slice(from - 1, until)
    .map((element) => onlyOnce(() => drawingOf(element, forms) + others));
}

function onlyOnce(make: Drawing): Drawing {
  let made: string | undefined;
  let making: Drawing | undefined = make;
  return () => {
    made ??= making?.() ?? '';
    // What Typst gave is ten times as long.
    making = undefined;
    return made;
  };
}

function drawingOf(element: string, forms: ReadonlyMap<string, string>): string {
  const moved = element.replace(/^ {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)"/, '    <g');
  const names = new Set(Array.from(moved.matchAll(/ xlink:href="#([^"]*)"/g), ([, name = '']) => name));
  const own = [...names].map((name) => shortForms(forms.get(name) ?? '')).join('');
  return `<defs>${own}</defs>${lettersAsPaths(moved)}`;
}

/**
 * Letters are no elements of a drawing: to draw two thousand of them, a browser needs ten times as long as for the same forms in one
 * path a line. Such a path says in `data-letters` which forms stand where.
 */
function lettersAsPaths(source: string): string {
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
