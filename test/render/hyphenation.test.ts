import { expect, it } from 'vitest';
import { makeReport, partOf, readPdf } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

const long = 'telecommunication administration '.repeat(3).trim();
const text = [
  `| Topic | b | c | d | e | f |`,
  '| - | - | - | - | - | - |',
  `| ${long} | 1 | 2 | 3 | 4 | 5 |`,
  '',
  long,
].join('\n');
const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: final\nsections: [{ title: Words, text: ${JSON.stringify(text)} }]\n`;
const files = projectFiles({ data: { 'meetings/words-60.yaml': record } });

it('divides words in narrow columns by the rules of the language, and nowhere else, in PDF', async () => {
  const { render } = await makeReport('words-60', files);
  const { pages } = await readPdf(await render('pdf'));
  const [cells = '', below = ''] = pages.join(' ').split(/ 1 2 3 4 5 /);
  expect(cells).toMatch(/telecom-? ?mu/);
  expect(below).toContain(long);
});

it('tells Word to divide words in tables only', async () => {
  const { render } = await makeReport('words-60', files);
  const docx = await render('docx');
  expect(partOf(docx, 'word/settings.xml')).toContain('<w:autoHyphenation');
  const styles = partOf(docx, 'word/styles.xml');
  const suppress = (id: string) =>
    /<w:suppressAutoHyphens[^>]*>/.exec(
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '',
    )?.[0];
  expect([suppress('Normal'), suppress('Tabletext'), suppress('Heading1')]).toEqual([
    '<w:suppressAutoHyphens/>',
    '<w:suppressAutoHyphens w:val="0"/>',
    undefined,
  ]);
});
