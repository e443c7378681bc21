import { describe, expect, it } from 'vitest';
import { compose, prose } from './compose-markup.ts';

describe('a value in a template', () => {
  it('never becomes markup', () => {
    const { lines } = compose('{{name}}', { name: '* not a list, **not bold** [no](link) :::no' });
    expect(lines).toEqual(['[normal] * not a list, **not bold** [no](link) :::no']);
  });

  it('never becomes template', () => {
    const { lines, diagnostics } = compose('{{name}} {{{name}}} {{&name}}', { name: '{{other}} <b>' });
    expect(lines).toEqual(['[normal] {{other}} <b> {{other}} <b> {{other}} <b>']);
    expect(diagnostics).toEqual([]);
  });

  it('keeps emphasis of the template around it', () => {
    expect(compose('*{{name}}* x', { name: 'a*b' }).lines).toEqual(['[normal] *a*b* x']);
  });

  it('knows where it was written', () => {
    const origin = {
      file: 'r.yaml',
      start: { line: 3, column: 4, offset: 9 },
      end: { line: 3, column: 5, offset: 10 },
    };
    const { document } = compose('{{name}}', { name: { valueKind: 'text', text: 'x', origin } });
    const [paragraph] = document.body;
    expect(paragraph?.type === 'paragraph' && paragraph.children[0]?.origin).toEqual(origin);
  });

  it('that is prose becomes blocks where it stands alone, and words where it does not', () => {
    const view = { text: prose('One.\n\n* two') };
    expect(compose('{{text}}', view).lines).toEqual(['[normal] One.', '• [normal] two']);
    expect(compose('Now: {{text}}', { text: prose('*one*') }).lines).toEqual(['[normal] Now: *one*']);
  });

  it('that a record writes in capitals or with signs of markup is not a link or a directive', () => {
    expect(
      compose('{{text}}', { text: prose('Note: at 10:30, see WG:COP & <b>x</b> &amp; `y`') }).lines,
    ).toEqual(['[normal] Note: at 10:30, see WG:COP & <b>x</b> &amp; `y`']);
  });
});

describe('a name in a template', () => {
  it('that is misspelt is an error at its place, with what could be meant', () => {
    const { diagnostics } = compose('A\n\n{{meeting.ordnal}} x', { meeting: { ordinal: 'ninth' } });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'template/unknown-name',
      message: expect.stringContaining('did you mean {{meeting.ordinal}}?') as string,
      place: { file: 'template', start: { line: 3, column: 1 }, end: { line: 3, column: 19 } },
    });
  });

  it('that is misspelt in a section, a phrase or a partial is an error there', () => {
    const codes = (text: string, parts = {}) =>
      compose(text, { name: 'x' }, parts).diagnostics.map(({ code, place }) => `${place.file} ${code}`);
    expect(codes('{{#nme}}x{{/nme}}')).toEqual(['template template/unknown-name']);
    expect(codes('{{phrase.opning}}', { phrases: { opening: 'x' } })).toEqual([
      'template template/unknown-phrase',
    ]);
    expect(codes('{{> mast}}', { partials: { masthead: 'x' } })).toEqual([
      'template template/unknown-partial',
    ]);
    expect(codes('{{phrase.opening}}', { phrases: { opening: '{{nam}}' } })).toEqual([
      'opening template/unknown-name',
    ]);
    expect(codes('{{> head}}', { partials: { head: 'a\n{{nam}}' } })).toEqual(['head template/unknown-name']);
  });

  it('without a value prints nothing', () => {
    const { lines, diagnostics } = compose('a{{name}}b{{#name}}c{{/name}}', { name: null });
    expect(lines).toEqual(['[normal] ab']);
    expect(diagnostics).toEqual([]);
  });

  it('of a list cannot be printed', () => {
    expect(compose('{{names}}', { names: ['a'] }).diagnostics[0]?.code).toBe('template/not-a-value');
  });
});

