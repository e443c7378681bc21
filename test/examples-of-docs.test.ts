import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeReport, openProject } from '../src/index.ts';
import { temporaryFolder } from './build/temporary-folder.ts';
import { run } from './house-folder.ts';
import { projectFiles } from './project-files.ts';

/* What the documents show as examples holds when it is typed. */

const folder = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The first example in YAML below a heading, without its first line. */
function example(heading: string): string {
  const page = read('docs/writing-a-record.md');
  const below = page.slice(page.indexOf(`\n${heading}\n`));
  return /```yaml\n[^\n]*\n([^]*?)```/.exec(below)?.[1] ?? '';
}

it('adds a person and a resolution to the registers', async () => {
  const found: string[] = [];
  const project = await openProject(
    projectFiles({
      data: {
        'registers/people.yaml': `${read('data/registers/people.yaml')}${example('### A person')}`,
        'registers/resolutions.yaml': `${read('data/registers/resolutions.yaml')}${example('### A resolution')}`,
        'groups/cwg-cop.yaml': read('data/groups/cwg-cop.yaml').replace(
          'mandate: [council-1306, pp-179]',
          'mandate: [council-1306, pp-179, pp-130]',
        ),
        'meetings/cwg-cop-21.yaml': `group: cwg-cop
meeting: 21
dates: 2024-09-10
status: draft
place: { city: Geneva }
document: { number: 1, languages: [en] }
opened-by: maria-silva
agenda: { adopted: as-drafted }
sections:
  - introduction
  - opening
  - agenda
  - title: Discussions
    text: Resolution 130 (Rev. Dubai, 2018) was discussed.
`,
      },
    }),
    ({ message }) => void found.push(message),
  );
  const document = await composeReport(project, 'cwg-cop-21', ({ message }) => void found.push(message));
  expect(found).toEqual(['At the meeting the edition of Bucharest, 2022 of Resolution 130 was in force.']);
  const text = JSON.stringify(document).replaceAll('\u00a0', ' ');
  expect(text).toContain('Maria Silva');
  expect(text).toContain('Resolution 130 (Rev. Bucharest, 2022)');
});

/** The first block in a page that is fenced with a word behind the fence, or with none. */
function block(page: string, word: string, after: string): string {
  const below = read(page).slice(read(page).indexOf(after));
  return new RegExp('```' + word + '\n([^]*?)```').exec(below)?.[1] ?? '';
}

it('builds the first report, and tells its slip and that of a template in the words of the pages', async () => {
  const folder = await temporaryFolder();
  for (const name of ['data/groups', 'data/registers', 'templates'])
    await cp(name, join(folder, name), { recursive: true });
  await mkdir(join(folder, 'data/meetings'));
  const record = join(folder, 'data/meetings/cwg-cop-21.yaml');
  const first = block('README.md', 'yaml', '## Your first report');
  const write = (text: string) => writeFile(record, text);
  await write(first);
  expect(await run(folder, 'build', '--format', 'text', '--quiet')).toEqual({ number: 0, said: '' });
  await write(first.replace('{ city: Geneva }', 'Geneva'));
  const slip = await run(folder, 'check');
  expect(slip.number).toBe(1);
  expect(slip.said).toContain(block('README.md', '', 'A slip is told'));
  const sentences = join(folder, 'templates/itu/en/outcome.yaml');
  const shown = block('docs/changing-a-template.md', 'yaml', '## A sentence').trim();
  expect(read('templates/itu/en/outcome.yaml')).toContain(shown);
  await writeFile(
    sentences,
    read('templates/itu/en/outcome.yaml').replace('}}, {{position', '}}, {{postion'),
  );
  await write(first.replace('[introduction,', '[introduction, opening,'));
  await appendFile(record, 'opened-by: doreen-bogdan-martin\n');
  const misspelt = await run(folder, 'check');
  expect(misspelt.number).toBe(1);
  expect(misspelt.said).toContain(block('docs/changing-a-template.md', '', 'A misspelt name is an error'));
});
