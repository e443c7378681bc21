import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeReport, openProject } from '../src/index.ts';
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
