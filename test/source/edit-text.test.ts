import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editText } from '../../src/source/edit-text.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';

/** The text with the words `from` of the value of a key replaced by `to`, as a fix does it. */
function change(text: string, key: string, from: string, to: string): string | undefined {
  const source = parseYaml('x.yaml', text, () => undefined);
  const value = String((source?.value as Record<string, unknown> | undefined)?.[key]);
  const at = value.indexOf(from);
  const place = source?.placeInText([key], at, at + from.length);
  if (place === undefined || at < 0) throw new Error(`There is no "${from}".`);
  return editText(text, [{ start: place.start.offset, end: place.end.offset, text: to }]);
}

describe('an edit of words', () => {
  it('leaves all else as it is written', () => {
    const text = "# Kept\nk:   'It''s  here'   # so\nz: [ 1,2 ]\n";
    expect(change(text, 'k', 'here', 'there')).toBe("# Kept\nk:   'It''s  there'   # so\nz: [ 1,2 ]\n");
  });

  it('leaves the line ends of old systems, where all are such', () => {
    expect(change('# Kept\rk: |\r  a b\r  c\rz: 1\r', 'k', 'b', 'd')).toBe(
      '# Kept\rk: |\r  a d\r  c\rz: 1\r',
    );
  });

  it('is written as the quotation marks need it', () => {
    expect(change("k: 'a b'\n", 'k', 'b', "it's")).toBe("k: 'a it''s'\n");
    expect(change('k: "a b"\n', 'k', 'b', 'say "x" \\ y')).toBe('k: "a say \\"x\\" \\\\ y"\n');
  });

  it('puts a plain text in quotation marks only where it must', () => {
    expect(change('k: a b # c\n', 'k', 'b', 'https://itu.int')).toBe('k: a https://itu.int # c\n');
    expect(change('k: a b # c\n', 'k', 'b', 'b: c')).toBe("k: 'a b: c' # c\n");
    expect(change('k: a b # c\n', 'k', 'b', 'b #c')).toBe("k: 'a b #c' # c\n");
    expect(change("k: it's b\n", 'k', 'b', 'b: c')).toBe("k: 'it''s b: c'\n");
    expect(change('k: yes\n', 'k', 'yes', 'true')).toBe("k: 'true'\n");
    expect(change('k: a\n', 'k', 'a', 'one\ntwo')).toBe('k: "one\\ntwo"\n');
  });

  it('knows that commas and brackets end plain texts inside of brackets', () => {
    expect(editText('k: { a: one two, b: 1 }\n', [{ start: 12, end: 15, text: 'three, four' }])).toBe(
      "k: { a: 'one three, four', b: 1 }\n",
    );
  });

  it('is found over folded lines and escapes', () => {
    expect(change('k: >-\n  one two\n  three four\n', 'k', 'two three', 'five')).toBe(
      'k: >-\n  one five four\n',
    );
    expect(change('k: "caf\\u00e9 one"\n', 'k', 'café', 'tea')).toBe('k: "tea one"\n');
    expect(change('k: one\n  two\n  three\n', 'k', 'two', '2: x')).toBe("k: 'one\n  2: x\n  three'\n");
  });

  it('keeps line ends and the indentation of blocks', () => {
    expect(change('k: |\r\n  one\r\n  two\r\n', 'k', 'two', 'two\n\nthree')).toBe(
      'k: |\r\n  one\r\n  two\r\n\r\n  three\r\n',
    );
  });

  it('replaces values that are no texts, and whole entries', () => {
    expect(editText('k: 15\nz: 1\n', [{ start: 3, end: 5, text: '16' }])).toBe('k: 16\nz: 1\n');
    expect(editText('k:\n  - a: 1\n  - b: 2\nz: 1\n', [{ start: 3, end: 12, text: '' }])).toBe(
      'k:\n  - b: 2\nz: 1\n',
    );
  });
});

