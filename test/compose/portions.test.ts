import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseAll, parseMarkup } from '../../src/compose/parse-markup.ts';
import { isPlain, readPlain } from '../../src/compose/plain-markup.ts';
import { portionsOf } from '../../src/compose/portions.ts';
import { numberedToken } from '../../src/compose/tokens.ts';

/** A tree without what no node of a document is made of. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'spread' ? undefined : part)));
}

/** Both ways to read a text; stubs of footnotes stand behind it and are not compared. */
function bothWays(text: string, isTemplate = false): readonly [unknown, unknown] {
  const written = (markup: ReturnType<typeof parseAll>) => ({
    stubs: [...markup.stubs].sort(),
    blocks: plain(
      markup.root.children.filter(
        (node) => node.type !== 'footnoteDefinition' || !markup.stubs.has(node.identifier),
      ),
    ),
  });
  return [written(parseMarkup(text, isTemplate)), written(parseAll(text))];
}

const sign = fc.constantFrom(
  'word', 'Geneva', 'é', '1', '2018', '.', ',', ';', ':', ' ', ' ', ' ', '\n', '\n', '\n\n', '\n \n', '-', '–', '*', '_', '(', ')',
  '[](#name)', ':anchor{#name}', '[^note]', '[words](#name)', '**', '`', '#', '## ', '> ', '* ', '- ', '1. ', '   ', '|', '\\', '!',
  '"', "'", 'www.itu.int', 'https://itu.int', 'a@b.org', '<', '>', '&amp;', '{', '}', '/', '+', '=', '---', '~', '\u00a0', ':::', '[^a]: b', '\t', '❧',
); // prettier-ignore

const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

const part = fc.constantFrom(
  'VALUE', 'word VALUE', '# Title', '# VALUE', '## Words', ':anchor{#VALUE}', ':capitals[VALUE]', '[words](VALUE)', '<https://VALUE>', ':break',
  '\n', '\n\n', '\n\n', '\n\n', '\n\n:::group\n', '\n:::\n', '\n:::\n\n', '\n\n::::group{style="VALUE"}\n', '\n::::\n\n', '\n  :::\n',
  '::leaf[VALUE]', '::leaf[words]\n', '\n* VALUE', '\n1. VALUE', '\n   :::list\n', '\n| a | VALUE |\n| - | - |\n| b | c |\n', '> VALUE', '**VALUE**', ': ', 'www.VALUE',
); // prettier-ignore

const template = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));

describe('a text', () => {
  it('is read as the full parser reads it, whatever it holds', () => {
    fc.assert(
      fc.property(text, (words) => {
        const [fast, full] = bothWays(words);
        expect(fast, JSON.stringify(words)).toEqual(full);
      }),
      { numRuns: 4000 },
    );
  });

  it('of a template is read so, whatever values it had before', () => {
    fc.assert(
      fc.property(template, fc.nat(80_000), (words, first) => {
        let number = first;
        const text = words.replaceAll('VALUE', () => numberedToken((number += 7)));
        const [fast, full] = bothWays(text, true);
        expect(fast, JSON.stringify(text)).toEqual(full);
      }),
      { numRuns: 4000 },
    );
  });

  it('of a record is read so, too, and mostly without the full parser', () => {
    const folder = resolve(import.meta.dirname, '../../data/meetings');
    let [all, quick] = [0, 0];
    const visit = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
      if (typeof value !== 'string') return;
      const [fast, full] = bothWays(value);
      expect(fast).toEqual(full);
      all += value.length;
      for (const portion of portionsOf(value, (start, end) => isPlain(value.slice(start, end))) ?? []) {
        const words = value.slice(portion.start, portion.end);
        if (portion.plain && readPlain(words, portion) !== undefined) quick += words.length;
      }
    };
    for (const file of readdirSync(folder)) visit(parse(readFileSync(join(folder, file), 'utf8')));
    expect(quick / all).toBeGreaterThan(0.5);
  });
});
