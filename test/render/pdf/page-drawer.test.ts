import { expect, test } from 'vitest';
import { composeReport, openProject } from '../../../src/index.ts';
import { renderData } from '../../../src/pipeline.ts';
import { lowerDocument } from '../../../src/render/pdf/lower.ts';
import { type PageDrawer, pageDrawer } from '../../../src/render/pdf/page-drawer.ts';
import { drawingsOf } from '../../../src/render/pdf/page-drawing.ts';
import { typesetPages } from '../../../src/render/pdf/typeset.ts';
import { projectFiles } from '../../project-files.ts';

/* Pages that are drawn by themselves look as they do among all; and pages of one name look alike. */

const seed = 20;

/** Numbers that are the same in each run, below `limit`. */
function dice(): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % limit;
  };
}

const words =
  'The delegation reported on what was done in schools and families to keep children safe online'.split(' ');

type Part = readonly string[];

/** Parts of a section of all kinds: paragraphs, lists, tables, quotations, titles, notes. */
function someParts(throwDice: (limit: number) => number, count: number): Part[] {
  const sentence = (length: number): string =>
    `${Array.from({ length }, () => words[throwDice(words.length)]).join(' ')}.`;
  return Array.from({ length: count }, () => {
    const kind = throwDice(9);
    if (kind === 0) return ['| Item | What was said |', '| --- | --- |', ...rows(throwDice, sentence)];
    if (kind === 1) return Array.from({ length: 3 }, () => `- ${sentence(3 + throwDice(30))}`);
    if (kind === 2) return [`> ${sentence(20 + throwDice(40))}`];
    if (kind === 3) return [`### ${sentence(4)}`, '', sentence(30)];
    if (kind === 4) return [`${sentence(20)} It said more.[^note] [All](https://www.itu.int/).`];
    return [sentence(20 + throwDice(200))];
  });
}

function rows(throwDice: (limit: number) => number, sentence: (length: number) => string): Part {
  return Array.from(
    { length: 2 + throwDice(12) },
    (_, row) => `| ${row} | ${sentence(10 + throwDice(20))} |`,
  );
}

async function sheetOf(parts: readonly Part[]) {
  let notes = 0;
  const text = parts
    .map((part) =>
      part.map((line) => `      ${line.replace('[^note]', () => `[^n${(notes += 1)}]`)}`.trimEnd()),
    )
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  const record = [
    ...['group: cwg-cop', 'meeting: 60', 'dates: 2030-09-26', 'status: draft', 'sections:'],
    ...['  - title: Discussions', '    text: |', text, 'footnotes:'],
    ...Array.from(
      { length: notes },
      (_, note) => `  n${note + 1}: ${'A note at the foot. '.repeat((note % 3) + 1)}`,
    ),
  ].join('\n');
  const files = projectFiles({ data: { 'meetings/long-60.yaml': record } });
  const project = await openProject(files, () => undefined);
  const told: string[] = [];
  const document = await composeReport(project, 'long-60', ({ message }) => void told.push(message));
  if (document === undefined) throw new Error(told.join('\n'));
  let mark = 0;
  const data = { ...renderData(project, document), diagnose: () => undefined };
  return { sheet: lowerDocument(document, data, undefined, () => (mark += 1)), images: data.images };
}

/** What is seen of a drawing: where links lead to is not. */
function seen(drawing: string | undefined): string {
  return (drawing ?? '').replace(/<\/?a(?: [^>]*)?>/g, '');
}

test('pages of a long report look as they do among all, whichever are asked for, after each change', async () => {
  const throwDice = dice();
  const parts = someParts(throwDice, 100);
  const known = new Map<string, string>();
  let drawer: PageDrawer | undefined;
  let wholes = 0;
  for (let change = 0; change < 3; change += 1) {
    const { sheet, images } = await sheetOf(parts);
    const set = typesetPages(sheet, { images });
    expect(set.count).toBeGreaterThan(12);
    const whole = drawingsOf(set.draw()).map((drawing) => seen(drawing()));
    const counted = { ...set, draw: () => ((wholes += 1), set.draw()) };
    drawer = pageDrawer(sheet, { images }, counted, drawer);
    const order = drawer.hashes.map((hash, index) => ({ hash, index, rank: throwDice(1000) }));
    const wholesAfter: number[] = [];
    for (const { hash, index } of order.sort((one, other) => one.rank - other.rank)) {
      expect(seen(drawer.drawing(hash)), `page ${index + 1} of change ${change}`).toBe(whole[index]);
      expect(known.get(hash) ?? whole[index]).toBe(whole[index]);
      known.set(hash, whole[index] ?? '');
      wholesAfter.push(wholes);
    }
    // Who opens a report waits for few pages first, then all others come in one go; after a save nobody waits for all.
    expect([wholesAfter[0], wholesAfter.at(-1)]).toEqual(change === 0 ? [0, 1] : [1, 1]);
    parts.splice(throwDice(parts.length), change % 2, ...someParts(throwDice, 1));
  }
});
