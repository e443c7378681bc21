import type { YAMLError } from 'yaml';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines, type LineIndex, placeOf } from '../diagnostics/place.ts';
import { firstFaultOf, firstOf } from './first-fault.ts';
import { linesOfMended, mendText, offsetsOfLines } from './mended-text.ts';
import { moreToFind } from './more-to-find.ts';
import { parseDocument } from './parse-document.ts';
import { slipAt } from './recognize-slip.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Slip } from './slip.ts';
import { sameSlips } from './slips-of-lines.ts';
import { tabAtBegin } from './tabs.ts';
import { syntaxSlip } from './syntax-slip.ts';

/** A text that can be read, because its slips were put right in memory; its lines give places of the text as it is written. */
export interface Readable {
  readonly document: NonNullable<ReturnType<typeof parseDocument>>;
  readonly text: string;
  readonly lines: LineIndex;
}

interface Written {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly hints: SchemaHints | undefined;
}

/** So many slips of a file are put right in a run. */
const mostSlips = 40;

/** To read a text again and again takes time: a record of some pages is read on to its end, a file of megabytes is not. */
const mostCharacters = 2_000_000;

/** A file in which the parser finds more than that is no record with slips in it. */
const mostFaults = 1000;

/**
 * Tells what the YAML parser found fault with, where and in the words of an officer. What it finds after a first fault is mostly
 * the consequence of that one: so the first is put right in memory and the rest read on, until nothing is left, or nobody can say
 * what is meant. Gives what can then be read; undefined where something is left, which is said.
 */
export function diagnoseSyntax(
  faults: readonly YAMLError[],
  written: Written,
  diagnose: Diagnose,
): Readable | undefined {
  const offsetOf = offsetsOfLines(written.text);
  let { text, lines } = written;
  let left = faults;

  const tell = ({ code, message, remedy, start, end }: Slip, isLast: boolean): void =>
    diagnose({
      code,
      severity: 'error',
      message,
      remedy: isLast ? `${remedy} ${moreToFind}` : remedy,
      place: placeOf(written.file, lines, start, end),
    });

  for (let round = 1; ; round += 1) {
    const first = firstOf(left, text);
    if (first === undefined) break;
    const isTried = round <= mostSlips && round * text.length <= mostCharacters && left.length <= mostFaults;
    const known = new Map<Slip, string | undefined>();
    const mended = (slip: Slip): string | undefined => {
      if (isTried && !known.has(slip)) known.set(slip, furthestMend(slip, text, first.line));
      return known.get(slip);
    };
    const slip = syntaxSlip(first, text, {
      isMended: (one) => mended(one) !== undefined,
      isTried,
      hints: written.hints,
    });
    const alike = isTried ? sameSlips(slip, text) : [];
    const alone = mended(slip);
    const next = alone ?? (alike.length > 1 ? mended(together(slip, alike)) : undefined);
    for (const one of alone === undefined && next !== undefined ? alike : [slip])
      tell(one, next === undefined);
    const document = next === undefined ? undefined : parseDocument(next);
    if (next === undefined || document === undefined) {
      for (const other of othersOf(left, slip, text)) tell(other, false);
      return undefined;
    }
    [text, left] = [next, document.errors];
    lines = linesOfMended(indexLines(text), written.lines, offsetOf);
  }
  // What is left are keys that stand there twice: whoever reads the tree sees which, and goes on.
  const document = parseDocument(text);
  return document && { document, text, lines };
}

/** The text with a slip put right in the way that lets it be read furthest; undefined where none leads beyond its line. */
function furthestMend({ mends = [] }: Slip, text: string, line: number): string | undefined {
  let best: string | undefined;
  let reached = line;
  for (const way of mends) {
    const mended = mendText(text, way);
    const next = firstFaultOf(mended)?.line ?? Infinity;
    if (next > reached) [best, reached] = [mended, next];
    if (reached === Infinity) break;
  }
  return best;
}

/** Slips of a kind that only together let the file be read on: the first one is then no fault to the parser. */
function together(slip: Slip, alike: readonly Slip[]): Slip {
  return { ...slip, mends: [alike.flatMap(({ mends = [] }) => mends[0] ?? [])] };
}

/** What else the parser found that lines show by themselves. */
function othersOf(faults: readonly YAMLError[], told: Slip, text: string): readonly Slip[] {
  // Its marks enclose lines that nobody means to be one record.
  if (told.code === 'yaml/merge-conflict') return [];
  const starts = new Set([told.start]);
  return faults.flatMap((fault) => {
    const slip =
      fault.code === 'DUPLICATE_KEY' ? undefined : (tabAtBegin(fault, text) ?? slipAt(fault, text));
    if (slip === undefined || starts.has(slip.start)) return [];
    starts.add(slip.start);
    return [slip];
  });
}
