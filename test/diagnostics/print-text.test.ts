import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type Colours, printDiagnostics } from '../../src/diagnostics/print/text.ts';
import { diagnosticAt } from './diagnostic-at.ts';

const same = (text: string): string => text;
const plain: Colours = { bold: same, red: same, yellow: same, blue: same, dim: same };
const named: Colours = {
  bold: (text) => `<bold ${text}>`,
  red: (text) => `<red ${text}>`,
  yellow: (text) => `<yellow ${text}>`,
  blue: (text) => `<blue ${text}>`,
  dim: (text) => `<dim ${text}>`,
};

/** What is printed of a fault that stands where `words` stand in the text. */
function print(text: string, words: string, changes: Partial<Diagnostic> = {}): string {
  return printDiagnostics([{ ...diagnosticAt(text, words), ...changes }], () => text, plain);
}

/** The line of the file as it is shown, and what stands above the carets: cut out by columns of the screen. */
function pointedAt(printed: string): { readonly line: string; readonly words: string } {
  const [, , , source = '', carets = ''] = printed.split('\n');
  const line = source.slice(source.indexOf('|') + 2);
  const marks = carets.slice(carets.indexOf('|') + 2);
  return { line, words: columnsOf(line, marks.indexOf('^'), marks.trimStart().length) };
}

function columnsOf(line: string, from: number, width: number): string {
  const graphemes = [...new Intl.Segmenter('en').segment(line)].map(({ segment }) => segment);
  let column = 0;
  return graphemes
    .filter((grapheme) => {
      const start = column;
      column += stringWidth(grapheme);
      return start >= from && start < from + width;
    })
    .join('');
}

describe('a diagnostic on the screen', () => {
  const text = `${'\n'.repeat(11)}chairr: lee\n`;

  it('says where, what is wrong, shows the words, says what to do, and what else there is to see', () => {
    const related = [
      { place: { ...diagnosticAt('a', 'a').place, file: 'data/x.yaml' }, message: 'first used here' },
    ];
    expect(print(text, 'chairr', { related })).toBe(
      [
        'data/meetings/cwg-cop-15.yaml:12:1 error record/unknown-key',
        '  "chairr" is not known here; did you mean "chaired-by"?',
        '   |',
        '12 | chairr: lee',
        '   | ^^^^^^',
        '   = Write "chaired-by", or delete the line.',
        '   also data/x.yaml:1:1 first used here',
        '',
      ].join('\n'),
    );
  });

  it('leaves the line out where the text of the file is not known', () => {
    const printed = printDiagnostics([diagnosticAt(text, 'chairr')], () => undefined, plain);
    expect(printed.split('\n')).toEqual([
      expect.stringContaining(':12:1 error'),
      expect.stringContaining('is not known here'),
      '   = Write "chaired-by", or delete the line.',
      '',
    ]);
  });

  it('is set off from the next by an empty line', () => {
    const one = diagnosticAt(text, 'chairr');
    expect(printDiagnostics([one, one], () => undefined, plain)).toMatch(/line\.\n\ndata\/.*line\.\n$/s);
  });

  it.each([
    ['error', 'red'],
    ['warning', 'yellow'],
    ['advice', 'blue'],
  ] as const)('shows an %s and its caret in %s', (severity, colour) => {
    const one = { ...diagnosticAt('chairr: lee', 'chairr'), severity };
    const printed = printDiagnostics([one], () => 'chairr: lee', named);
    expect(printed).toContain(
      `<bold data/meetings/cwg-cop-15.yaml:1:1> <${colour} ${severity}> <dim record/`,
    );
    expect(printed).toContain(`<dim   |> <${colour} ^^^^^^>`);
  });
});

describe('the caret', () => {
  it.each([
    ['Chinese, whose letters are two columns wide', '标题: 国际电信联盟 meeting', 'meeting'],
    ['Chinese itself', '标题: 国际电信联盟', '电信'],
    ['Arabic with vowel signs', 'title: الاتِّحادُ meeting', 'meeting'],
    ['letters with separate accents', 'title: Co\u0302te d’Ivoire meeting', 'meeting'],
    ['signs outside the basic plane', 'title: 👩‍👩‍👧 𝔘 meeting', 'meeting'],
  ])('stands below the words in %s', (_, text, words) => {
    expect(pointedAt(print(text, words)).words).toBe(words);
  });

  it('stands below the words behind tabs, which are shown as spaces up to the next stop', () => {
    expect(pointedAt(print('a:\tb\tmeeting', 'meeting'))).toEqual({
      line: 'a:  b   meeting',
      words: 'meeting',
    });
  });

  it('goes to the end of the first line where the place has several', () => {
    const { words } = pointedAt(print('text: first\n  second', 'first\n  sec'));
    expect(words).toBe('first');
  });

  it('stands behind the last letter where something is missing there', () => {
    const [, , , line, caret] = print('place:', '').replace(/:1:1 /, ':1:7 ').split('\n');
    expect([line, caret]).toEqual(['1 | place:', '  | ^']);
    const atEnd = diagnosticAt('place:', '', 6);
    expect(printDiagnostics([atEnd], () => 'place:', plain).split('\n')[4]).toBe('  |       ^');
  });

  it('stands in an empty line, and in one that the file does not have', () => {
    expect(print('', '').split('\n').slice(3, 5)).toEqual(['1 |', '  | ^']);
    const far = printDiagnostics([diagnosticAt('\n\n\n', '', 3)], () => '', plain);
    expect(far.split('\n').slice(3, 5)).toEqual(['4 |', '  | ^']);
  });
});

