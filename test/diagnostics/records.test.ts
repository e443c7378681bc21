import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { composeReport, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';
import { expectations, written } from './expectations.ts';

const folder = join(import.meta.dirname, 'records');

/** All that a run says of a record that is laid beside the project's own. */
async function diagnosticsOf(id: string, text: string): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(projectFiles({ data: { [`meetings/${id}.yaml`]: text } }), diagnose);
  await composeReport(project, id, diagnose);
  return found.filter(({ place }) => place.file === `data/meetings/${id}.yaml`);
}

describe('a faulty record', () => {
  it.each(readdirSync(folder))('is refused with the words that stand in %s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const expected = expectations(text);
    expect(expected.length).toBeGreaterThan(0);
    // What the editorial rules find beside is tried by their own examples.
    const found = (await diagnosticsOf(name.replace('.yaml', ''), text)).filter(
      ({ code }) => !code.startsWith('check/') || expected.some(({ where }) => where.endsWith(code)),
    );
    expect(found.map((diagnostic) => written(diagnostic, expected)).sort()).toEqual(
      expected.map(({ all }) => all).sort(),
    );
  });

  it('that has two days written in one is told how to write them', async () => {
    const record = 'group: cwg-cop\nmeeting: 60\nstatus: draft\ndates: 2030-09-10..2030-09-11\n';
    const [found] = (await diagnosticsOf('cwg-cop-60', record)).filter(({ code }) => code.endsWith('date'));
    expect(found?.remedy).toBe(
      'Write the first and the last day as { from: 2030-09-10, until: 2030-09-11 }.',
    );
  });

  // Without its days, nothing else of a record can be checked.
  const rest = 'More may be found once this is put right.';

  it.each([
    ['10.09.2024', 'Write 2024-09-10.'],
    ['2024-9-10', 'Write 2024-09-10.'],
    ['10 September 2024', 'Write 2024-09-10.'],
    ['31/12/2024', 'Write 2024-12-31.'],
    ['31.09.2024', `Write the day as YYYY-MM-DD, for example 2019-09-26. ${rest}`],
    ['12/31/2024', 'Write 2024-12-31.'],
    ['04/10/2024', `Write 2024-10-04 or 2024-04-10 (year, month, day). ${rest}`],
    ['04/04/2024', 'Write 2024-04-04.'],
    ['13/13/2024', `Write the day as YYYY-MM-DD, for example 2019-09-26. ${rest}`],
    [
      '2024-09-10 - 2024-09-11',
      'Write the first and the last day as { from: 2024-09-10, until: 2024-09-11 }.',
    ],
    // Either could be the month, but no meeting lasts one.
    [
      '10/09/2024 - 11/09/2024',
      'Write the first and the last day as { from: 2024-09-10, until: 2024-09-11 }.',
    ],
    [
      '09/10/2024 - 09/11/2024',
      'Write the first and the last day as { from: 2024-09-10, until: 2024-09-11 }.',
    ],
    [
      '30/09/2024 to 01/10/2024',
      'Write the first and the last day as { from: 2024-09-30, until: 2024-10-01 }.',
    ],
    ['10-11/09/2024', 'Write the first and the last day as { from: 2024-09-10, until: 2024-09-11 }.'],
    [
      '04/05/2024 - 05/06/2024',
      `Write the first and the last day as { from: 2024-05-04, until: 2024-06-05 } or { from: 2024-04-05, until: 2024-05-06 } (year, month, day). ${rest}`,
    ],
    ['10/09/2024 - 40/09/2024', `Write the day as YYYY-MM-DD, for example 2019-09-26. ${rest}`],
    ['11/09/2024 - 10/09/2024', 'Write { from: 2024-09-10, until: 2024-09-11 }, or correct the year.'],
  ])('that has the day %s is told: %s', async (written, remedy) => {
    const record = `group: cwg-cop\nmeeting: 60\nstatus: draft\ndates: ${written}\n`;
    const [found] = (await diagnosticsOf('cwg-cop-60', record)).filter(({ code }) => /\bdates?\b/.test(code));
    expect(found?.remedy).toBe(remedy);
  });

  it.each(readdirSync(folder))('says what to do in each message of %s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const { remedy, message } of await diagnosticsOf(name.replace('.yaml', ''), text)) {
      expect(remedy).toMatch(/^[A-Z].*[.?!]$/s);
      expect(message).not.toMatch(/undefined|\[object|#\/|must NOT/);
    }
  });
});
