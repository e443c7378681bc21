import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HouseFile } from '../../src/house/generated/house.ts';
import type { WordingFile } from '../../src/house/generated/wording.ts';
import { citeResolution } from '../../src/wording/citation.ts';
import { writeDays } from '../../src/wording/dates.ts';
import { documentCode, withLanguageLetter } from '../../src/wording/document-code.ts';
import { joinWords, separatorsOf } from '../../src/wording/join.ts';
import {
  ordinalInFigures,
  ordinalInWords,
  ordinalOfSeries,
  ordinalsOfSeries,
} from '../../src/wording/ordinal.ts';

const wording = parse(readFileSync('templates/itu/en/wording.yaml', 'utf8')) as WordingFile;
const house = parse(readFileSync('templates/itu/house.yaml', 'utf8')) as HouseFile;

describe('English wording', () => {
  it('writes ordinals in words and figures', () => {
    expect(ordinalInWords(15, 'en', wording)).toBe('fifteenth');
    expect(ordinalInWords(41, 'en', wording)).toBe('41st');
    expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 112].map((number) => ordinalInFigures(number, 'en', wording)),
    ).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th']);
    expect([9, 10, 11].map((number) => ordinalOfSeries(number, 'en', wording))).toEqual([
      'ninth',
      'tenth',
      '11th',
    ]);
  });

  it('writes the ordinals of several meetings alike in a language that has words as far as it can', () => {
    const spanish = parse(readFileSync('templates/itu/es/wording.yaml', 'utf8')) as WordingFile;
    expect(ordinalsOfSeries([10, 11], 'en', wording)).toEqual(['tenth', '11th']);
    expect(ordinalsOfSeries([2, 30], 'es', spanish)).toEqual(['segunda', 'trigésima']);
    expect(ordinalsOfSeries([2, 31], 'es', spanish)).toEqual(['2.ª', '31.ª']);
  });

  it('names month and year of a range once', () => {
    const days = (from: string, until: string) => writeDays(from, until, 'en', wording);
    expect(days('2019-09-26', '2019-09-26')).toBe('26 September 2019');
    expect(days('2024-01-22', '2024-01-23')).toBe('22–23 January 2024');
    expect(days('2018-10-29', '2018-11-16')).toBe('29 October – 16 November 2018');
    expect(days('2018-12-30', '2019-01-02')).toBe('30 December 2018 – 2 January 2019');
  });

  it('joins words', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => joinWords(words, 'en-GB'))).toEqual([
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('knows in which languages what stands between words depends on them', () => {
    expect(joinWords(['España', 'Irán'], 'es')).toBe('España e Irán');
    expect(separatorsOf('es')).toBeUndefined();
    const english = { pair: ' and ', first: ', ', further: ', ', last: ' and ' };
    expect(separatorsOf('en-GB')).toEqual(english);
  });

  it('cites a resolution as first adopted and as revised', () => {
    const pp = { body: 'plenipotentiary', number: 179, adopted: '2010' };
    expect(citeResolution({ ...pp, date: '2010-10-22', place: 'Guadalajara', revised: false }, wording)).toBe(
      'Resolution 179 (Guadalajara, 2010)',
    );
    expect(citeResolution({ ...pp, date: '2018-11-16', place: 'Dubai', revised: true }, wording)).toBe(
      'Resolution 179 (Rev. Dubai, 2018)',
    );
  });
});

describe('document codes', () => {
  it('follow the patterns of the house', () => {
    const code = (prefix: string, pattern: string, revision?: number) =>
      documentCode(
        { prefix, meeting: 15, number: 3, ...(revision === undefined ? {} : { revision }) },
        pattern,
        house,
      );
    expect(code('CWG-COP', 'hyphen')).toBe('CWG-COP-15/3');
    expect(code('WG-CP', 'slash', 1)).toBe('WG-CP/15/3(Rev.1)');
    expect(code('WG-CP', 'no-such-pattern')).toBeUndefined();
    expect(withLanguageLetter('CWG-COP-15/3', 'ru', house)).toBe('CWG-COP-15/3-R');
  });
});
