import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../src/compose/parse-markup.ts';
import { textOf } from '../../src/document/text.ts';
import { compose, prose } from './compose-markup.ts';

/** The lines of a text in a numbered section. */
function section(text: string, footnotes: Readonly<Record<string, string>> = {}): readonly string[] {
  return compose('# {{title}}\n\n{{text}}', { title: 'T', text: prose(text) }, { footnotes }).lines.slice(1);
}

/** The words of a paragraph that are in italics. */
function inItalics(text: string): readonly string[] {
  const [paragraph] = parseMarkup(text).root.children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return children.flatMap((node) => {
    const [words] = node.type === 'emphasis' ? node.children : [];
    return words?.type === 'text' ? [words.value] : [];
  });
}

describe('paragraphs of a section', () => {
  it('are numbered; subheadings, quoted texts and what says so are not', () => {
    expect(section('One.\n\n## Sub\n\nTwo.\n\n:::unnumbered\nThree.\n:::\n\n> Four.\n\nFive.')).toEqual([
      '1.1 [normal] One.',
      '[heading-2] Sub',
      '1.2 [normal] Two.',
      '[normal] Three.',
      '[normal] Four.',
      '1.3 [normal] Five.',
    ]);
  });

  it('go on with the numbers in points, also where a list comes between', () => {
    expect(section('One:\n\n1. a\n2. b\n   1. c\n\n* bullet\n\n1. d\n\nTwo:\n\n1. e')).toEqual([
      '1.1 [normal] One:',
      '1.1.1 [normal] a',
      '1.1.2 [normal] b',
      '1.1.2.1 [normal] c',
      '• [normal] bullet',
      '1.1.3 [normal] d',
      '1.2 [normal] Two:',
      '1.2.1 [normal] e',
    ]);
  });

  it('keep a web address, a line broken in the source and a year with a stop', () => {
    expect(section('At https://www.itu.int/cop,\nsee <cop@itu.int>.\n\n2018\\. It was\\\nlong.')).toEqual([
      '1.1 [normal] At <https://www.itu.int/cop>, see <mailto:cop@itu.int>.',
      '1.2 [normal] 2018. It was/long.',
    ]);
  });

  it('keep signs of multiplication, and tell them from marks of italics', () => {
    expect(inItalics('It is 2*3*4=24, f(x)=2*x*y, 10*20*30 cm, 2*3 and [w](https://a.b/1*2*3).')).toEqual([]);
    expect(inItalics('4*bis*, *a*, x*y*, 汉*字*汉, 2*3*4 and *d*.')).toEqual(['bis', 'a', 'y', '字', 'd']);
    const [link] = parseMarkup('[w](https://a.b/1*2*3)').root.children;
    expect(link).toMatchObject({ children: [{ type: 'link', url: 'https://a.b/1*2*3' }] });
  });

  it('keep a sign behind an address in an attribute', () => {
    expect(section(':anchor{#a title="https://itu.int。"}见https://itu.int/a，x')).toEqual([
      '1.1 [normal] 见<https://itu.int/a，x>',
    ]);
  });

  it('end a web address before the signs of languages that have no spaces, or signs of their own', () => {
    expect(
      section(
        '见https://www.itu.int/cop。**后**（见https://www.itu.int/zh）。\n\nانظر https://www.itu.int/ar، و«https://www.itu.int».',
      ),
    ).toEqual([
      '1.1 [normal] 见<https://www.itu.int/cop>。后（见<https://www.itu.int/zh>）。',
      '1.2 [normal] انظر <https://www.itu.int/ar>، و«<https://www.itu.int>».',
    ]);
  });
});

describe('white space', () => {
  it('at the ends of lines and around anchors leaves no mark on paper', () => {
    expect(section('One  \ntwo :anchor{#a} three. :anchor{#b}\n\n:anchor{#c} Four:\\\n five.')).toEqual([
      '1.1 [normal] One two three.',
      '1.2 [normal] Four:/five.',
    ]);
  });
});

describe('capitals', () => {
  it('leave the ending of an ordinal in figures, and the address of a link, small', () => {
    expect(section(':capitals[The 12th meeting, see *here* and [there](https://a.example/b)]')).toEqual([
      '1.1 [normal] THE 12th MEETING, SEE *HERE* AND <https://a.example/b>',
    ]);
  });
});

