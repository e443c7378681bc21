import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.ts';
import { openProject } from '../../src/index.ts';
import { checkReport, groundsOf, type ProjectFiles } from '../../src/pipeline.ts';
import { withHeadsOnly } from '../heads-only.ts';
import { projectFiles } from '../project-files.ts';

const own = projectFiles();

/** The project's own files with words of one of them replaced. */
function filesAfter(name: string, find: string | RegExp, put: string): ProjectFiles {
  const folder = name.startsWith('itu/') ? 'templates' : 'data';
  const file = own[folder].get(name);
  const before = new TextDecoder().decode(file?.bytes);
  const after = before.replace(find, put);
  expect(after, name).not.toBe(before);
  const changed = { path: file?.path ?? '', bytes: new TextEncoder().encode(after) };
  return { ...own, [folder]: new Map(own[folder]).set(name, changed) };
}

async function check(files: ProjectFiles, id: string) {
  const found: Diagnostic[] = [];
  const project = await openProject(files, () => undefined);
  await checkReport(project, id, (diagnostic) => void found.push(diagnostic));
  return { project, found, grounds: groundsOf(project, id, found) };
}

const { reports } = await openProject(own, () => undefined);

/** The meetings that the report over four years is assembled from. */
const members = ['09', '10', '11', '12', '13', '14'].map((number) => `cwg-cop-${number}`);

describe('what is found of a record', () => {
  it.each(reports.map(({ id, kind }) => [id, kind === 'four-year-summary' ? members : []] as const))(
    'rests on the heads of other records only: %s',
    async (id, wholes) => {
      const { project, found } = await check(own, id);
      const guarded: Diagnostic[] = [];
      const guard = withHeadsOnly(project, id, ...wholes);
      await checkReport(guard, id, (diagnostic) => void guarded.push(diagnostic));
      expect(guarded).toEqual(found);
    },
  );

  it('rests on nothing that a change of words in another record touches', async () => {
    const before = (await check(own, 'cwg-cop-15')).grounds;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    for (const [name, find, put] of [
      ['meetings/cwg-cop-20.yaml', 'Mexico commented', 'Mexico spoke'],
      ['meetings/cwg-cop-20.yaml', /^/, '# A comment that moves all lines.\n'],
      ['summaries/pp-18.yaml', /^/, '# A comment.\n'],
    ] as const)
      expect((await check(filesAfter(name, find, put), 'cwg-cop-15')).grounds, name).toBe(before);
  });

  it.each([
    ['its record', 'meetings/cwg-cop-15.yaml', /^/, '# A comment that moves all lines.\n'],
    ['its translation', 'meetings/cwg-cop-15.fr.yaml', /^/, '# A comment.\n'],
    ['the date of another meeting', 'meetings/cwg-cop-20.yaml', 'until: 2024-01-23', 'until: 2024-01-24'],
    ['its group', 'groups/cwg-cop.yaml', /^/, '# A comment.\n'],
    ['a register', 'registers/people.yaml', /^/, '# A comment.\n'],
    ['the settings of rules', 'checks/cwg-cop.yaml', /^/, '# A comment.\n'],
    ['a phrase of the house', 'itu/en/outcome.yaml', /^/, '# A comment.\n'],
    ['a template', 'itu/partials/masthead.mustache', /$/, '\n'],
  ] as const)('rests on %s', async (_, name, find, put) => {
    const before = (await check(own, 'cwg-cop-15')).grounds;
    const after = (await check(filesAfter(name, find, put), 'cwg-cop-15')).grounds;
    expect(after).toMatch(/^[0-9a-f]{64}$/);
    expect(after).not.toBe(before);
  });

  it('rests on whether its translation cannot be read, or is not there', async () => {
    const name = 'meetings/cwg-cop-15.fr.yaml';
    const data = new Map([...own.data].filter(([other]) => other !== name));
    const unread = new Map([[name, `data/${name}`]]);
    const before = await check({ ...own, data }, 'cwg-cop-15.fr');
    const after = await check({ ...own, data, unread }, 'cwg-cop-15.fr');
    expect(before.grounds).toMatch(/^[0-9a-f]{64}$/);
    expect(after.grounds).not.toBe(before.grounds);
  });

  it('rests on everything where it points into another record', async () => {
    const wrong = filesAfter(
      'meetings/cwg-cop-15.yaml',
      /^( +)text: \|\n/m,
      '$1text: |\n$1  The fourteenth meeting was held on 23 January 2017.\n\n',
    );
    const { found, grounds } = await check(wrong, 'cwg-cop-15');
    expect(found.map(({ code }) => code)).toContain('check/meeting-date-in-text');
    expect(grounds).toBeUndefined();
  });

  it('rests, in a report over several meetings, on these as wholes', async () => {
    const before = (await check(own, 'pp-18')).grounds;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    const after = async (name: string) =>
      (await check(filesAfter(name, /^/, '# A comment.\n'), 'pp-18')).grounds;
    for (const id of members) expect(await after(`meetings/${id}.yaml`), id).not.toBe(before);
    for (const id of ['cwg-cop-15', 'cwg-cop-20', 'cwg-cp-01'])
      expect(await after(`meetings/${id}.yaml`), id).toBe(before);
    // A meeting of which nobody can say whose it is may be one of them.
    const lost = new Map(own.data).set('meetings/cwg-cop-17.yaml', {
      path: 'data/meetings/cwg-cop-17.yaml',
      bytes: new TextEncoder().encode('group: ['),
    });
    expect((await check({ ...own, data: lost }, 'pp-18')).grounds).not.toBe(before);
  });
});
