import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawWord } from '../../../src/render/pdf/watermark.ts';

const house = join(import.meta.dirname, '../../../templates/itu');

/** The word for a draft in each language of the house. */
const words = readdirSync(house, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory() || entry.name === 'partials') return [];
  const wording: unknown = parse(readFileSync(join(house, entry.name, 'wording.yaml'), 'utf8'));
  return [[entry.name, (wording as { readonly draft: string }).draft] as const];
});

/** The outlines of a word, a letter each. */
function outlines(word: string): readonly string[] {
  return [...drawWord(word, 150, 'D9D9D9').svg.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
}

describe('the word across the pages of a draft', () => {
  it.each(words)('is drawn in its own letters (%s)', (_, word) => {
    // No font of the program has letters of Thai: this is what a font draws for what it lacks.
    const [unknown] = outlines('\u0e01');
    expect(unknown).toMatch(/^M/);
    expect(outlines(word)).not.toContain(unknown);
    expect(outlines(word).length).toBeGreaterThan(0);
  });

  it('has joined letters where the script joins them', () => {
    const joined = outlines('مشروع');
    expect(joined).not.toEqual([...'مشروع'].reverse().flatMap((letter) => outlines(letter)));
  });
});
