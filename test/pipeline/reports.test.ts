import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/index.ts';
import { makeReport, partOf, readPdf, wordParagraphs } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

const ids = ['cwg-cp-01', 'cwg-cop-13', 'cwg-cop-15', 'cwg-cop-20', 'pp-18'];

describe('the records of the project', () => {
  it('are five reports and five meetings of which only the results are known', async () => {
    const { reports } = await openProject(projectFiles(), (diagnostic) => {
      throw new Error(diagnostic.message);
    });
    const originals = reports.filter(({ original }) => original === undefined);
    expect(originals.filter(({ buildable }) => buildable).map(({ id }) => id)).toEqual([...ids].sort());
    expect(reports.filter(({ kind }) => kind === 'results').map(({ id }) => id)).toEqual([
      'cwg-cop-09',
      'cwg-cop-10',
      'cwg-cop-11',
      'cwg-cop-12',
      'cwg-cop-14',
    ]);
  });

  it.each(ids)('make %s without any diagnostic that its record does not accept', async (id) => {
    const { diagnostics } = await makeReport(id);
    expect(diagnostics.filter(({ accepted }) => accepted === undefined)).toEqual([]);
  });
});

describe('the report of the 15th meeting', () => {
  it('has the masthead, source and title of a document of the group, in Word', async () => {
    const { render } = await makeReport('cwg-cop-15');
    const head = wordParagraphs(await render('docx')).slice(0, 10);
    expect(head.filter(({ words }) => words !== '').map(({ style, words }) => `${style}: ${words}`)).toEqual([
      'Masthead: COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION 15th meeting, Geneva, 26\u00a0September 2019',
      'Masthead: Document\u00a0CWG-COP-15/3-E',
      'Masthead: 9\u00a0October 2019',
      'Masthead: Original: English',
      'Source: Report by the Chair of the Council Working Group on Child Online Protection',
      expect.stringMatching(/^Title1: OUTCOME OF THE FIFTEENTH MEETING /),
    ]);
  });

  it('leaves the numbers to Word, tied to its styles', async () => {
    const { render } = await makeReport('cwg-cop-15');
    const docx = await render('docx');
    const styles = wordParagraphs(docx).map(({ style }) => style);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(6);
    expect(styles.filter((style) => style === 'Numberedparagraph')).toHaveLength(1 + 2 + 1 + 1 + 16 + 5);
    expect(partOf(docx, 'word/numbering.xml')).toMatch(/<w:pStyle w:val="Numberedparagraph"\/>.*?%1\.%2/s);
    expect(wordParagraphs(docx).map(({ words }) => words)).not.toContainEqual(
      expect.stringMatching(/^\d+\.\d+\s/),
    );
  });

  it('prints in the PDF the numbers that were computed, and the running header from page 2', async () => {
    const { render } = await makeReport('cwg-cop-15');
    const { pages } = await readPdf(await render('pdf'));
    const text = pages.join(' ');
    for (const words of ['5.16 The secretariat recalled', '6.5 A second liaison statement', '(see 5.11).'])
      expect(text).toContain(words);
    expect(text).not.toContain('5.17');
    expect(pages[0]).not.toContain('- 1 -');
    expect(pages.slice(1).map((page) => /- \d+ -/.exec(page)?.[0])).toEqual(['- 2 -', '- 3 -']);
    expect(pages.at(-1)).toMatch(/Abdelaziz Alzarooni \(UAE\) Chair, CWG-COP$/);
  });

  it('is dated by the day of issue where that is known, in its properties too', async () => {
    const { document, render } = await makeReport('cwg-cop-15');
    expect(document.properties.date).toBe('2019-10-09');
    expect(partOf(await render('docx'), 'docProps/core.xml')).toContain('>2019-10-09T');
  });

  it('bears the code that its record gives it, in place of one that is made of its number', async () => {
    const bytes = projectFiles().data.get('meetings/cwg-cop-15.yaml')?.bytes;
    const record = new TextDecoder().decode(bytes).replace('{ number: 3,', '{ code: C20/77,');
    const files = projectFiles({ data: { 'meetings/cwg-cop-15.yaml': record } });
    const text = new TextDecoder().decode(await (await makeReport('cwg-cop-15', files)).render('text'));
    expect(text).toContain('C20/77-E');
    expect(text).not.toContain('CWG-COP-15/3');
  });

  it('cites documents and resolutions as they were at the time', async () => {
    const text = new TextDecoder().decode(await (await makeReport('cwg-cop-15')).render('text'));
    expect(text).toContain('•\tWG-CP/14/2: Update on the ITU Child Online Protection (COP) Guidelines');
    expect(text).toContain(
      'Council Resolution 1306 (2009, modified 2015) and Resolution 179 (Rev. Dubai, 2018)',
    );
  });
});

