import type {
  Block,
  Document,
  Heading,
  Inline,
  List,
  ListItem,
  Numbering,
  Paragraph,
  Table,
  TableCell,
} from '../../src/document/nodes.ts';
import type { Provenance } from '../../src/render/provenance.ts';
import type { Asset } from '../../src/render/renderer.ts';

/*
 * One document with every kind of node, numbered by hand as the numbering pass would: what a renderer is tried on.
 */

const text = (value: string): Inline => ({ type: 'text', value });

const words = (parts: readonly (Inline | string)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));

function paragraph(style: string, ...parts: readonly (Inline | string)[]): Paragraph {
  return { type: 'paragraph', style, numbered: false, children: words(parts) };
}

const normal = (...parts: readonly (Inline | string)[]): Paragraph => paragraph('normal', ...parts);

function section(instance: number, ...counter: readonly number[]): Numbering {
  return { scheme: 'sections', instance, level: counter.length - 1, counter, label: counter.join('.') };
}

function heading(numbering: Numbering, title: string, id?: string): Heading {
  const named = id === undefined ? {} : { id };
  return { type: 'heading', depth: 1, numbered: true, numbering, ...named, children: [text(title)] };
}

function subheading(depth: 1 | 2 | 3, title: string): Heading {
  return { type: 'heading', depth, numbered: false, children: [text(title)] };
}

function numbered(numbering: Numbering, ...parts: readonly (Inline | string)[]): Paragraph {
  return { type: 'paragraph', style: 'normal', numbered: true, numbering, children: words(parts) };
}

function list(style: string, depth: number, ...items: readonly ListItem[]): List {
  return { type: 'list', style, depth, items };
}

function item(numbering: Numbering, ...children: readonly (Block | string)[]): ListItem {
  const blocks = children.map((child) => (typeof child === 'string' ? normal(child) : child));
  return { type: 'list-item', numbering, children: blocks };
}

function number(scheme: string, instance: number, label: string, ...counter: readonly number[]): Numbering {
  return { scheme, instance, level: counter.length - 1, counter, label };
}

const bullet = (instance: number, count: number): Numbering => number('bullet', instance, '•', count);
const dash = (instance: number, count: number): Numbering => number('dash', instance, '–', count);

function cell(align: TableCell['align'] | undefined, ...children: readonly (Block | string)[]): TableCell {
  const blocks = children.map((child) => (typeof child === 'string' ? normal(child) : child));
  return { type: 'table-cell', ...(align === undefined ? {} : { align }), children: blocks };
}

const masthead: Table = {
  type: 'table',
  style: 'masthead',
  rows: [
    {
      type: 'table-row',
      header: false,
      cells: [
        cell(
          undefined,
          normal({ type: 'strong', children: [text('COUNCIL WORKING GROUP ON SAMPLE DOCUMENTS')] }),
          'Fifteenth meeting – Geneva, 26 September 2019',
        ),
        cell(undefined, { type: 'image', style: 'logo', file: 'logo.png', alternative: 'Logo: two rings' }),
      ],
    },
    {
      type: 'table-row',
      header: false,
      cells: [
        cell(undefined),
        cell(
          undefined,
          normal({ type: 'strong', children: [text('Document CWG-SD-15/3-E')] }),
          '9 October 2019',
          'English only',
        ),
      ],
    },
  ],
};

const summaryBox: Block = {
  type: 'group',
  role: 'summary-box',
  children: [
    paragraph('box-heading', 'Summary'),
    normal('This document holds one of everything that a meeting report can hold.'),
    paragraph('box-heading', 'Action required'),
    normal('The Council is invited ', { type: 'strong', children: [text('to note')] }, ' this report.'),
    paragraph('box-heading', 'References'),
    normal(
      {
        type: 'emphasis',
        children: [
          {
            type: 'link',
            url: 'https://www.itu.int/council?a=1&b=2',
            children: [text('Council Resolution 1306')],
          },
        ],
      },
      '; ',
      { type: 'link', url: 'https://www.itu.int/pub#part', children: [text('PP Resolution 179')] },
    ),
  ],
};

