import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { composeReport, openProject, type ProjectFiles } from '../../src/pipeline.ts';
import { createReadings, type Readings } from '../../src/source/readings.ts';
import { textOf } from '../../src/document/text.ts';
import { visit } from '../../src/document/visit.ts';
import { projectFiles } from '../project-files.ts';

/** More records than a run holds as wholes. */
const many = 90;
const lastId = 'cwg-cop-189';
const firstId = 'cwg-cop-100';

/** The project's own files with so many more meetings, a day each, read anew. */
function filesOf(changes: Record<string, string> = {}): ProjectFiles {
  const meetings = Array.from({ length: many }, (_, index): readonly [string, string] => {
    const day = new Date(Date.UTC(2040, 0, 2 + 7 * index)).toISOString().slice(0, 10);
    const text = `group: cwg-cop\nmeeting: ${100 + index}\ndates: ${day}\nstatus: draft\nsections:\n  - { title: Words, text: Words  of meeting ${100 + index}. }\n`;
    return [`meetings/cwg-cop-${100 + index}.yaml`, text];
  });
  return projectFiles({ data: { ...Object.fromEntries(meetings), ...changes } });
}

/** Readings that count the texts of meetings that are asked for. */
function counting(readings: Readings) {
  const asked: string[] = [];
  const find = (text: string) => {
    const number = /^meeting: (\d+)/m.exec(text)?.[1];
    if (number !== undefined) asked.push(`meeting ${number}`);
    return readings.find(text);
  };
  return { readings: { ...readings, find }, asked };
}

async function open(files: ProjectFiles, readings?: Readings) {
  const found: Diagnostic[] = [];
  return { project: await openProject(files, (one) => void found.push(one), {}, readings), found };
}

async function wordsOf({ project }: Awaited<ReturnType<typeof open>>, id: string): Promise<string> {
  const found: Diagnostic[] = [];
  const document = await composeReport(project, id, (one) => void found.push(one));
  let words = '';
  visit(document?.body ?? [], (node) => {
    if (node.type === 'paragraph') words += textOf(node.children);
  });
  return `${words}\n${found.map(({ code, place }) => `${code} ${place.start.line}:${place.start.column}`).join('\n')}`;
}

describe('of many records', () => {
  it('those that were let go are read again as they were, whichever was read last', async () => {
    const all = await open(filesOf());
    for (const number of [100, 189, 120, 100]) {
      const words = await wordsOf(all, `cwg-cop-${number}`);
      expect(words).toContain(`Words  of meeting ${number}`);
      expect(words).toContain('check/spacing 6:');
      // Letting a record go changes nothing of what is found of it.
      expect(await wordsOf(await open(filesOf()), `cwg-cop-${number}`)).toBe(words);
    }
  });

  it('only the outlines are read, once they are known', async () => {
    const kept = createReadings();
    const first = counting(kept);
    const before = await open(filesOf(), first.readings);
    expect(first.asked.filter((one) => one.length === 'meeting 100'.length).length).toBeGreaterThanOrEqual(
      many,
    );
    const second = counting(kept);
    const after = await open(filesOf(), second.readings);
    expect(second.asked).toEqual([]);
    expect(after.found).toEqual(before.found);
    expect(await wordsOf(after, firstId)).toBe(await wordsOf(before, firstId));
    expect(second.asked).toEqual(['meeting 100']);
    // Titles are the one thing in the list that needs all of a record.
    expect(after.project.reports).toEqual(before.project.reports);
  });

  it('a fault is told each time, at its line, also where all else is known', async () => {
    const kept = createReadings();
    await open(filesOf(), kept);
    const broken = {
      [`meetings/${lastId}.yaml`]: 'group: cwg-cop\nmeeting: 189\ndates: 2050-01-03\nstatus: maybe\n',
      [`meetings/${firstId}.yaml`]:
        'group: cwg-cop\nmeeting: 100\ndates: 2039-12-05\nstatus: draft\nopened-by: nobody\nagenda: { adopted: as-drafted, document: a }\n',
    };
    for (let round = 0; round < 2; round += 1) {
      const { found } = await open(filesOf(broken), kept);
      expect(found.map(({ code, place }) => `${code} ${place.file}:${place.start.line}`).sort()).toEqual([
        `record/unknown-value data/meetings/${lastId}.yaml:4`,
        `reference/unknown-document data/meetings/${firstId}.yaml:6`,
        `reference/unknown-person data/meetings/${firstId}.yaml:5`,
      ]);
    }
  });
});