describe('a long line', () => {
  const padding = 'words and '.repeat(30);

  it.each([
    ['at its end', `${padding}meeting`],
    ['in its middle', `${padding}meeting${padding}`],
    ['at its beginning', `meeting ${padding}`],
    ['among Chinese', `${'国际电信联盟'.repeat(20)}meeting${'国际电信联盟'.repeat(20)}`],
  ])('is cut to what stands around the words %s', (_, text) => {
    const { line, words } = pointedAt(print(text, 'meeting'));
    expect(words).toBe('meeting');
    expect(stringWidth(line)).toBeLessThanOrEqual(100);
    expect(line.startsWith('…')).toBe(!text.startsWith('meeting'));
    expect(line.endsWith('…')).toBe(!text.endsWith('meeting'));
  });

  it('is marked as far as it is shown where the words are longer than the screen', () => {
    const { line, words } = pointedAt(print(`text: ${padding}`, padding));
    expect(stringWidth(line)).toBe(100);
    expect(`text: ${words}…`).toBe(line);
  });

  it('of a hundred columns is shown whole', () => {
    const text = `${'a'.repeat(93)}meeting`;
    expect(pointedAt(print(text, 'meeting'))).toEqual({ line: text, words: 'meeting' });
  });
});

describe('a line with many findings', () => {
  const word = '国际电信联盟é ';
  const text = word.repeat(2000);

  it('is measured once, not once for each of them', { timeout: 10_000 }, () => {
    const findings = Array.from({ length: 1000 }, (_, index) =>
      diagnosticAt(text, '国际', index * word.length),
    );
    const printed = printDiagnostics(findings, () => text, plain).split('\n\n');
    expect(printed).toHaveLength(findings.length);
    expect(new Set(printed.map((one) => pointedAt(one).words))).toEqual(new Set(['国际']));
  });

  it.each([249, 250, 251, 499, 500, 501])(
    'is shown whole around letters of several signs at %s',
    (offset) => {
      const family = '👩‍👩‍👧';
      const line = `${'a'.repeat(offset)}${family.repeat(3)}meeting${'b'.repeat(600)}`;
      const shown = pointedAt(print(line, 'meeting'));
      expect(shown.words).toBe('meeting');
      expect(shown.line).toContain(`a${family.repeat(3)}meetingb`);
    },
  );
});

describe('a record that tries to act on the screen', () => {
  it('shows its control characters, and what they would do does not happen', () => {
    const message = '"\u001B[2J" is not known here.';
    const printed = print('key: \u001B[31m\u0007meeting', 'meeting', { message });
    expect(printed).toContain('"␛[2J" is not known here.');
    expect(pointedAt(printed)).toEqual({ line: 'key: ␛[31m␇meeting', words: 'meeting' });
  });

  it('cannot turn the direction of the line', () => {
    expect(pointedAt(print('key: \u202Egnitee\u2066m meeting', 'meeting'))).toEqual({
      line: 'key: \uFFFDgnitee\uFFFDm meeting',
      words: 'meeting',
    });
  });

  it('cannot add lines by what it is called, says or advises', () => {
    const odd = diagnosticAt('a', 'a');
    const place = { ...odd.place, file: 'data/a\nb.yaml' };
    const related = [{ place, message: 'e\u007Ff\uFEFFg' }];
    const printed = print('a', 'a', { place, message: 'a\r\nb', remedy: 'c\u2028d\n', related });
    expect(printed.split('\n')).toHaveLength(8);
    expect(printed).toMatch(/^data\/a␊b\.yaml:1:1 error .*\n {2}a␍␊b\n/);
    expect(printed).toMatch(/\n {2}= c\uFFFDd␊\n {2}also data\/a␊b\.yaml:1:1 e␡f\uFFFDg\n$/);
  });
});