const opening: readonly Block[] = [
  heading(section(0, 1), 'Opening of the meeting', 'opening'),
  numbered(
    section(0, 1, 1),
    'The Chairman opened the 15',
    { type: 'superscript', children: [text('th')] },
    ' meeting of the Group and thanked all participants for their contributions to its work.',
    { type: 'footnote-reference', footnote: 'list', number: 1 },
  ),
  numbered(
    section(0, 1, 2),
    'Comments are sent to ',
    { type: 'link', url: 'mailto:group@example.org', children: [text('group@example.org')] },
    ', as agreed in ',
    { type: 'reference', target: 'agreed', label: '2.2.2', children: [] },
    ' and in ',
    { type: 'reference', target: 'annex-1', label: 'Annex 1', children: [] },
    '; see ',
    { type: 'reference', target: 'the place', children: [text('the place itself')] },
    '.',
  ),
  numbered(
    section(0, 1, 3),
    'The Group considered the following items, each with an explanation that is long enough to fill more than one line:',
  ),
  list(
    'bullet',
    0,
    item(
      bullet(0, 1),
      'the first item, whose words fill more than one line of the page so that the indent of the second line can be seen;',
      normal('a second paragraph of the first item, without a sign;'),
      list(
        'dash',
        1,
        item(
          dash(0, 1),
          'a dash inside it;',
          list('bullet', 2, item(bullet(1, 1), 'a bullet inside the dash;')),
        ),
        item(dash(0, 2), 'another dash;'),
      ),
    ),
    item(bullet(0, 2), 'the second item.'),
  ),
  subheading(2, 'A subheading in bold'),
  normal(
    'An unnumbered paragraph of the section, with ',
    { type: 'emphasis', children: [text('italics')] },
    ',',
    { type: 'break' },
    'a new line, and ',
    { type: 'text', value: 'quelques mots en français', language: 'fr' },
    '.',
  ),
  subheading(3, 'A subheading in italics'),
];

const letters: List = list(
  'a)',
  0,
  item(
    number('a)', 0, 'a)', 1),
    'letter a;',
    list(
      '(1)',
      1,
      item(
        number('(1)', 0, '(1)', 1),
        'number one;',
        list(
          'A.',
          2,
          item(number('A.', 0, 'A.', 1), 'capital A;'),
          item(number('A.', 0, 'B.', 2), 'capital B;'),
        ),
      ),
      item(number('(1)', 0, '(2)', 2), 'number two;'),
    ),
  ),
  item(
    number('a)', 0, 'b)', 2),
    'letter b;',
    list('(1)', 1, item(number('(1)', 1, '(1)', 1), 'number one again.')),
  ),
);

const agreedPoint: ListItem = {
  ...item(
    section(0, 2, 2, 2),
    'the second point, with points of its own:',
    list('points', 1, item(section(0, 2, 2, 2, 1), 'a point inside the point;')),
    list('bullet', 1, item(bullet(2, 1), 'and a bullet.')),
  ),
  id: 'agreed',
};

const quotation: Block = {
  type: 'quote',
  children: [
    normal('Words of another text, that stand further in than the words around them, on all of their lines.'),
    list(
      'points',
      0,
      item(
        number('points', 0, '1', 1),
        'the first point of the quoted text;',
        list(
          'points',
          1,
          item(number('points', 0, '1.1', 1, 1), 'its first point;'),
          item(number('points', 0, '1.2', 1, 2), 'its second point;'),
        ),
      ),
      item(
        number('points', 0, '2', 2),
        'the second point.',
        list('points', 1, item(number('points', 0, '2.1', 2, 1), 'and a point of it.')),
      ),
    ),
  ],
};

