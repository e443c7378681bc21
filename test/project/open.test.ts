import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

const own = projectFiles();
const summary = new TextDecoder().decode(own.data.get('summaries/pp-18.yaml')?.bytes);

/** What is found, and which records there are, with one more record or another one of a name. */
async function open(name: string, text: string) {
  const file = { path: `data/${name}`, bytes: new TextEncoder().encode(text) };
  const found: string[] = [];
  const project = await openProject(
    { ...own, data: new Map(own.data).set(name, file) },
    ({ code, place, remedy }) => void found.push(`${code} ${place.file} ${remedy}`),
  );
  const kindOf = (id: string) => project.reports.find((report) => report.id === id)?.kind;
  return { found, kindOf };
}

describe('the records of a project', () => {
  it('have different names: of two with the same one that of the meeting is meant', async () => {
    const { found, kindOf } = await open('summaries/cwg-cop-15.yaml', summary);
    expect(found).toEqual(['file/same-id data/summaries/cwg-cop-15.yaml Rename one of the two files.']);
    expect(kindOf('cwg-cop-15')).toBe('outcome');
  });

  it('name a kind of report that is made of records in their folder', async () => {
    const { found, kindOf } = await open('summaries/pp-18.yaml', `report: outcome\n${summary}`);
    expect(found).toEqual([
      'reference/unknown-report data/summaries/pp-18.yaml Write one of: four-year-summary.',
    ]);
    expect(kindOf('pp-18')).toBeUndefined();
  });
});