describe('lists', () => {
  it('have the labels that their signs or their style ask for', () => {
    const styled = (style: string) =>
      section(`:::list{style="${style}"}\n1. x\n1. y\n:::`).map((line) => line.split(' ')[0]);
    expect(section('* x\n\n- y\n\n1) z')).toEqual(['• [normal] x', '– [normal] y', '1) [normal] z']);
    expect(['a)', '(a)', 'A.', 'i)', '(1)', '1)', '1.'].map(styled)).toEqual([
      ['a)', 'b)'],
      ['(a)', '(b)'],
      ['A.', 'B.'],
      ['i)', 'ii)'],
      ['(1)', '(2)'],
      ['1)', '2)'],
      ['1.', '2.'],
    ]);
  });

  it('of a quoted text have numbers of their own at two levels', () => {
    expect(section('One:\n\n> 1. a\n>    1. b\n>    1. c\n> 2. d')).toEqual([
      '1.1 [normal] One:',
      '1 [normal] a',
      '1.1 [normal] b',
      '1.2 [normal] c',
      '2 [normal] d',
    ]);
  });

  it('of points in a bullet have numbers of their own, and those after it go on', () => {
    expect(section('One:\n\n1. a\n\n* b\n  1. c\n  2. d\n\n1. e')).toEqual([
      '1.1 [normal] One:',
      '1.1.1 [normal] a',
      '• [normal] b',
      '1 [normal] c',
      '2 [normal] d',
      '1.1.2 [normal] e',
    ]);
  });

  it('end with the signs that a template asks for, unless their author wrote one', () => {
    const view = { items: [{ text: prose('a') }, { text: prose('b,') }, { text: prose('c') }] };
    const { lines } = compose(
      ':::punctuated{between=";" last="."}\n{{#items}}\n- {{text}}\n{{/items}}\n:::',
      view,
    );
    expect(lines).toEqual(['– [normal] a;', '– [normal] b,', '– [normal] c.']);
  });
});

describe('tables', () => {
  /** The words of each cell, a line a row; the row that is the head with a mark. */
  const rowsOf = (text: string): readonly string[] => {
    const [table] = compose('{{text}}', { text: prose(text) }).document.body;
    return (table?.type === 'table' ? table.rows : []).map(({ header, cells }) =>
      [
        ...(header ? ['#'] : []),
        ...cells.map(({ children: [first] }) => (first?.type === 'paragraph' ? textOf(first.children) : '')),
      ].join('|'),
    );
  };

  it('have as many cells in each row as in the first, and no head where it is empty', () => {
    expect(rowsOf('| a | b | c |\n| - | - | - |\n| d |\n| e | f |')).toEqual(['#|a|b|c', 'd||', 'e|f|']);
    expect(rowsOf('|   |   |\n| - | - |\n| a | b |')).toEqual(['a|b']);
  });
});

describe('references', () => {
  it('print the number where only blanks stand between the brackets', () => {
    const { document } = compose('{{text}}', { text: prose('One. :anchor{#one}\n\nSee [ ](#one).') });
    expect(JSON.stringify(document.body)).toMatch(/"target":"one","children":\[\]/);
  });

  it('print the number of the paragraph, item or section that they point to', () => {
    expect(
      section(
        'A. :anchor{#a}\n\nB:\n\n1. c :anchor{#c}\n   1. d :anchor{#d}\n\nSee [](#a), [](#c), [](#d) and [words](#a).',
      ),
    ).toEqual([
      '1.1 [normal] A.',
      '1.2 [normal] B:',
      '1.2.1 [normal] c',
      '1.2.1.1 [normal] d',
      '1.3 [normal] See 1.1, 1.2.1, 1.2.1.1 and 1.1.',
    ]);
  });
});

describe('footnotes', () => {
  it('are told once where a mark is mistyped', () => {
    const view = { text: prose('One.[^figure]') };
    const { diagnostics } = compose('{{text}}', view, { footnotes: { figures: 'Two.' } });
    expect(diagnostics.map(({ code, remedy }) => `${code}: ${remedy}`)).toEqual([
      'reference/unknown-footnote: Write [^figures], or add "figure" under "footnotes".',
    ]);
  });

  it('are numbered in the order of the text, whether the record or the text explains them', () => {
    const text = 'A[^second] and B[^first] and again[^second].\n\n[^second]: Own.\n\n[^lost]: Of nobody.';
    expect(section(text, { first: 'Of the record.' })).toEqual(['1.1 [normal] A[1] and B[2] and again[1].']);
    const { document } = compose(
      '{{text}}',
      { text: prose(text) },
      { footnotes: { first: 'Of the record.' } },
    );
    expect(document.footnotes.map(({ id, number }) => `${String(number)} ${id}`)).toEqual([
      '1 second',
      '2 first',
    ]);
  });
});

describe('an annex', () => {
  it('has numbers of its own', () => {
    const text = '# One\n\nA.\n\n:::annex{#x label="Annex 1"}\n\n# Two\n\nB, see [](#x).\n\n:::\n\nC.';
    expect(compose(text).lines).toEqual([
      '1 [heading-1] One',
      '1.1 [normal] A.',
      '1 [heading-1] Two',
      '1.1 [normal] B, see Annex 1.',
      '[normal] C.',
    ]);
  });
});
