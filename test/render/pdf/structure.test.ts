import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { visit } from '../../../src/document/visit.ts';
import type { Document } from '../../../src/index.ts';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';
import { allOf, outlineOf, readStructure } from '../../read-structure.ts';

const record = readFileSync(join(import.meta.dirname, '../../pipeline/records/everything.yaml'), 'utf8');
const files = projectFiles({ data: { 'meetings/everything.yaml': record } });

/** The labels of all blocks of the body, in order. */
function labelsOf(document: Document): readonly string[] {
  const labels: string[] = [];
  visit(document.body, (node) => {
    if ('numbering' in node && node.numbering !== undefined) labels.push(node.numbering.label);
  });
  return labels;
}

async function structureOf(id: string) {
  const { document, render } = await makeReport(id, files);
  return { document, pages: await readStructure(await render('pdf')) };
}

describe('the structure of the PDF', () => {
  it.each(['cwg-cop-13', 'cwg-cop-15', 'cwg-cop-20', 'cwg-cp-01', 'pp-18', 'everything'])(
    'of %s tells the label of each paragraph and item apart from its words',
    async (id) => {
      const { document, pages } = await structureOf(id);
      const notes = pages.flatMap((page) => allOf(page, 'Note')).flatMap((note) => allOf(note, 'Lbl'));
      const marks = pages
        .flatMap((page) => allOf(page, 'Lbl'))
        .filter((label) => allOf(label, 'Link').length > 0);
      const labels = pages
        .flatMap((page) => allOf(page, 'Lbl'))
        .filter((label) => !notes.includes(label) && !marks.includes(label))
        .map(({ text }) => text);
      expect(labels).toEqual(labelsOf(document));
    },
  );

  it('has a list with a label and a body for each item, lists in items, and quotations', async () => {
    const { pages } = await structureOf('everything');
    const lists = pages.flatMap((page) => allOf(page, 'L'));
    for (const { children } of lists) for (const { role } of children) expect(role).toBe('LI');
    for (const item of lists.flatMap((list) => list.children))
      expect(item.children.map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
    const deep = lists.find((list) => list.text.startsWith('6.2.1 A point.'));
    expect(deep === undefined ? '' : outlineOf(deep)).toMatchInlineSnapshot(`
      "L
        LI
          Lbl 6.2.1
          LBody
            P A point.
        LI
          Lbl 6.2.2
          LBody
            P Another one:
            L
              LI
                Lbl 6.2.2.1
                LBody
                  P deeper;
              LI
                Lbl 6.2.2.2
                LBody
                  P deeper still:
                  L
                    LI
                      Lbl •
                      LBody
                        P bullet
                        L
                          LI
                            Lbl –
                            LBody
                              P dash
                              L
                                LI
                                  Lbl 1)
                                  LBody
                                    P number"
    `);
    expect(pages.flatMap((page) => allOf(page, 'BlockQuote')).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "Quoted words. 1 one 1.1 one one 1.1.1 one one one 2 two",
      ]
    `);
  });

  it('has each footnote where its mark stands, with its number', async () => {
    const { document, pages } = await structureOf('everything');
    const notes = pages.flatMap((page) => allOf(page, 'Note'));
    expect(notes.map((note) => allOf(note, 'Lbl')[0]?.text)).toEqual(
      document.footnotes.map(({ number }) => String(number)),
    );
  });

  it('has tables with cells of heads, and pictures with words', async () => {
    const { pages } = await structureOf('everything');
    const [table] = pages.flatMap((page) => allOf(page, 'Table'));
    expect(allOf(table ?? { role: '', text: '', children: [] }, 'TH').map(({ text }) => text)).toEqual([
      'Country',
      'Answers',
      'Share',
    ]);
  });
});
