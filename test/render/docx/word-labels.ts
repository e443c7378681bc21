/*
 * What Word computes: the labels of a file's paragraphs, worked out from its styles and numberings by the rules of
 * ECMA-376 part 1, 17.9, with nothing known of the document tree. Lists of one definition count on from each other, as they
 * do in Word, unless one says that it begins anew.
 */

interface Level {
  readonly format: string;
  readonly text: string;
}

/** A list of the file (`w:num`): many may count on where others of the same definition stopped. */
interface List {
  readonly definition: string;
  readonly levels: readonly Level[];
  /** Levels that begin anew with the first paragraph of the list (`w:startOverride`), and with which number. */
  readonly starts: ReadonlyMap<number, number>;
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
  const begun = new Set<string>();
  return paragraphsOf(parts.get('word/document.xml') ?? '').flatMap((paragraph) => {
    const place = readPlace(paragraph) ?? styles.get(attribute(paragraph, 'w:pStyle') ?? 'Normal');
    if (place === undefined || place.list === '0') return [];
    const list = lists.get(place.list);
    if (list === undefined) throw new Error(`There is no list ${place.list}.`);
    const { definition, levels, starts } = list;
    const before = counters.get(definition) ?? [];
    const start = begun.has(`${place.list} ${String(place.level)}`) ? undefined : starts.get(place.level);
    begun.add(`${place.list} ${String(place.level)}`);
    const counter = count(start === undefined ? before : startAt(start, before, place.level), place.level);
    counters.set(definition, counter);
    return [label(levels, place.level, counter)];
  });
}

/** The paragraphs of a part, as texts. */
export function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** The first paragraph that has some words; one that is not there fails the test. */
export function paragraphWith(xml: string, words: string): string {
  const found = paragraphsOf(xml).find((paragraph) => paragraph.includes(words));
  if (found === undefined) throw new Error(`There is no paragraph with "${words}".`);
  return found;
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

/** A counter of which the next number at a level is `start`. */
function startAt(start: number, counter: readonly number[], level: number): number[] {
  return [...Array.from({ length: level }, (_, index) => counter[index] ?? 1), start - 1];
}

function readLists(xml: string): ReadonlyMap<string, List> {
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
  const lists = new Map<string, List>();
  for (const [, id = '', definition = '', rest = ''] of xml.matchAll(
    /<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs,
  )) {
    const overrides = rest.matchAll(/<w:lvlOverride w:ilvl="(\d+)"><w:startOverride w:val="(\d+)"/g);
    const starts = new Map([...overrides].map(([, level, start]) => [Number(level), Number(start)]));
    lists.set(id, { definition, levels: definitions.get(definition) ?? [], starts });
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
