/*
 * What Word computes: the labels of a file's paragraphs, worked out from its styles and numberings by the rules of
 * ECMA-376 part 1, 17.9, with nothing known of the document tree.
 */

interface Level {
  readonly format: string;
  readonly text: string;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/** The labels of all numbered paragraphs of the body, in their order. */
export function wordLabels(parts: ReadonlyMap<string, string>): string[] {
  const styles = readStyleNumbers(parts.get('word/styles.xml') ?? '');
  const lists = readLists(parts.get('word/numbering.xml') ?? '');
  const counters = new Map<string, number[]>();
  return paragraphsOf(parts.get('word/document.xml') ?? '').flatMap((paragraph) => {
    const place = readPlace(paragraph) ?? styles.get(attribute(paragraph, 'w:pStyle') ?? 'Normal');
    if (place === undefined || place.list === '0') return [];
    const levels = lists.get(place.list) ?? [];
    const counter = count(counters.get(place.list) ?? [], place.level);
    counters.set(place.list, counter);
    return [label(levels, place.level, counter)];
  });
}

/** The paragraphs of a part, as texts. */
export function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** The value of the first element of a name. */
export function attribute(xml: string, element: string): string | undefined {
  return new RegExp(`<${element} w:val="([^"]*)"`).exec(xml)?.[1];
}

function readPlace(xml: string): Place | undefined {
  const numbers = /<w:numPr>.*?<\/w:numPr>/s.exec(xml)?.[0];
  if (numbers === undefined) return undefined;
  return { list: attribute(numbers, 'w:numId') ?? '0', level: Number(attribute(numbers, 'w:ilvl') ?? 0) };
}

function readStyleNumbers(xml: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [style, id = ''] of xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs)) {
    const place = readPlace(style);
    if (place !== undefined) places.set(id, place);
  }
  return places;
}

function readLists(xml: string): ReadonlyMap<string, readonly Level[]> {
  const definitions = new Map<string, Level[]>();
  for (const [list, id = ''] of xml.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs,
  )) {
    const levels = list.match(/<w:lvl .*?<\/w:lvl>/gs) ?? [];
    definitions.set(
      id,
      levels.map((level) => ({
        format: attribute(level, 'w:numFmt') ?? 'decimal',
        text: attribute(level, 'w:lvlText') ?? '',
      })),
    );
  }
  const lists = new Map<string, readonly Level[]>();
  for (const [, id = '', definition = ''] of xml.matchAll(
    /<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"/g,
  )) {
    lists.set(id, definitions.get(definition) ?? []);
  }
  return lists;
}

function count(counter: readonly number[], level: number): number[] {
  const above = Array.from({ length: level }, (_, index) => counter[index] ?? 1);
  return [...above, (counter[level] ?? 0) + 1];
}

function label(levels: readonly Level[], level: number, counter: readonly number[]): string {
  const text = levels[level]?.text ?? '';
  return text.replace(/%(\d)/g, (_, place: string) => {
    const index = Number(place) - 1;
    return format(levels[index]?.format ?? 'decimal', counter[index] ?? 0);
  });
}

function format(name: string, number: number): string {
  if (name === 'lowerLetter') return String.fromCharCode(96 + number);
  if (name === 'upperLetter') return String.fromCharCode(64 + number);
  return String(number);
}
