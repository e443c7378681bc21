import { expect, test } from 'vitest';
import { composeReport, type Diagnostic, openProject, renderReport } from '../src/index.ts';
import { projectFiles } from './project-files.ts';

/* Texts that no officer writes, and that a run must get through all the same. */

async function findingsIn(text: string): Promise<readonly string[]> {
  const head = 'group: cwg-cop\nmeeting: 70\ndates: 2030-09-26\nstatus: draft\nsections:\n';
  const record = `${head}  - { title: Odd, text: ${text} }\n`;
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject(projectFiles({ data: { 'meetings/cwg-cop-70.yaml': record } }), diagnose);
  const document = await composeReport(project, 'cwg-cop-70', diagnose);
  if (document !== undefined)
    for (const format of ['docx', 'pdf']) await renderReport(project, document, format, diagnose);
  const errors = found.filter(({ severity }) => severity === 'error');
  for (const { place } of errors)
    expect(place).toMatchObject({ file: 'data/meetings/cwg-cop-70.yaml', start: { line: 6 } });
  return [...new Set(errors.map(({ code }) => code))];
}

const times = (words: string, count: number): string => JSON.stringify(words.repeat(count));

test.each([
  ['a word without end', times('a', 200_000), 'record/too-long-word'],
  ['brackets without spaces', times('[', 50_000), 'record/too-long-word'],
  ['a paragraph without end', times('The cat sat. ', 3000), 'record/too-long-paragraph'],
  ['spaces without end', `"a${' '.repeat(50_000)}b"`, 'record/too-long-paragraph'],
  ['quotations in quotations', times('> ', 100), 'record/too-deep-levels'],
  ['lists in lists without words', times('1. ', 9000), 'record/too-deep-levels'],
  ['a control character', '"a\\u0001b"', 'yaml/forbidden-character'],
  ['half a character', '"a\\ud800b"', 'yaml/forbidden-character'],
  ['a sign that is no character', '"a\\ufffeb"', 'yaml/forbidden-character'],
])(
  '%s is told, at its place',
  async (_, text, code) => {
    expect(await findingsIn(text)).toEqual([code]);
  },
  60_000,
);

test.each([
  ['marks that are never closed', times('**a _b ', 1000)],
  ['brackets that are never closed', times('[a ', 1000)],
  [
    'lists of twenty levels',
    JSON.stringify(Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}* a`).join('\n')),
  ],
  [
    'two long paragraphs',
    JSON.stringify(`${'The cat sat. '.repeat(2000)}\n\n${'The dog ran. '.repeat(2000)}`),
  ],
])(
  '%s are printed',
  async (_, text) => {
    expect(await findingsIn(text)).toEqual([]);
  },
  60_000,
);
