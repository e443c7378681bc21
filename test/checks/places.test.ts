import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInexact, passagesOf } from '../../src/checks/passages.ts';
import { sourcesOf } from '../../src/checks/sources.ts';
import { composeReport, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

const everything = readFileSync(join(import.meta.dirname, '../pipeline/records/everything.yaml'), 'utf8');
const spaces =
  'group: cwg-cop\nmeeting: 70\ndates: 2030-09-26\nstatus: draft\nsections:\n' +
  '  - { title: Two  spaces, text: "One  *two*   three \\"four\\" and\\tfive." }\n' +
  "  - { title: Quoted, text: 'It''s  so,  and\n      folded  here.' }\n";

it('Each word of each passage is found where it was written, whatever stands around it', async () => {
  const data = { 'meetings/everything.yaml': everything, 'meetings/spaces.yaml': spaces };
  const project = await openProject(projectFiles({ data }), () => undefined);
  const sources = sourcesOf(project.archive);
  let words = 0;
  const wrong: string[] = [];
  for (const { id, file, buildable, original } of project.reports) {
    if (original !== undefined) continue;
    const document = buildable ? await composeReport(project, id, () => undefined) : undefined;
    if (document === undefined) continue;
    for (const passage of passagesOf(document, sources, file))
      for (const match of passage.text.matchAll(/[\p{L}\p{N}]+|(?<=\S) {2,}(?=\S)/gu)) {
        const end = match.index + match[0].length;
        const isComputed = passage.nodesAt(match.index).some(({ type }) => type === 'reference');
        const hasMarkWithin = passage.nodesAt(match.index) !== passage.nodesAt(end - 1);
        if (!passage.isOwn(match.index, end) || isComputed || hasMarkWithin) continue;
        const place = passage.placeOf(match.index, end);
        const written = sources(place.file)?.text.slice(place.start.offset, place.end.offset) ?? '';
        // Words that the program writes of a value, such as a date, stand for all of it.
        if (isInexact(place)) {
          expect(written, passage.text).toMatch(/\d{4}-\d{2}-\d{2}|^\d+$/);
          continue;
        }
        words += 1;
        if (written.toUpperCase() !== match[0].toUpperCase())
          wrong.push(`${id}: "${match[0]}" at "${written}"`);
      }
  }
  expect(wrong).toEqual([]);
  expect(words).toBeGreaterThan(3000);
});
