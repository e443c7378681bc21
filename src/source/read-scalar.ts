import { foldedUnits } from './written-lines.ts';
import { blockUnits } from './written-block.ts';
import type { Units } from './units.ts';
import { createUnits } from './units.ts';
import { doubleQuotedUnits } from './written-escapes.ts';

/** The ways in which YAML lets a text be written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** The way in which the scalar that begins with `first` is written. */
export function styleOf(first: string | undefined): ScalarStyle {
  if (first === "'") return 'single';
  if (first === '"') return 'double';
  return first === '|' || first === '>' ? 'block' : 'plain';
}

/**
 * Where each UTF-16 unit of a scalar is written. `written` is the scalar as it stands in the file, with its quotation
 * marks or the header of its block; offsets in the result count from its beginning. `indent` is how far the lines of a
 * block stand in, where its header says so; else its first line shows it.
 *
 * Follows YAML 1.2.2, chapters 7.3 (quoted and plain) and 8.1 (blocks).
 */
export function readScalar(written: string, indent?: number): Units {
  const style = styleOf(written[0]);
  if (style === 'block') return blockUnits(written, indent);
  const units = createUnits();
  if (style === 'double') doubleQuotedUnits(written, units);
  else if (style === 'single') foldedUnits(written, 1, written.length - 1, units, true);
  else foldedUnits(written, 0, written.length, units, false);
  return units;
}

/**
 * How far the lines of a block stand in, known from its value: a header may give it (`|2`), counted from where the
 * block itself stands. Undefined for other scalars, and for blocks without words.
 */
export function indentOf(written: string, value: string): number | undefined {
  if (styleOf(written[0]) !== 'block') return undefined;
  const body = written.slice(written.indexOf('\n') + 1);
  const inFile = /^( *)[^ \r\n]/m.exec(body)?.[1]?.length;
  const inValue = /^( *)[^ \n]/m.exec(value)?.[1]?.length;
  return inFile === undefined || inValue === undefined ? undefined : inFile - inValue;
}
