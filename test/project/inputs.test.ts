import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openProject, type ProjectFile, type ProjectFiles } from '../../src/index.ts';
import { hashOfInputs, inputsOf } from '../../src/project/inputs.ts';
import type { Input } from '../../src/render/provenance.ts';
import { makeReport } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

const everything = readFileSync(join(import.meta.dirname, '../pipeline/records/everything.yaml'), 'utf8');
const files = projectFiles({ data: { 'meetings/everything.yaml': everything } });
const ids = ['cwg-cp-01', 'cwg-cop-13', 'cwg-cop-15', 'cwg-cop-20', 'everything', 'pp-18'];
const folders = ['data', 'templates', 'schemas'] as const;

async function inputs(id: string, of: ProjectFiles = files): Promise<readonly Input[]> {
  const project = await openProject(of, () => undefined);
  const found = inputsOf(project, id);
  if (found === undefined) throw new Error(`${id} has no inputs.`);
  return found;
}

async function hash(id: string, of: ProjectFiles): Promise<string> {
  return hashOfInputs(await inputs(id, of));
}

/** The files with the one of this name (`data/meetings/a.yaml`) changed, or without it where there is no new text. */
function changed(name: string, change: (text: string) => string | undefined): ProjectFiles {
  const [folder = '', ...rest] = name.split('/');
  const copy = { ...files };
  for (const key of folders) {
    if (key !== folder) continue;
    const map = new Map(files[key]);
    const old = map.get(rest.join('/'));
    const text = change(new TextDecoder().decode(old?.bytes));
    if (text === undefined) map.delete(rest.join('/'));
    else map.set(rest.join('/'), { path: name, bytes: new TextEncoder().encode(text) });
    copy[key] = map;
  }
  return copy;
}

/** Only what is named as an input is left: files, and entries of registers. */
function reducedTo(names: ReadonlySet<string>): ProjectFiles {
  const reduce = (folder: (typeof folders)[number]): Map<string, ProjectFile> =>
    new Map(
      [...files[folder]].flatMap(([name, file]) => {
        if (names.has(`${folder}/${name}`)) return [[name, file]];
        const [, register] = /^registers\/(.*)\.yaml$/.exec(name) ?? [];
        if (register === undefined) return [];
        const contents = parse(new TextDecoder().decode(file.bytes)) as Record<
          string,
          Record<string, unknown>
        >;
        const kept = Object.entries(contents[register] ?? {}).filter(([id]) =>
          names.has(`${folder}/${name}#${id}`),
        );
        const text = JSON.stringify({ [register]: Object.fromEntries(kept) });
        return [[name, { path: file.path, bytes: new TextEncoder().encode(text) }]];
      }),
    );
  return { data: reduce('data'), templates: reduce('templates'), schemas: reduce('schemas') };
}

