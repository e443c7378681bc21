import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { indexLines } from '../../src/diagnostics/place.ts';
import { parseFully } from '../../src/source/parse-yaml.ts';
import { readPlainYaml } from '../../src/source/plain-yaml/read-plain-yaml.ts';
import { readFolder } from '../project-files.ts';

/** What the full parser makes of a text: values in the order of their keys, where each stands, and what it finds wrong. */
function parsed(text: string) {
  const found: Diagnostic[] = [];
  const packed = parseFully('x.yaml', text, indexLines(text), (one) => found.push(one));
  return { ...written(packed), found };
}

function written(packed: ReturnType<typeof readPlainYaml>) {
  return {
    value: JSON.stringify(packed?.value),
    numbers: packed?.numbers,
    altered: [...(packed?.altered ?? [])],
  };
}

/** Whether a text was read without the full parser; it must then be read in the same way. */
function isReadTheSame(text: string): boolean {
  const packed = readPlainYaml(text);
  if (packed === undefined) return false;
  expect({ ...written(packed), found: [] }, JSON.stringify(text)).toEqual(parsed(text));
  return true;
}

const everything = readFileSync(join(import.meta.dirname, '../pipeline/records/everything.yaml'), 'utf8');
const texts = [...readFolder('data'), ...readFolder('templates')]
  .filter(([name]) => name.endsWith('.yaml'))
  .map(([, { bytes }]) => new TextDecoder().decode(bytes));

describe('a file that is read without the full parser', () => {
  it('is read as the full parser reads it', () => {
    for (const text of [...texts, everything]) isReadTheSame(text);
  });

  it('is nearly every file of the project', () => {
    const count = texts.filter((text) => readPlainYaml(text) !== undefined).length;
    expect(count).toBeGreaterThan(texts.length * 0.8);
  });

  it('is read as the full parser reads it, whatever slips are in it', () => {
    const lines = [...texts, everything].flatMap((text) => text.split('\n'));
    const slip = fc.constantFrom(
      ...['', ' ', '  ', '-', '- ', ':', ': ', '#', ' # x', "'", '"', "''", '{', '}', '[', ']', ',', ', '],
      ...[
        '|',
        '>',
        '|-',
        '>-',
        '|2',
        '>+',
        '&a ',
        '*a',
        '!t ',
        '%',
        '@',
        '? ',
        '---',
        '...',
        '\\',
        '\t',
        '\r',
      ],
      ...['true', 'null', '~', '1', '0x1', '1.5', '007', '2018', '2019-01-01', '<<: x', 'a: b', '{ a: b }'],
      ...['\u00a0', '\u0085', '\u2028', '\uFEFF', 'é', '中', '\u{1F600}'],
    );
    const part = fc
      .record({
        from: fc.nat(lines.length - 1),
        count: fc.integer({ min: 1, max: 20 }),
        slips: fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            taken: fc.nat(3),
            put: slip,
            newLine: fc.nat(9),
          }),
          { maxLength: 2 },
        ),
        ends: fc.boolean(),
      })
      .map(({ from, count, slips, ends }) => {
        const first = lines.slice(0, from + 1).findLastIndex((line) => /^[a-z]/.test(line));
        const whole =
          lines.slice(Math.max(0, first), Math.max(0, first) + count).join('\n') + (ends ? '\n' : '');
        return slips.reduce((text, { at, taken, put, newLine }) => {
          const offset = Math.floor(at * text.length);
          const more = newLine < 6 ? put : `\n${' '.repeat(newLine - 6)}${put}`;
          return text.slice(0, offset) + more + text.slice(offset + taken);
        }, whole);
      });
    let read = 0;
    fc.assert(
      fc.property(part, (text) => {
        if (isReadTheSame(text)) read += 1;
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('is not one with a key that is too long', () => {
    expect(parsed(`${'a'.repeat(1100)}: b\n`).found).not.toEqual([]);
    for (const text of [`${'a'.repeat(1100)}: b\n`, `a: { ${'a'.repeat(1100)}: b }\n`])
      expect(readPlainYaml(text)).toBeUndefined();
  });

  it.each([
    'a: 1\nb:\n- x\n- y\n',
    'a:\n  - b: c\n    d:\n      - e\n  - f\n# end\n',
    't: |\n  One\n\n    further in\n  two\n\n\nu: 1\n',
    't: >-\n  One\n  two\n\n  three\n',
    "t: 'It''s here'  \nu: { a: [b, 'c, d'], e: {} }\n",
    't: One two\n  three four\nu: x\n',
  ])('holds what it must in %j', (text) => {
    expect(isReadTheSame(text)).toBe(true);
  });
});
