import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';

function read(text: string) {
  const diagnostics: Diagnostic[] = [];
  const source = parseYaml('x.yaml', text, (diagnostic) => diagnostics.push(diagnostic));
  return { source, codes: diagnostics.map(({ code }) => code) };
}

/** The words of the file at which the part `start`..`end` of a value was written. */
function wordsAt(text: string, key: string, part: string): string {
  const { source } = read(text);
  const value = (source?.value as Record<string, string>)[key] ?? '';
  const start = value.indexOf(part);
  const place = source?.placeInText([key], start, start + part.length);
  return text.slice(place?.start.offset, place?.end.offset);
}

describe('a value', () => {
  it('arrives as written', () => {
    const { source, codes } = read('a: NO\nb: 1_0\nc: 2019-09-26\nd: yes\ne: 12:30\nf: 010.5.1\ng: true\n');
    expect({ ...(source?.value as object) }).toEqual({
      a: 'NO',
      b: '1_0',
      c: '2019-09-26',
      d: 'yes',
      e: '12:30',
      f: '010.5.1',
      g: true,
    });
    expect(codes).toEqual([]);
  });

  it('that a number would change is refused', () => {
    for (const written of ['0x1F', '0o17', '1e3', '1.0', '007', '+1', '.5'])
      expect(read(`a: ${written}`).codes, written).toEqual(['yaml/ambiguous-value']);
  });

  it('never comes with a prototype', () => {
    expect(read('__proto__: { x: 1 }').codes).toEqual(['yaml/key']);
    expect(Object.getPrototypeOf(read('a: 1').source?.value)).toBeNull();
  });
});

describe('the place of words', () => {
  it('is found in a block text', () => {
    expect(wordsAt('a: 1\nt: |\n  One two\n\n  three four\n', 't', 'three')).toBe('three');
    expect(wordsAt('t: >-\n    One two\n    three four\n', 't', 'three')).toBe('three');
  });

  it('is found in quoted and plain texts', () => {
    expect(wordsAt('t: "One \\"two\\" thr\\u00e9e \\U0001F600 four"\n', 't', 'four')).toBe('four');
    expect(wordsAt("t: 'It''s here'\n", 't', 'here')).toBe('here');
    expect(wordsAt('t: One two\n  three four\n', 't', 'three')).toBe('three');
    expect(wordsAt('t: "One \\\n  two three"\n', 't', 'three')).toBe('three');
  });
});

describe('a file whose lines end with carriage returns', () => {
  it('is read as any other, with its places', () => {
    const source = parseYaml('x.yaml', '# One\rk: |\r  Two\r  three.\rz: 1\r', () => expect.fail());
    expect(source?.value).toEqual({ k: 'Two\nthree.\n', z: 1 });
    expect(source?.placeOf(['z']).start).toMatchObject({ line: 5, column: 4 });
  });
});

describe('a fault is as grave, and marked as far, as it goes', () => {
  /** The words that are marked, with what is said of them. */
  function marked(text: string): readonly string[] {
    const found: Diagnostic[] = [];
    parseYaml('x.yaml', text, (diagnostic) => found.push(diagnostic));
    return found.map(
      ({ code, severity, place }) =>
        `${severity} ${code}: ${text.slice(place.start.offset, place.end.offset)}`,
    );
  }

  it.each([
    ['a: Age #2 in practice\n', 'warning yaml/remark: #2 in practice'],
    ['a: “quoted”\n', 'warning yaml/typographic-quotes: “quoted”'],
    ['a: bell\u0007s\n', 'error yaml/forbidden-character: \u0007'],
    ['a: "bell\\as"\n', 'error yaml/forbidden-character: "bell\\as"'],
    [`a: ${'b'.repeat(1001)}\n`, `error record/too-long-word: ${'b'.repeat(40)}`],
    ['a: !b c\n', 'error yaml/tag: c'],
    ['a: 007\n', 'error yaml/ambiguous-value: 007'],
    ['__proto__: 1\n', 'error yaml/key: __proto__'],
    ['a:\n  - one\n    - two\n', 'warning yaml/bad-indent: -'],
  ])('%j', (text, found) => {
    expect(marked(text)).toEqual([found]);
  });

  it('and a text in quotation marks may go on with a dash', () => {
    expect(marked('a:\n  - "one\n    - two"\n')).toEqual([]);
  });
});