describe('the inputs of a report', () => {
  it.each(ids)('are all that %s is made from: without anything else it is the same', async (id) => {
    const whole = await makeReport(id, files);
    const names = new Set((await inputs(id)).map(({ name }) => name));
    const alone = await makeReport(id, reducedTo(names));
    for (const format of ['docx', 'pdf', 'text'])
      expect(Buffer.compare(await alone.render(format), await whole.render(format)), format).toBe(0);
  });

  it.each(['cwg-cop-15', 'pp-18'])('each change the hash of %s when they change', async (id) => {
    const all = await inputs(id);
    const old = hashOfInputs(all);
    const texts = all.filter(({ name }) => /^(data|templates)\/[^#]*\.(yaml|mustache)$/.test(name));
    expect(texts.length).toBeGreaterThan(20);
    for (const { name } of texts) {
      const comment = name.endsWith('.yaml') ? '\n# changed\n' : '{{! changed }}\n';
      expect(
        await hash(
          id,
          changed(name, (text) => text + comment),
        ),
        name,
      ).not.toBe(old);
    }
  });

  it('are named by the part of a register that is used', async () => {
    const names = (await inputs('cwg-cop-15')).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('data/'))).toEqual([
      'data/groups/cwg-cop.yaml',
      'data/groups/emblem.png',
      'data/meetings/cwg-cop-14.yaml',
      'data/meetings/cwg-cop-15.yaml',
      'data/registers/countries.yaml#ARE',
      'data/registers/people.yaml#abdelaziz-alzarooni',
      'data/registers/people.yaml#houlin-zhao',
      'data/registers/resolutions.yaml#council-1306',
      'data/registers/resolutions.yaml#pp-179',
    ]);
    expect(names).toContain('program');
    expect(names).toContain('libraries');
  });

  it('of a four-year report are the records of its meetings and the whole register of conferences', async () => {
    const names = (await inputs('pp-18')).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('data/meetings/'))).toEqual(
      ['09', '10', '11', '12', '13', '14'].map((number) => `data/meetings/cwg-cop-${number}.yaml`),
    );
    expect(names.filter((name) => name.includes('conferences.yaml'))).toEqual([
      'data/registers/conferences.yaml',
    ]);
  });

  it('do not change with what other reports are made from', async () => {
    const old = await hash('cwg-cop-15', files);
    const others: readonly [string, (text: string) => string | undefined][] = [
      ['data/registers/people.yaml', (text) => `${text}\n  jane-doe: { name: Jane Doe, family-name: Doe }\n`],
      ['data/meetings/cwg-cop-20.yaml', () => undefined],
      ['data/summaries/pp-18.yaml', (text) => `${text}\n`],
      ['templates/itu/four-year-summary.mustache', () => 'x'],
      ['templates/itu/fr/wording.yaml', () => 'x: y'],
      ['templates/other/house.yaml', () => 'extends: itu'],
    ];
    for (const [name, change] of others)
      expect(await hash('cwg-cop-15', changed(name, change)), name).toBe(old);
  });

  it('change when a file comes that takes the place of another', async () => {
    const old = await hash('cwg-cop-15', files);
    const own = changed('templates/itu/en/outcome.mustache', () => '{{> masthead}}');
    expect(await hash('cwg-cop-15', own)).not.toBe(old);
    const names = (await inputs('cwg-cop-15', own)).map(({ name }) => name);
    expect(names).toContain('templates/itu/en/outcome.mustache');
    expect(names).not.toContain('templates/itu/outcome.mustache');
  });

  it('do not depend on where the folders are or in which order they were read', async () => {
    const elsewhere = (map: ReadonlyMap<string, ProjectFile>): Map<string, ProjectFile> =>
      new Map(
        [...map]
          .reverse()
          .map(([name, { bytes }]) => [name, { path: `/elsewhere/${name}`, bytes: bytes.slice() }]),
      );
    const moved = {
      data: elsewhere(files.data),
      templates: elsewhere(files.templates),
      schemas: elsewhere(files.schemas),
    };
    for (const id of ids) expect(await inputs(id, moved)).toEqual(await inputs(id));
  });

  it('are hashed as sha256sum does it', async () => {
    const all = await inputs('cwg-cop-20');
    const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    const record = files.data.get('meetings/cwg-cop-20.yaml')?.bytes ?? new Uint8Array();
    expect(all.find(({ name }) => name === 'data/meetings/cwg-cop-20.yaml')?.hash).toBe(sha256(record));
    const lines = all.map((input) => `${input.hash}  ${input.name}\n`);
    expect(hashOfInputs(all)).toBe(sha256(lines.join('')));
  });

  it('hold the moment that dates of files come from, where one is given', async () => {
    const at = async (sourceDateEpoch: number) =>
      inputsOf(await openProject(files, () => undefined, { sourceDateEpoch }), 'pp-18') ?? [];
    expect((await at(0)).map(({ name }) => name)).toContain('SOURCE_DATE_EPOCH');
    expect(hashOfInputs(await at(0))).not.toBe(hashOfInputs(await at(1)));
  });

  it('are none where there is no such record', async () => {
    expect(inputsOf(await openProject(files, () => undefined), 'cwg-cop-99')).toBeUndefined();
  });
});