describe('an edit is refused', () => {
  const refused = (text: string, start: number, end: number, words: string) =>
    expect(editText(text, [{ start, end, text: words }])).toBeUndefined();

  it('where it would break the file or change something else', () => {
    refused('k: 15\nz: 1\n', 3, 5, '[');
    refused('k: 15\nz: 1\n', 3, 5, '1\ny: 2');
    refused('k: one\nz: 1\n', 1, 2, ' -');
    refused('k: one\nz: 1\n', 4, 9, '');
    refused('k:\n  - a\nz: 1\n', 3, 9, '');
  });

  it('where it touches comments only', () => {
    refused('k: one # two\n', 9, 12, 'three');
    refused('k: one # two\n', 7, 12, '');
  });

  it('where two overlap', () => {
    const edits = [
      { start: 3, end: 6, text: 'x' },
      { start: 5, end: 7, text: 'y' },
    ];
    expect(editText('k: one two\n', edits)).toBeUndefined();
  });
});

const sign = fc.constantFrom(...'abé😀 :#\'"\\,[]{}&*!|>%@`-?.\t~0=\n');
const word = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''));
/** Words that neither begin nor end with white space, and stand on one line: what rules put in place of others. */
const phrase = word.map((text) => text.replace(/\n/g, ' ').trim()).filter((text) => text !== '');

/** A value in each style, in a file with comments and other values. `TARGET` is what is edited. */
const frames = fc.constantFrom(
  '# top\nbefore: 1 # one\nk: some TARGET words # c\nafter: [x, "y"] # d\n',
  '# top\nbefore: 1 # one\nk: \'some TARGET words\' # c\nafter: [x, "y"] # d\n',
  '# top\nbefore: 1 # one\nk: "some TARGET words" # c\nafter: [x, "y"] # d\n',
  '# top\nbefore: 1 # one\nk: |- # c\n  some\n  TARGET words\n    # kept\nafter: [x, "y"] # d\n',
  '# top\nbefore: 1 # one\nk: > # c\n  some TARGET\n  words\n\n  more\nafter: [x, "y"] # d\n',
  '# top\r\nbefore: 1 # one\r\nk: > # c\r\n  some TARGET\r\n  words\r\nafter: [x, "y"] # d\r\n',
  '# top\n{ before: 1, k: some TARGET words, after: [x, y] } # c\n',
  '# top\nk: some\n  TARGET\n  words # c\nafter: 2\n',
  "# top\nk: 'some\n\n  TARGET words' # c\nafter: 2\n",
  '# top\nk: "some\n  TARGET \\\n  words" # c\nafter: 2\n',
);

/** The lines of comments of a file, and those behind values. */
const commentsOf = (text: string) => text.match(/(?<=^|[ ])# (?:top|one|c|d|kept)$/gm);

describe('an edit with any words, in any style', () => {
  it('gives exactly the value that is meant, and changes no other value and no comment', () => {
    fc.assert(
      fc.property(frames, phrase, (frame, words) => {
        const edited = change(frame, 'k', 'TARGET', words);
        const before = parse(frame) as Record<string, unknown>;
        expect(parse(edited ?? '')).toEqual({
          ...before,
          k: String(before['k']).replace('TARGET', () => words),
        });
        expect(commentsOf(edited?.replaceAll('\r', '') ?? '')).toEqual(
          commentsOf(frame.replaceAll('\r', '')),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused or right where the words begin or end with white space or go over lines', () => {
    let right = 0;
    fc.assert(
      fc.property(frames, word, (frame, words) => {
        const edited = change(frame, 'k', 'TARGET', words);
        if (edited === undefined) return;
        right += 1;
        const before = parse(frame) as Record<string, unknown>;
        expect(parse(edited)).toEqual({ ...before, k: String(before['k']).replace('TARGET', () => words) });
      }),
      { numRuns: 2000 },
    );
    expect(right).toBeGreaterThan(1000);
  });

  it('leaves every byte outside of the edited text as it was', () => {
    fc.assert(
      fc.property(frames, phrase, (frame, words) => {
        const edited = change(frame, 'k', 'TARGET', words) ?? '';
        const at = frame.indexOf('TARGET');
        const start = frame.lastIndexOf('k:', at) + 2;
        const end = frame.length - (frame.indexOf('words', at) + 5);
        expect(edited.slice(0, start)).toBe(frame.slice(0, start));
        expect(edited.slice(edited.length - end + 1)).toBe(frame.slice(frame.length - end + 1));
      }),
      { numRuns: 500 },
    );
  });
});
