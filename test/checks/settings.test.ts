import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inText } from '../../src/checks/words/example.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';
import { layOver } from './lay-over.ts';

const clean = readFileSync(join(import.meta.dirname, 'clean.yaml'), 'utf8');
const record = layOver(clean, inText('The meeting was held on Monday, 26 September 2019.'));

/** What is said of a record with a slip, with these settings of its group. */
async function said(settings: string) {
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const data = { 'meetings/cwg-cop-15.yaml': record, 'checks/cwg-cop.yaml': settings };
  const project = await openProject(projectFiles({ data }), diagnose);
  const document = await composeReport(project, 'cwg-cop-15', diagnose);
  const lines = found
    .filter(({ code }) => code === 'check/weekday' || !code.startsWith('check/'))
    .map(({ place, severity, code }) => `${place.file}:${place.start.line} ${severity} ${code}`);
  return { lines, isMade: document !== undefined };
}

describe('the settings of a group', () => {
  it('leave a rule as grave as it is, where they do not name it', async () => {
    expect(await said('rules: {}')).toEqual({
      lines: ['data/meetings/cwg-cop-15.yaml:27 error check/weekday'],
      isMade: false,
    });
  });

  it('make a rule lighter, so that it no longer stops the report', async () => {
    expect(await said('rules: { check/weekday: advice }')).toEqual({
      lines: ['data/meetings/cwg-cop-15.yaml:27 advice check/weekday'],
      isMade: true,
    });
  });

  it('put a rule out of force', async () => {
    expect(await said('rules: { check/weekday: off }')).toEqual({ lines: [], isMade: true });
  });

  it.each([
    ['0', '; did you mean "off"?'],
    ['no', '; did you mean "off"?'],
    ['~', 'Write "off" where it is not wanted, else one of: error, warning, advice.'],
    ['', 'Write "off" where it is not wanted, else one of: error, warning, advice.'],
  ])('say what is to be written in place of "%s"', async (written, told) => {
    const found: Diagnostic[] = [];
    const data = { 'checks/cwg-cop.yaml': `rules: { check/weekday: ${written} }` };
    await openProject(projectFiles({ data }), (diagnostic) => void found.push(diagnostic));
    expect(found.map(({ message, remedy }) => `${message} ${remedy}`)).toEqual([
      expect.stringContaining(told),
    ]);
  });

  it('name only rules that there are', async () => {
    expect((await said('rules:\n  check/weekdays: advice')).lines).toEqual([
      'data/checks/cwg-cop.yaml:2 error reference/unknown-check',
      'data/meetings/cwg-cop-15.yaml:27 error check/weekday',
    ]);
  });
});