describe('a template', () => {
  it('with an open section or tag is an error at its line', () => {
    const open = compose('a\n\n{{#name}}x', { name: 'x' }).diagnostics[0];
    expect(open).toMatchObject({ code: 'template/syntax', place: { start: { line: 3 } } });
    expect(compose('a {{name', { name: 'x' }).diagnostics[0]?.code).toBe('template/syntax');
  });

  const faults = (text: string, parts = {}) =>
    compose(text, { name: 'x', draft: 'y' }, parts).diagnostics.map(
      ({ code, message, remedy, place: { file, start, end } }) =>
        `${file}:${String(start.line)}:${String(start.column)}-${String(end.column)} ${code} ${message} ${remedy}`,
    );

  it('is told of each of its faults, at the tag', () => {
    expect(faults('{{#name}} the name\n{{#draft}}x{{/drafft}}\n{{name} and {{draft\n{{/other}}')).toEqual([
      'template:1:1-10 template/syntax The section {{#name}} is not closed. Write {{/name}} where it ends.',
      'template:2:12-23 template/syntax {{/drafft}} closes no section; did you mean {{/draft}}? Write {{/draft}}, as the section that is open is {{#draft}}.',
      'template:3:1-7 template/syntax The tag {{name is not closed. Write {{name}}.',
      'template:3:13-20 template/syntax The tag {{draft is not closed. Write {{draft}}.',
      'template:4:1-11 template/syntax {{/other}} closes a section that is not open. Write {{#other}} where it begins, or delete {{/other}}.',
    ]);
    expect(faults('{{#name}}{{#draft}}x{{/name}}{{/draft}}')).toEqual([
      'template:1:21-30 template/syntax {{/name}} stands before {{/draft}}, although {{#draft}} is open inside it. Let {{/draft}} stand before {{/name}}.',
    ]);
    expect(faults('{{#name}}{{^draft}}x{{/name}}')).toEqual([
      'template:1:10-20 template/syntax The section {{^draft}} is not closed before {{/name}}. Write {{/draft}} where it ends, before {{/name}}.',
    ]);
    expect(faults('a {{! remark')).toEqual([
      'template:1:3-13 template/syntax This remark is not closed. Write }} where it ends.',
    ]);
  });

  it('may have remarks with braces, other delimiters and white space in its tags', () => {
    expect(faults('{{! a } and { b\n c }}{{ # name }}{{ name }}{{ / name }}{{{ name }}}')).toEqual([]);
    expect(faults('{{=<% %>=}}<%name%> {{name}')).toEqual([]);
  });

  it('may put forty texts one into the other, and no more', () => {
    const chain = (length: number) => {
      const texts = Array.from({ length }, (_, at) => [
        `t${at}`,
        at + 1 < length ? `{{> t${at + 1}}}` : 'End.',
      ]);
      return compose('{{> t0}}', {}, { partials: Object.fromEntries(texts) as Record<string, string> });
    };
    expect(chain(40).lines).toEqual(['[normal] End.']);
    expect(chain(41).diagnostics.map(({ message, place: { file } }) => `${file}: ${message}`)).toEqual([
      't39: "t40" stands in more than 40 texts that are put one into the other.',
    ]);
  });

  it('is told of faults of texts of the house that it does not come to', () => {
    const parts = { partials: { unused: '{{#name}}' }, phrases: { unsaid: 'a {{name} b' } };
    expect(faults('x', parts)).toEqual([
      expect.stringContaining('unused:1:1-10 template/syntax') as string,
      expect.stringContaining('unsaid:1:3-9 template/syntax') as string,
    ]);
  });

  it('whose tag has no name is told so, and no name is guessed', () => {
    expect(faults('{{}} {{> }}')).toEqual([
      expect.stringContaining('This tag has no name.') as string,
      expect.stringContaining('does not say which partial') as string,
    ]);
  });

  it('that puts itself in for each entry of a list is told of once, and soon', () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({ entry: `e${String(index)}` }));
    const partials = { all: '{{#entries}}{{> one}}{{> all}}{{/entries}}', one: '{{entry}}' };
    const { diagnostics } = compose('{{> all}}', { entries }, { partials });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'template/endless "all" puts itself in without end.',
    ]);
  });

  it('may put itself in for what stands deeper and deeper', () => {
    const view = { name: 'a', below: [{ name: 'b', below: [{ name: 'c', below: [] }] }] };
    const partials = { tree: '{{name}} {{#below}}{{> tree}}{{/below}}' };
    const { lines, diagnostics } = compose('{{> tree}}', view, { partials });
    expect(diagnostics).toEqual([]);
    expect(lines).toEqual(['[normal] a b c']);
  });

  it('that puts itself in is an error, not an endless run', () => {
    const { diagnostics } = compose('{{> a}}', {}, { partials: { a: '{{> a}}' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/endless']);
  });
});

describe('a phrase', () => {
  it('is merged with the values around it', () => {
    const parts = { phrases: { line: '{{code}}: {{title}}' } };
    const view = { papers: [{ code: 'A/1', title: prose('On *it*') }] };
    expect(compose('{{#papers}}\n* {{phrase.line}}\n{{/papers}}', view, parts).lines).toEqual([
      '• [normal] A/1: On *it*',
    ]);
  });

  it('gives way to the wording of a record, which comes out as typed', () => {
    const parts = {
      phrases: { opening: 'The house says {{x}}.' },
      wording: { opening: 'I say {{x}}, "so" -- there...' },
    };
    expect(compose('{{phrase.opening}}', {}, parts).lines).toEqual([
      '[normal] I say {{x}}, "so" -- there...',
    ]);
  });
});