const grid: Table = {
  type: 'table',
  style: 'grid',
  rows: [
    {
      type: 'table-row',
      header: true,
      cells: [cell(undefined, 'Country'), cell(undefined, 'Contribution'), cell(undefined, 'Pages')],
    },
    {
      type: 'table-row',
      header: false,
      cells: [
        cell(undefined, 'Côte d’Ivoire'),
        cell(undefined, normal('Guidelines', { type: 'footnote-reference', footnote: 'pages', number: 2 })),
        cell('right', '12'),
      ],
    },
    {
      type: 'table-row',
      header: false,
      cells: [
        cell(undefined, 'Czech Republic'),
        cell(undefined, 'Survey on the use of services by young people & their parents'),
        cell('right', '7'),
      ],
    },
  ],
};

const smallGrid: Table = {
  type: 'table',
  style: 'grid',
  rows: [
    { type: 'table-row', header: false, cells: [cell('center', 'A table'), cell('right', 'in an item')] },
  ],
};

const discussion: readonly Block[] = [
  heading(
    section(0, 2),
    'Discussion of a title that is long enough for two lines, so that the second stands below the first',
    'discussion',
  ),
  numbered(section(0, 2, 1), 'The Group agreed on these ', { type: 'anchor', id: 'the place' }, 'letters:'),
  letters,
  list('a)', 0, item(number('a)', 1, 'a)', 1), 'a new list that starts again.')),
  numbered(section(0, 2, 2), 'The Group further agreed:'),
  list(
    'points',
    0,
    item(section(0, 2, 2, 1), 'the first point;', normal('a further paragraph of it;')),
    agreedPoint,
  ),
  numbered(section(0, 2, 3), 'It took note of this text:'),
  quotation,
  normal('After the quotation comes a paragraph without a number, and then a table.'),
  grid,
  numbered(section(0, 2, 4), 'Below the table the numbers go on.', {
    type: 'footnote-reference',
    footnote: 'list',
    number: 1,
  }),
  subheading(
    1,
    'A section without a number, whose title is so long that it takes two lines of the page as well as the other',
  ),
];

const signature: readonly Block[] = [
  normal('The meeting was closed at 1730 hours.'),
  {
    type: 'group',
    role: 'signature',
    children: [
      paragraph('signature', 'Chairman: Ms A. Sample (Country)'),
      paragraph('signature', 'Council Working Group on Sample Documents'),
    ],
  },
  paragraph('annex-count', { type: 'strong', children: [text('Annexes: 2')] }),
];

const firstAnnex: Block = {
  type: 'annex',
  id: 'annex-1',
  label: 'Annex 1',
  number: 1,
  children: [
    paragraph('annex-number', 'ANNEX 1'),
    paragraph('annex-title', 'Terms of reference'),
    heading(section(1, 1), 'Scope'),
    numbered(section(1, 1, 1), 'In an annex the numbers begin again.'),
    numbered(
      section(1, 1, 2),
      'They are its own; compare ',
      { type: 'reference', target: 'opening', label: '1', children: [] },
      ' above.',
    ),
    list('bullet', 0, item(bullet(3, 1), smallGrid)),
    heading(section(1, 2), 'Working methods'),
    numbered(section(1, 2, 1), 'The last paragraph of the annex.'),
  ],
};

