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

describe('a text that another report prints too', () => {
  const summary = 'group: cwg-cop\nconference: pp-22\nstatus: draft\n';

  async function inSummary(outcome: string): Promise<readonly Diagnostic[]> {
    const collector = createCollector();
    const text = `${clean.replace('meeting: 15', 'meeting: 16').replaceAll(/2019-(?:09-26|10-09)/g, '2020-02-04')}`;
    const record = text.replace(
      /(?<=\(see \[\]\(#plan\)\)\.\n)/,
      `${outcome}footnotes: { cost: It is not known. }\n`,
    );
    const data = { 'meetings/cwg-cop-16.yaml': record, 'summaries/pp-22.yaml': summary };
    const project = await openProject(projectFiles({ data }), collector.diagnose);
    await composeReport(project, 'pp-22', collector.diagnose);
    return collector.sorted().filter(({ place }) => place.file.endsWith('-16.yaml'));
  }

  it('is told with that report, in which its reference leads nowhere', async () => {
    expect(await inSummary('')).toMatchObject([
      {
        code: 'reference/unknown-target',
        message: 'Nothing in the report pp-22, which prints this text too, is called "plan".',
        remedy: 'Give the record a text without the reference for that report, under "in-summary".',
      },
    ]);
  });

  it('is told with that report, which does not have its footnote', async () => {
    expect(await inSummary("    in-summary: 'to adopt the plan[^cost]'\n")).toMatchObject([
      {
        code: 'reference/unknown-footnote',
        remedy:
          'This stands in the report pp-22 as well, which has no such footnote: add it there under "footnotes", or give the record words without it, under "in-summary".',
      },
    ]);
  });
});

describe('a translation whose record is not there', () => {
  it('is told with the record of the same meeting that has another name', async () => {
    const collector = createCollector();
    const renamed = clean.replace('meeting: 15', 'meeting: 21').replace('2019-09-26', '2024-09-10');
    const data = {
      'meetings/cop-21.yaml': renamed.replace(', date: 2019-10-09', ''),
      'meetings/cwg-cop-21.fr.yaml': 'texts: {}\n',
    };
    await openProject(projectFiles({ data }), collector.diagnose);
    expect(collector.sorted()).toMatchObject([
      {
        code: 'file/no-original',
        message:
          'This is a translation of "meetings/cwg-cop-21.yaml", which is not there; did you mean "meetings/cop-21.yaml"?',
      },
    ]);
  });
});

describe('a day on which nobody is known to have chaired', () => {
  it('is told with who was in the chair before and after', async () => {
    const collector = createCollector();
    const group = new TextDecoder().decode(projectFiles().data.get('groups/cwg-cop.yaml')?.bytes);
    const officers =
      'officers:\n  - { person: sherif-hashem, role: chair, from: 2010-01-01, until: 2018-06-30 }\n  - { person: abdelaziz-alzarooni, role: chair, from: 2020-01-01 }\n';
    const data = {
      'groups/cwg-cop.yaml': `${group.replace(/^officers:\n(?: .*\n)*/m, '')}\n${officers}`,
      'meetings/cwg-cop-15.yaml': clean,
    };
    const project = await openProject(projectFiles({ data }), collector.diagnose);
    await composeReport(project, 'cwg-cop-15', collector.diagnose);
    const [found] = collector.sorted().filter(({ code }) => code === 'record/no-chair');
    expect(found?.related?.map(({ message }) => message)).toEqual([
      'Sherif Hashem was in the chair until 2018-06-30',
      'Abdelaziz Alzarooni was in the chair from 2020-01-01',
    ]);
  });
});
