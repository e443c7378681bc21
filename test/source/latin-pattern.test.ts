import { describe, expect, it } from 'vitest';
import { formFor, isLatin, latinForm } from '../../src/source/latin-pattern.ts';

/** All signs that a Latin text may hold. */
const signs = Array.from({ length: 0x10000 }, (_, index) => String.fromCharCode(index)).filter(isLatin);

function found(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => `${index}: ${words}`);
}

describe('the Latin form of a pattern', () => {
  it('has the signs of each class that Unicode gives it', () => {
    expect(signs.length).toBeGreaterThan(0x2c0);
    for (const name of ['L', 'Lu', 'Ll', 'M', 'N']) {
      for (const source of [`\\p{${name}}`, `[\\p{${name}}-]`, `[^\\p{${name}}]`, `\\P{${name}}`]) {
        const pattern = new RegExp(`^${source}$`, 'u');
        const form = latinForm(pattern);
        expect(
          signs.filter((sign) => form.test(sign)),
          source,
        ).toEqual(signs.filter((sign) => pattern.test(sign)));
      }
    }
  });

  it.each([
    [
      /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+) \1(?![\p{L}-])/gu,
      'Ms Ms Šárka Šárka Šárkaa Ženeva-Ženeva Ženeva Ženeva.',
    ],
    [/\[\p{L}\]|\\p\{L\}|[[\]\p{N}]/gu, '[x] [é] \\p{L} 12'],
    [/\p{Lu}\p{L}/giu, 'été ÉTÉ ǅ ß ẞ'],
    [/^\p{L}+$/gmu, 'Naïve\nfaçade 1\nǆ'],
    [/[\p{L}\p{M}\p{Script=Han}]+/gu, 'e\u0301 é 会 议'],
    [new RegExp('\\p{L}', 'g'), 'p{L} é'],
  ])('of %s finds the same', (pattern, text) => {
    const inLatin = [...text].filter(isLatin).join('');
    expect(found(latinForm(pattern), inLatin)).toEqual(found(pattern, inLatin));
    expect(found(formFor(text, pattern), text)).toEqual(found(pattern, text));
  });

  it('names no class of Unicode for which it has the letters', () => {
    expect(latinForm(/(?<!\p{L})[\p{Lu}\p{N}]\p{Ll}/gu).source).not.toContain('\\p');
    // A capital may stand for a small letter that is no Latin one, as the Kelvin sign for a "k".
    expect(latinForm(/\p{Lu}\p{L}/iu).source).toMatch(/^\\p\{Lu\}\[A-Z/);
  });

  it('is for texts without other letters and digits', () => {
    for (const text of ['', 'Ms Łukasz – “noted” 10 €', 'a\u2028b', '\uE000\uE010'])
      expect(isLatin(text), text).toBe(true);
    for (const text of ['е', '会', 'ا', '٣', 'e\u0301', 'ﬁ', 'Ⅳ', '\u{1d400}'])
      expect(isLatin(text), text).toBe(false);
    const pattern = /\p{L}+/gu;
    expect(formFor('Совет', pattern)).toBe(pattern);
    expect(formFor('Council', pattern)).toBe(latinForm(pattern));
  });
});