describe('the PDF of a report', () => {
  it.each(ids)('%s is tagged, titled, in the language of the text, with its record attached', async (id) => {
    const { document, render } = await makeReport(id);
    const pdf = await readPdf(await render('pdf'));
    expect(pdf).toMatchObject({ tagged: true, title: document.properties.title, language: 'en-GB' });
    expect(pdf.attachments).toEqual([`${id}.yaml`]);
    const headings = document.body.filter((block) => block.type === 'heading' && block.numbered);
    expect(pdf.outline.filter((title) => /^\d+ /.test(title))).toHaveLength(headings.length);
  });
});

describe('the report of the 20th meeting', () => {
  it('numbers points of a paragraph, footnote and draft resolution', async () => {
    const text = new TextDecoder().decode(await (await makeReport('cwg-cop-20')).render('text'));
    expect(text).toMatch(/\n9\.7\t.*\n\n•\t.*\n•\t.*\n\n9\.7\.1\t.*\n•\t.*\n•\t.*\n•\t/);
    expect(text).toMatch(/\n5\.16\t.*\n\nInformation documents on .*\n\n5\.17\t/);
    expect(text).toMatch(/considering\n\na\)\t.*;\nb\)\t.*;\nc\)\t.*,\n\nrecalling\n\n\S.*,\n\n/);
    expect(text).toMatch(/Annex: 1\n\nANNEX\n/);
    expect(text).toContain('[1]\thttps://council.itu.int/working-groups');
    expect(text.match(/^•\t/gm)).toHaveLength(32 + 5);
  });

  it('is dated by its last day where the day of issue is not known', async () => {
    expect((await makeReport('cwg-cop-20')).document.properties.date).toBe('2024-01-23');
  });
});

describe('the report of the first meeting', () => {
  it('quotes a text with numbers of its own, and begins anew in its annex', async () => {
    const text = new TextDecoder().decode(await (await makeReport('cwg-cp-01')).render('text'));
    expect(text).toMatch(/\n1\.1\t.*\n\n\t1\t.*\n\t\t1\.1\t.*\n\t\t1\.2\t.*\n\t2\t.*\n\n1\.2\t/);
    expect(text).toMatch(/\n3\.\t.*\n\tA\.\t.*\n\tB\.\t.*\n4\.\t/);
    expect(text).toContain('Dr. Sherif Hashem (Republic of Egypt)\n\nChairman, WG-CP');
  });
});

describe('the four-year report', () => {
  it('puts together the meetings of each session of the Council, with ordinals of the period', async () => {
    const text = new TextDecoder().decode(await (await makeReport('pp-18')).render('text'));
    const lines = text.split('\n').filter((line) => /^2\.\d/.test(line));
    expect(lines.map((line) => /^(\S+)\tThe (.*?) meeting/.exec(line)?.slice(1))).toEqual([
      ['2.1', 'ninth'],
      ['2.2', 'tenth and 11th'],
      ['2.3', '12th and 13th'],
      ['2.4', '14th'],
    ]);
  });

  it('takes each line from the record of its meeting', async () => {
    const { document } = await makeReport('pp-18');
    const files = new Set<string>();
    JSON.stringify(document.body, (key, value: unknown) => {
      if (key === 'file' && typeof value === 'string' && value.startsWith('data/meetings/')) files.add(value);
      return value;
    });
    expect([...files].sort()).toEqual(
      ['09', '10', '11', '12', '13', '14'].map((number) => `data/meetings/cwg-cop-${number}.yaml`),
    );
  });

  it('names the group as it was at the last of these meetings, whatever it was called when the conference met', async () => {
    const group = new TextDecoder().decode(projectFiles().data.get('groups/cwg-cop.yaml')?.bytes);
    const renamed = group.replace(
      /(?=\n\n# The old prefix)/,
      '\n  - { from: 2018-06-01, name: Council Working Group on Children, acronym: CWG-C }',
    );
    expect(renamed).not.toBe(group);
    const files = projectFiles({ data: { 'groups/cwg-cop.yaml': renamed } });
    const text = new TextDecoder().decode(await (await makeReport('pp-18', files)).render('text'));
    expect(text).toContain('CWG-COP');
    expect(text).not.toMatch(/CWG-C\b(?!OP)|Group on Children/i);
  });

  it('changes when an outcome in the record of a meeting changes', async () => {
    const record = new TextDecoder().decode(projectFiles().data.get('meetings/cwg-cop-14.yaml')?.bytes);
    const changed = record.replace('to keep a repository', 'to burn a repository');
    const files = projectFiles({ data: { 'meetings/cwg-cop-14.yaml': changed } });
    const text = new TextDecoder().decode(await (await makeReport('pp-18', files)).render('text'));
    expect(text).toContain('–\tto burn a repository of the efforts of countries online;');
  });
});

describe('two builds', () => {
  it.each(['docx', 'pdf'])('give the same bytes of %s', async (format) => {
    const once = await (await makeReport('cwg-cop-20')).render(format);
    const twice = await (await makeReport('cwg-cop-20')).render(format);
    expect(Buffer.compare(once, twice)).toBe(0);
  });
});