describe('a hostile file', () => {
  it('that nests without end is refused in bounded time', () => {
    expect(read('['.repeat(100_000)).codes.length).toBeGreaterThan(0);
    expect(read(`${'{a: '.repeat(60)}1${'}'.repeat(60)}`).codes).toContain('yaml/too-deep');
    expect(read(`a: ${'['.repeat(100_000)}\n`).codes.length).toBeGreaterThan(0);
    expect(read(`a: ${'['.repeat(60)}1${']'.repeat(60)}\n`).codes).toContain('yaml/too-deep');
    expect(read(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`).codes).toEqual(['yaml/too-deep']);
    const steps = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`);
    expect(read(`${steps.join('')}${' '.repeat(60)}a: b\n`).codes).toContain('yaml/too-deep');
    const items = Array.from(
      { length: 30 },
      (_, depth) => `${' '.repeat(2 * depth)}${depth === 0 ? '' : '- '}a:\n`,
    );
    expect(read(`${items.join('')}${' '.repeat(60)}- a: b\n`).codes).toContain('yaml/too-deep');
  });

  it('that has a slip on each of thousands of lines is told in bounded time', () => {
    for (const line of ['k: { a: b', 'k: "a: b', 'k: a: b', '\tk: a', '  -id: b'])
      expect(read(`${line}\n`.repeat(3000)).codes.length, line).toBeGreaterThan(0);
  }, 20_000);

  it('with aliases that multiply is refused at its anchors', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]'].join('\n');
    expect(new Set(read(bomb).codes)).toEqual(new Set(['yaml/alias']));
  });

  it('with characters that no document can show is refused', () => {
    expect(read('a: "\\uD800"').codes).toEqual(['yaml/forbidden-character']);
    expect(read('a: "\\u0000"').codes).toEqual(['yaml/forbidden-character']);
    // What is found in the rest of the text is shown too, and must not hold them.
    expect(read('a: "b\\u0000c\\uD800"').source?.value).toEqual({ a: 'b\uFFFDc\uFFFD' });
  });
});

