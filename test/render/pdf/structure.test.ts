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
    const text =
      'All:\n\n1. A point.\n2. Another:\n   - bullet\n\n     Below.\n   - - inner\n\n> Quoted:\n>\n> 1. one';
    const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: final\nsections: [{ title: Lists, text: ${JSON.stringify(text)} }]\n`;
    const { render } = await makeReport(
      'lists-60',
      projectFiles({ data: { 'meetings/lists-60.yaml': record } }),
    );
    const [page] = await readStructure(await render('pdf'));
    const body = page?.children[0]?.children.slice(5).map((part) => outlineOf(part));
    expect(body?.join('\n')).toMatchInlineSnapshot(`
      "H1
        P
          Lbl 1
      P
        Lbl 1.1
      L
        LI
          Lbl 1.1.1
          LBody
            P A point.
        LI
          Lbl 1.1.2
          LBody
            P Another:
            L
              LI
                Lbl –
                LBody
                  P bullet
                  P Below.
              LI
                Lbl –
                LBody
                  L
                    LI
                      Lbl –
                      LBody
                        P inner
      BlockQuote
        P Quoted:
        L
          LI
            Lbl 1
            LBody
              P one
      P Abdelaziz Alzarooni (UAE)
      P Chair, CWG-COP"
    `);
  });

  it('has no element for a paragraph or a cell in which nothing but an anchor or the end of a line stands', async () => {
    const text =
      '| a | b |\n|---|---|\n| :anchor{#cell} | :break :break |\n\n## :break\n\n:anchor{#paragraph}\n\nWords.';
    const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: final\nsections: [{ title: Anchors, text: ${JSON.stringify(text)} }]\n`;
    const { render } = await makeReport(
      'anchors-60',
      projectFiles({ data: { 'meetings/anchors-60.yaml': record } }),
    );
    const [page] = await readStructure(await render('pdf'));
    const words = page === undefined ? [] : allOf(page, 'P').map((paragraph) => paragraph.text);
    expect(words).toContainEqual(expect.stringMatching(/Words\.$/));
    expect(words).not.toContain('');
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
    expect((table === undefined ? [] : allOf(table, 'TH')).map(({ text }) => text)).toEqual([
      'Country',
      'Answers',
      'Share',
    ]);
  });
});
