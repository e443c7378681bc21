import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/* What belongs to a part of a record that was refused is good work: nobody is told to delete it. */

const clean = readFileSync(join(import.meta.dirname, '../checks/clean.yaml'), 'utf8');
const id = 'cwg-cop-15';

async function told(
  text: string,
  more: Record<string, string> = {},
  report = id,
): Promise<readonly Diagnostic[]> {
  const collector = createCollector();
  const data = { [`meetings/${id}.yaml`]: text, ...more };
  const project = await openProject(projectFiles({ data }), collector.diagnose, { allowsUntranslated: true });
  await composeReport(project, report, collector.diagnose);
  return collector.sorted().filter(({ code }) => code !== 'check/meeting-at-weekend');
}

describe('a key that is misspelt', () => {
  it('leaves the translation of what it holds alone', async () => {
    const record = clean.replace('languages: [en]', 'languages: [en, fr]');
    const french = 'texts:\n  next-meeting.period:\n    - of: 3fa9c2d1\n      text: juin 2020\n';
    const found = await told(
      `${record}next_meeting: { period: June 2020 }\n`,
      { [`meetings/${id}.fr.yaml`]: french },
      `${id}.fr`,
    );
    expect(found.filter(({ code }) => code !== 'translation/in-original-language')).toMatchObject([
      {
        code: 'record/unknown-key',
        message: '"next_meeting" is not known here; did you mean "next-meeting"?',
      },
    ]);
  });

  it('leaves the footnotes of its texts alone', async () => {
    const found = await told(
      `${clean}next_meeting: { period: June 2020, occasion: "the Council[^council]" }\nfootnotes: { council: Its session of 2020. }\n`,
    );
    expect(found.map(({ code }) => code)).toEqual(['record/unknown-key']);
  });
});

describe('a value of the wrong form that can only mean one thing', () => {
  it.each([
    ['the name of a country in place of an ID', 'id: work-plan', 'id: Work Plan', 'record/wrong-form'],
    ['a title that is a number', 'title: Figures for 2018', 'title: 2018', 'record/wrong-type'],
    ['a day in another form', 'dates: 2019-09-26', 'dates: 26.09.2019', 'record/impossible-date'],
  ])('does not stop the check of the rest: %s', async (_, right, slip, code) => {
    expect(clean).toContain(right);
    const text = clean.replace(right, slip).replace('The meeting adopted', 'The meeting adoptd');
    const found = await told(text);
    expect(found.map((one) => one.code)).toEqual([code, 'check/spelling']);
  });
});

describe('a mark of a footnote that is not closed', () => {
  it('is told at the mark, and its footnote is left alone', async () => {
    const text = `${clean.replace('its figures (see', 'its figures[^survey-note (see')}footnotes: { survey-note: By the secretariat. }\n`;
    const [found, ...more] = await told(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'check/footnote-mark', remedy: 'Write [^survey-note].' });
    expect(text.slice(found?.place.start.offset, found?.place.end.offset)).toBe('[^survey-note');
  });
});
