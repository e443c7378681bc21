import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/* Slips that only other records show. */

const clean = readFileSync(join(import.meta.dirname, '../checks/clean.yaml'), 'utf8');

/** All that is said of a record that is laid beside those of the project, of the days of meetings or of the names of files. */
async function told(
  id: string,
  meeting: number,
  dates: string,
  more: Record<string, string> = {},
): Promise<readonly Diagnostic[]> {
  const collector = createCollector();
  const text = clean
    .replace('meeting: 15', `meeting: ${meeting}`)
    .replace('dates: 2019-09-26', `dates: ${dates}`)
    .replace(', date: 2019-10-09', '');
  const project = await openProject(
    projectFiles({ data: { [`meetings/${id}.yaml`]: text, ...more } }),
    collector.diagnose,
  );
  await composeReport(project, id, collector.diagnose);
  return collector
    .sorted()
    .filter(({ code }) => /^check\/(?:order-of-meetings|number-of-file|meeting-too-long)$/.test(code));
}

describe('a record among others', () => {
  it('of the same day as the meeting before is told so', async () => {
    const [found, ...more] = await told('cwg-cop-16', 16, '2019-09-26');
    expect(more).toEqual([]);
    expect(found?.message).toBe('Meeting 16 is dated 2019-09-26, on the same day as meeting 15.');
  });

  it('of an earlier day is told with both days', async () => {
    const [found] = await told('cwg-cop-16', 16, '2019-09-25');
    expect(found?.message).toBe('Meeting 16 is dated 2019-09-25, before meeting 15 of 2019-09-26.');
  });

  it('with the number of another file is told at the number', async () => {
    const [found, ...more] = await told('cwg-cop-22', 23, '2025-03-10');
    expect(more).toEqual([]);
    expect(found?.message).toBe('The file is called "cwg-cop-22", but the record is that of meeting 23.');
    expect(found?.place.start).toMatchObject({ line: 3, column: 10 });
    expect(await told('cwg-cop-22', 22, '2025-03-10')).toEqual([]);
  });

  it('may be called otherwise where the files of its group are', async () => {
    const other = clean.replace('meeting: 15', 'meeting: 24').replace('2019-09-26', '2025-09-10');
    expect(await told('cop-1', 23, '2025-03-10', { 'meetings/cop-2.yaml': other })).toEqual([]);
    expect(await told('extra', 23, '2025-03-10')).toEqual([]);
  });

  it('that lasts a year is told at its last day', async () => {
    const [found, ...more] = await told('cwg-cop-21', 21, '{ from: 2024-09-10, until: 2025-09-11 }');
    expect(more).toEqual([]);
    expect(found?.message).toBe('The meeting lasts 367 days, from 2024-09-10 until 2025-09-11.');
    expect(found?.place.start).toMatchObject({ line: 5, column: 35 });
  });
});
