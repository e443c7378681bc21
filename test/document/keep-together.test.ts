import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/document/text.ts';
import { visit } from '../../src/document/visit.ts';
import { makeReport } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

/** The words of the only paragraph of a section, with `_` for spaces at which no line ends. */
async function setWords(text: string): Promise<string> {
  const record = `group: cwg-cop\nmeeting: 60\ndates: 2030-09-26\nstatus: final\nsections: [{ title: Words, text: ${JSON.stringify(text)} }]\n`;
  const { document } = await makeReport(
    'ends-60',
    projectFiles({ data: { 'meetings/ends-60.yaml': record } }),
  );
  const words: string[] = [];
  visit(document.body, (node) => {
    if (node.type === 'paragraph' && node.numbering?.label === '1.1') words.push(textOf(node.children));
  });
  return words.join('').replaceAll('\u00a0', '_');
}

describe('no line ends', () => {
  it.each([
    [
      'after the word before a number',
      'see Resolution 179 and Study Group 2',
      'see Resolution_179 and Study Group_2',
    ],
    ['after the word before a code', 'in Document CWG-COP-15/3.', 'in Document_CWG-COP-15/3.'],
    ['between a day and its month', 'on 26 September 2019', 'on 26_September 2019'],
    [
      'between a number and what it counts',
      'at 10.00 hours, 50 % of 3 million',
      'at 10.00_hours, 50_% of 3_million',
    ],
    ['between a title and a name', 'Mr Alzarooni and Dr *Hashem*', 'Mr_Alzarooni and Dr_Hashem'],
    [
      'between the parts of a revision',
      'Resolution 179 (Rev. Dubai, 2018)',
      'Resolution_179 (Rev._Dubai, 2018)',
    ],
  ])('%s', async (_, written, printed) => {
    expect(await setWords(written)).toBe(printed);
  });

  it.each([
    ['words that only begin alike', 'the Groups 12 and may, 5 marches'],
    ['words without a number or name', 'the Resolution of the group, Mr and Ms, a Document on it'],
  ])('is said of nothing else: %s', async (_, written) => {
    expect(await setWords(written)).toBe(written);
  });
});