const resolution: Block = {
  type: 'annex',
  id: 'annex-2',
  label: 'Annex 2',
  number: 2,
  children: [
    {
      type: 'group',
      role: 'resolution',
      children: [
        paragraph('annex-number', 'ANNEX 2'),
        paragraph('resolution-number', 'DRAFT NEW RESOLUTION [1]'),
        paragraph('resolution-title', 'Sample documents'),
        paragraph('normal-after-title', 'The Council,'),
        paragraph('call', 'considering ', { type: 'emphasis', children: [text('further')] }),
        list(
          'recital',
          0,
          item(number('recital', 0, 'a)', 1), 'that a first reason is given;'),
          item(number('recital', 0, 'b)', 2), 'that a second reason is given,'),
        ),
        paragraph('call', 'recognizing'),
        list('recital', 0, item(number('recital', 1, 'a)', 1), 'that letters begin again,')),
        paragraph('call', 'resolves'),
        list(
          'points',
          0,
          item(
            number('points', 1, '1', 1),
            'to do one thing;',
            list('points', 1, item(number('points', 1, '1.1', 1, 1), 'in its first part;')),
          ),
          item(number('points', 1, '2', 2), 'to do another,'),
        ),
        paragraph('call', 'instructs the Secretary-General'),
        normal('to report to the Council.'),
      ],
    },
  ],
};

/** The document. Its labels are what Word must compute by itself. */
export const sampleDocument: Document = {
  language: 'en-GB',
  direction: 'ltr',
  properties: {
    id: 'cwg-sd-15',
    title: 'Outcome of the fifteenth meeting of the Council Working Group on Sample Documents',
    subject: 'Report of a meeting',
    author: 'Council Working Group on Sample Documents',
    keywords: ['CWG-SD-15/3-E', 'sample', 'draft'],
    date: '2019-10-09',
    status: 'draft',
    documentCode: 'CWG-SD-15/3-E',
  },
  header: [paragraph('header', '- ', { type: 'page-number' }, ' -'), paragraph('header', 'CWG-SD-15/3-E')],
  body: [
    { type: 'group', role: 'masthead', children: [masthead] },
    paragraph('source', 'Report by the Chairman'),
    paragraph(
      'title',
      'OUTCOME OF THE FIFTEENTH MEETING',
      { type: 'break' },
      'OF THE COUNCIL WORKING GROUP ON SAMPLE DOCUMENTS',
    ),
    summaryBox,
    ...opening,
    ...discussion,
    ...signature,
    firstAnnex,
    resolution,
  ],
  footnotes: [
    {
      id: 'list',
      number: 1,
      children: [
        normal(
          'The list of participants is at ',
          { type: 'link', url: 'https://www.itu.int/list', children: [text('www.itu.int/list')] },
          ', in a footnote that is long enough for a second line.',
        ),
      ],
    },
    { id: 'pages', number: 2, children: [normal('Without its annexes.'), normal('A second paragraph.')] },
  ],
};

const logo =
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAIAAADYYG7QAAAAwklEQVR42u3Z0Q6AIAgF0PvNfV//Vo9tTQkQ8Lbhekw7cymIuMga/D2P' +
  'U3jqQLJjXYY8io+FbIqVhRqKnoVizacJ9RrZhC0awYRdmpkJGzVDEzcoZs7XBnGCYrfTMSglDtjHNIOSgvEbFPjHLJoMoJV8KB7k/oC+' +
  'ywMyLwTf8tG9/09QVArboAY1qPehCYgudPwyuFanH3QJGmMKS5fkMx6D+uSqANEVGxjLMYwFK8aSHmPRk7EsTFo4J71aIL18yW43jBDW' +
  'gWvdDfoAAAAASUVORK5CYII=';

/** The pictures that the document names. */
export const sampleImages: ReadonlyMap<string, Asset> = new Map([
  [
    'logo.png',
    { name: 'logo.png', mediaType: 'image/png', bytes: new Uint8Array(Buffer.from(logo, 'base64')) },
  ],
]);

/** How the sample would have been made. */
export const sampleProvenance: Provenance = {
  record: 'cwg-sd-15',
  inputs: '3b1f'.repeat(16),
  program: 'Rapporteur 0.1.0',
  files: [
    { name: 'data/meetings/cwg-sd-15.yaml', hash: '0123456789abcdef' },
    { name: 'data/registers/people.yaml#r-&-d', hash: 'fedcba9876543210' },
  ],
};
