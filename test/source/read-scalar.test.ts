import fc from 'fast-check';
import { isMap, isScalar, parseDocument } from 'yaml';
import { describe, expect, it } from 'vitest';
import { indentOf, readScalar } from '../../src/source/read-scalar.ts';
import { endOf, startOf } from '../../src/source/units.ts';

/** The first value of a mapping, as the parser reads it, and as it stands in the file. */
function firstScalar(text: string): { value: string; written: string } | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  if (document.errors.length > 0 || !isScalar(node) || typeof node.value !== 'string') return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  return { value: node.value, written: text.slice(start, end) };
}

const pieces = fc.array(
  fc.constantFrom(
    'a',
    'b',
    'é',
    '😀',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    "''",
    '\\"',
    '\\n',
    '\\u00e9',
    '\\\n',
    '\\ ',
    '-',
    ':',
    '#',
    '. ',
  ),
  { maxLength: 14 },
);

const layouts = fc.oneof(
  pieces.map((words) => `k: a${words.join('').replace(/\n/g, '\n  ')}\nz: 1\n`),
  pieces.map((words) => `k: '${words.join('')}'\nz: 1\n`),
  pieces.map((words) => `k: "${words.join('').replace(/\n/g, '\n ')}"\nz: 1\n`),
  fc
    .tuple(
      pieces,
      fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2', '>1-'),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(
      ([words, header, end]) =>
        `k: ${header} # note${end}${`  ${words.join('')}`.replace(/\r?\n/g, `${end}  `)}${end}z: 1${end}`,
    ),
);

describe('a scalar', () => {
  it('is read as the parser reads it, however it is written', () => {
    let read = 0;
    fc.assert(
      fc.property(layouts, (text) => {
        const scalar = firstScalar(text);
        if (scalar === undefined) return;
        read += 1;
        const { value, written } = scalar;
        const units = readScalar(written, indentOf(written, value));
        expect(units.value, JSON.stringify(text)).toBe(value);
        const starts = [...value.split('').keys()].map((unit) => startOf(units, unit) ?? -1);
        expect(startOf(units, value.length)).toBeUndefined();
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(endOf(units, index)).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