describe('a slip of the keyboard is told where it was made', () => {
  function told(text: string) {
    const diagnostics: Diagnostic[] = [];
    parseYaml('x.yaml', text, (diagnostic) => diagnostics.push(diagnostic));
    return diagnostics.map(({ code, place, remedy }) => `${place.start.line} ${code}: ${remedy}`);
  }

  it('where a line was put in that began with "# ", and only the # was deleted', () => {
    const text =
      'document: { number: 2 }\n\n# How many took part\n attendance: { count: 90 }\nform: hybrid\n';
    expect(told(text)).toEqual([expect.stringMatching(/^4 yaml\/bad-indent: Indent this line/)]);
  });

  it('where a line begins with a tab, once', () => {
    const text =
      'sections:\n  - introduction\n\t- agenda\n  - { standard: opening, title: Remarks }\n  - outcomes\n';
    expect(told(text)).toEqual(['3 yaml/tab-as-indent: Indent with spaces, not with tabs.']);
    const below = 'text: |\n  One.\n\tTwo.\nform: hybrid\n';
    expect(told(below)).toEqual(['3 yaml/tab-as-indent: Indent with spaces, not with tabs.']);
  });

  it('where the first line of a text begins with a tab, or the line above it holds spaces', () => {
    expect(told('text: |\n\tOne.\n\tTwo.\nform: hybrid\n')).toEqual([
      '2 yaml/tab-as-indent: Indent with spaces, not with tabs.',
      '3 yaml/tab-as-indent: Indent with spaces, not with tabs.',
    ]);
    expect(told('text: |\n        \n  One.\nform: hybrid\nplace:Geneva\n')).toEqual([
      '2 yaml/blank-line: Delete the line.',
      '5 yaml/no-space: Write "place: Geneva".',
    ]);
  });

  it('where a text is pasted below its key and not indented, once', () => {
    for (const lines of ['One.\n\nThe group:\n\n* two;\n1. three.', 'The group:\n\n* one;\n* two.'])
      expect(told(`list:\n  - text: |\n${lines}\n  - title:Three\n    kind: x\n`), lines).toEqual([
        '3 yaml/bad-indent: Let 6 spaces stand before each line of the text.',
        expect.stringMatching(/yaml\/no-space: Write "title: Three"/),
      ]);
    expect(told('list:\n  - text:\nOne.\n\nTwo: three.\n')).toEqual([
      '3 yaml/bad-indent: Write "text: |" there, and let 6 spaces stand before each line of the text.',
    ]);
  });

  it('where | is missing before a text of several paragraphs with a colon, once', () => {
    const toldOf = (lines: string) => told(`list:\n  - title: One\n${lines}\n  - title:Three\n    kind: x\n`);
    const next: unknown = expect.stringMatching(/yaml\/no-space: Write "title: Three"/);
    expect(toldOf('    text:\n      One.\n\n      The group:\n\n      1. two.')).toEqual([
      '3 yaml/no-bar: Write "text: |", and leave the lines below as they are.',
      next,
    ]);
    for (const lines of ['One.\n\n      The group:\n\n      1. two.', 'The group:\n\n      1. two.'])
      expect(toldOf(`    text: ${lines}`), lines).toEqual([
        '3 yaml/no-bar: Write "text: |", and below it all of the text, each line with 6 spaces before it.',
        next,
      ]);
  });

  it('where a text in brackets stands between the quotation marks of a word processor', () => {
    for (const marks of ['“”', '‘’', '„“', '«»']) {
      const [open = '', close = ''] = marks;
      expect(
        told(`l:\n  - { id: a, title: ${open}Girls: two years${close}, number: 3 }\np:x\n`),
        marks,
      ).toEqual([
        '2 yaml/typographic-quotes: Put straight ones (") in their place.',
        '3 yaml/no-space: Write "p: x".',
      ]);
      expect(told(`l:\n  - { id: a, title: ${open}Girls, boys${close} }\n`), marks).toEqual([
        '2 yaml/comma: Write "Girls, boys" with these straight quotation marks.',
      ]);
    }
  });

  it('where an apostrophe ends a quoted text', () => {
    expect(told("text: 'The group's decision'\n")).toEqual([expect.stringContaining('twice')]);
  });

  it('where a bracket is not closed', () => {
    expect(told('place: { city: Geneva\nform: hybrid\n')).toEqual([
      expect.stringContaining('bracket with }'),
    ]);
  });

  it('where a colon, a space or a dash is missing, or a space is none, once', () => {
    const fault = (line: string) => told(`group: x\n${line}\nlist:\n  - one\n`);
    expect(fault('status final')).toEqual([expect.stringMatching(/^2 yaml\/no-colon: Write a colon/)]);
    expect(fault('status:final')).toEqual(['2 yaml/no-space: Write "status: final".']);
    expect(fault('status:\u00a0final')).toEqual(['2 yaml/odd-space: Delete it, and type a space.']);
    expect(told('list:\n  -id: one\n    text: Two\n  - id: three\n')).toEqual([
      '2 yaml/no-space: Write "- id:".',
    ]);
    expect(told('list:\n  - { id: one }\n\u00a0 - { id: two, of: three }\n  - { id: four }\n')).toEqual([
      '3 yaml/odd-space: Delete it, and type a space.',
    ]);
    expect(told('list:\n  - one\n  two\n  - three\n')).toEqual([
      expect.stringMatching(/^3 yaml\/no-colon: .*a dash/),
    ]);
  });

  it('where a line of a text is not indented as far as the others, once', () => {
    for (const indent of ['', '  ', '     '])
      expect(told(`list:\n  - text: |\n      One.\n\n${indent}Two.\n  - title: Three\n`), indent).toEqual([
        expect.stringMatching(/^5 yaml\/no-colon: .*indent a line of a text/),
      ]);
    expect(told('list:\n  - id: one\n   - id: two\n     text: Three\n')).toEqual([
      expect.stringMatching(/^3 yaml\/bad-indent/),
    ]);
  });

  it('where a quotation mark is opened, not at the end of the file', () => {
    expect(told('a: 1\nt: "The group\nb: 2\nc: 3\n')).toEqual([
      expect.stringMatching(/^2 yaml\/missing-char: Close it/),
    ]);
    expect(told('t: \'The "group"\nb: 2\n')).toEqual([
      expect.stringMatching(/^1 yaml\/missing-char: Close it/),
    ]);
  });

  it('where brackets lack a comma, or a # hides what closes them', () => {
    expect(told('l:\n  - { a: b c: d }\n')).toEqual([
      expect.stringMatching(/^2 yaml\/no-comma: Put a comma before the key/),
    ]);
    expect(told('l:\n  - { a: b #2 }\n  - { a: c }\n')).toEqual([
      '2 yaml/remark-in-brackets: Put the text that holds the # in quotation marks.',
    ]);
  });

  it('where a # in a text makes a remark of the rest of it', () => {
    expect(told('title: Age assurance #2 in practice\n')).toEqual([
      expect.stringMatching(/^1 yaml\/remark: Put the whole text in quotation marks/),
    ]);
    expect(told('title: "Age assurance #2" # in practice\nform: remote # TODO: confirm\ntext: C#\n')).toEqual(
      [],
    );
  });

  it('where several are made in one file, each', () => {
    expect(told('a: x\nmeeting 20\nb: y\nplace:Geneva\nc: z\nstatus:\u00a0final\n')).toEqual([
      expect.stringMatching(/^2 yaml\/no-colon/),
      expect.stringMatching(/^4 yaml\/no-space/),
      expect.stringMatching(/^6 yaml\/odd-space/),
    ]);
    expect(told('list:\n  -id: a\n  -id: b\nw:1\n')).toEqual([
      '2 yaml/no-space: Write "- id:".',
      '3 yaml/no-space: Write "- id:".',
      '4 yaml/no-space: Write "w: 1".',
    ]);
  });

  it('where Git left its marks, once', () => {
    expect(told('a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: { d: 4 }\n')).toEqual([
      expect.stringMatching(/^2 yaml\/merge-conflict: Keep the lines of one version/),
    ]);
  });

  it('where a line --- would cut off the rest of the record', () => {
    const [fault, ...more] = told('group: cwg-cop\n---\noutcomes: []\n');
    expect(fault).toMatch(/^[23] yaml\/multiple-docs: .*delete the line ---/);
    expect(more).toEqual([]);
    expect(told('---\ngroup: cwg-cop\n')).toEqual([]);
    const { source, codes } = read('group: cwg-cop\n---\noutcomes: &x []\n');
    expect([codes, Object.keys(source?.value ?? {})]).toEqual([
      ['yaml/multiple-docs', 'yaml/alias'],
      ['group', 'outcomes'],
    ]);
    expect(read('group: cwg-cop\n---\ngroup: cwg-cp\n').codes).toEqual(['yaml/multiple-docs']);
  });

  it('where a key stands twice, with what to do and what else is wrong', () => {
    const second = (first: string, again: string): string | undefined =>
      told(`a: ${first}\nb: 010\na: ${again}\n`).find((line) => line.includes('duplicate'));
    expect(second('1', '2')).toBe('3 yaml/duplicate-key: Keep one of the two and delete the other.');
    expect(second('[x]', '[x]')).toBe('3 yaml/duplicate-key: Delete one of the two: they say the same.');
    expect(second('[x]', '[y]')).toMatch(/^3 .*: Put the entries of this list below those of the first/);
    expect(second('{ x: 1 }', '{ y: 1 }')).toMatch(
      /^3 .*: Put what stands below this key below the first one/,
    );
    const { source, codes } = read('a: [x]\nb: 1\na: [y]\nb: 2\nc: 010\n');
    expect(codes).toEqual(['yaml/duplicate-key', 'yaml/duplicate-key', 'yaml/ambiguous-value']);
    expect({ ...(source?.value as object) }).toMatchObject({ a: ['x', 'y'], b: 1 });
    expect(source?.placeOf(['a', 1]).start).toMatchObject({ line: 3, column: 5 });
  });

  it('tells of tens of thousands of tabs without taking longer for each', () => {
    const faults: string[] = [];
    parseYaml('a.yaml', '\tx: {\n'.repeat(50_000), ({ code }) => void faults.push(code));
    expect(faults.filter((code) => code === 'yaml/tab-as-indent').length).toBe(50_000);
  });

  it('is told where its first line is no key, and nothing stands above it', () => {
    const { source, codes } = read('/../schemas\nname: International\nb: 1\n');
    expect([source, codes]).toEqual([undefined, ['yaml/no-colon']]);
  });
});
