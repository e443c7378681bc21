import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, ProjectFile } from '../../src/index.ts';
import { composeReport, openProject, renderReport } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/** What a run over the 15th meeting says, in all stages, after a change of the data folder. */
async function afterChange(
  change: (data: Map<string, ProjectFile>) => void,
  report = 'cwg-cop-15',
  // Findings of editorial rules are tried by their own examples.
  isAsked = (code: string): boolean => !code.startsWith('check/'),
): Promise<readonly string[]> {
  const faults = await toldAfterChange(change, report, isAsked);
  return faults.map(({ place, code }) => `${place.file}:${place.start.line}:${place.start.column} ${code}`);
}

async function toldAfterChange(
  change: (data: Map<string, ProjectFile>) => void,
  report: string,
  isAsked: (code: string) => boolean,
): Promise<readonly Diagnostic[]> {
  const files = projectFiles();
  const data = new Map(files.data);
  change(data);
  const found: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic);
  const project = await openProject({ ...files, data }, diagnose);
  const document = await composeReport(project, report, diagnose);
  if (document !== undefined)
    for (const format of ['docx', 'pdf', 'html']) await renderReport(project, document, format, diagnose);
  return found.filter(({ code }) => isAsked(code));
}

function replace(data: Map<string, ProjectFile>, name: string, find: string | RegExp, put: string): void {
  const before = new TextDecoder().decode(data.get(name)?.bytes);
  const after = before.replace(find, put);
  expect(after).not.toBe(before);
  data.set(name, { path: `data/${name}`, bytes: new TextEncoder().encode(after) });
}

const group = 'groups/cwg-cop.yaml';

describe('a faulty data folder', () => {
  it('with a picture that is missing, of another kind or cut off is one error, at the group', async () => {
    const picture = projectFiles().data.get('groups/emblem.png')?.bytes ?? new Uint8Array();
    const put = (bytes: Uint8Array) => (data: Map<string, ProjectFile>) =>
      void data.set('groups/emblem.png', { path: 'data/groups/emblem.png', bytes });
    expect(await afterChange((data) => data.delete('groups/emblem.png'))).toEqual([
      'data/groups/cwg-cop.yaml:30:9 reference/unknown-picture',
    ]);
    expect(await afterChange(put(new TextEncoder().encode('no picture')))).toEqual([
      'data/groups/cwg-cop.yaml:30:9 file/not-a-picture',
    ]);
    expect(await afterChange(put(picture.slice(0, picture.length / 2)))).toEqual([
      'data/groups/cwg-cop.yaml:30:9 file/not-a-picture',
    ]);
  });

  it('with names that the house does not have is an error at each', async () => {
    expect(await afterChange((data) => replace(data, group, 'pattern: hyphen', 'pattern: hyphn'))).toEqual([
      'data/groups/cwg-cop.yaml:16:51 reference/unknown-form',
    ]);
    expect(await afterChange((data) => replace(data, group, 'house: itu', 'house: itv'))).toEqual([
      'data/groups/cwg-cop.yaml:2:8 reference/unknown-house',
    ]);
    const people = 'registers/people.yaml';
    expect(
      await afterChange((data) =>
        replace(data, people, /(?<=houlin-zhao:[^]*?)role: secretary-general/, 'role: general-secretary'),
      ),
    ).toEqual([expect.stringMatching(/^data\/registers\/people\.yaml:\d+:17 reference\/unknown-role$/)]);
    // Of a person whom no meeting names.
    expect(
      await afterChange((data) =>
        replace(data, people, /(?<=brahima-sanou:[^]*?)role: director-bdt/, 'role: drector-bdt'),
      ),
    ).toEqual([expect.stringMatching(/^data\/registers\/people\.yaml:\d+:17 reference\/unknown-role$/)]);
  });

  it('with a register that is not valid is told of that, not of all that refers to it', async () => {
    expect(await afterChange((data) => replace(data, 'registers/people.yaml', 'people:', 'peeple:'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^data\/registers\/people\.yaml:.* record\/unknown-key$/),
      ]),
    );
    const codes = await afterChange((data) => replace(data, 'registers/people.yaml', 'people:', 'peeple:'));
    expect(codes.every((code) => code.startsWith('data/registers/people.yaml'))).toBe(true);
  });

  it('without a register is told of that once, not of each thing that refers to it', async () => {
    for (const name of ['resolutions', 'people'])
      expect(await afterChange((data) => data.delete(`registers/${name}.yaml`))).toEqual([
        expect.stringMatching(/^data\/groups\/cwg-cop\.yaml:\d+:\d+ file\/missing-register$/),
      ]);
    expect(await afterChange((data) => data.delete('registers/countries.yaml'))).toEqual([
      expect.stringMatching(/^data\/registers\/people\.yaml:\d+:\d+ file\/missing-register$/),
    ]);
  });

  it('without a register that comes with the program says where to copy it from', async () => {
    const remedies = async (name: string): Promise<readonly string[]> => {
      const isAsked = (code: string): boolean => code === 'file/missing-register';
      const told = await toldAfterChange(
        (data) => data.delete(`registers/${name}.yaml`),
        'cwg-cop-15',
        isAsked,
      );
      return told.map(({ remedy }) => remedy ?? '');
    };
    for (const name of ['resolutions', 'countries'])
      expect(await remedies(name)).toEqual([
        expect.stringContaining(`copy ${name}.yaml there that comes with the program`),
      ]);
    expect(await remedies('people')).toEqual([expect.stringContaining('begin it with the line "people:"')]);
  });

  it('gives the line that names something in a language as YAML has it', async () => {
    const [told] = await toldAfterChange(
      (data) => data.delete('names/fr.yaml'),
      'cwg-cop-15.fr',
      (code) => code === 'language/missing-name',
    );
    // Its colon would end the key.
    expect(told?.remedy).toMatch(/with the line: 'Emblem: a sheet of paper [^']*': …$/);
  });

  it('without a glossary is not told to explain the name of the house', async () => {
    const clean = readFileSync(join(import.meta.dirname, '../checks/clean.yaml'), 'utf8');
    const told = await toldAfterChange(
      (data) => {
        data.delete('glossaries/cwg-cop.yaml');
        replace(
          data,
          'meetings/cwg-cop-15.yaml',
          /^[^]*$/,
          clean.replace('Egypt introduced', 'GCF introduced'),
        );
      },
      'cwg-cop-15',
      (code) => code === 'check/acronym-not-explained',
    );
    expect(told.map(({ message }) => message)).toEqual(['"GCF" is nowhere explained.']);
  });

  it('without the names of a language is told of at the file that would have them, whatever the folder is called', async () => {
    const found = await afterChange((data) => {
      for (const [name, file] of data) data.set(name, { ...file, path: `records/${name}` });
      data.delete('names/fr.yaml');
    }, 'cwg-cop-15.fr');
    expect(found).toEqual(['records/names/fr.yaml:1:1 language/missing-name']);
  });

  it('with a record to be issued in a language that the house lacks says so, whichever language is asked for', async () => {
    const found = await afterChange((data) =>
      replace(data, 'meetings/cwg-cop-15.yaml', 'languages: [en, fr', 'languages: [en, xx, fr'),
    );
    expect(found).toEqual([expect.stringMatching(/cwg-cop-15\.yaml:\d+:58 reference\/unknown-language$/)]);
  });

  it('with a register that is missing or not valid is not told to delete what is accepted', async () => {
    const name = 'registers/resolutions.yaml';
    const told = (change: (data: Map<string, ProjectFile>) => void) =>
      afterChange(change, 'cwg-cop-20', (code) => code === 'check/acceptance-not-needed');
    expect(await told((data) => data.delete(name))).toEqual([]);
    expect(await told((data) => replace(data, name, 'resolutions:', 'resolutons:'))).toEqual([]);
    const unneeded = await told((data) =>
      replace(data, 'meetings/cwg-cop-20.yaml', 'code: check/resolution-edition-form', 'code: check/spacing'),
    );
    expect(unneeded).toHaveLength(1);
  });

  it('with two records of one meeting or a stray file says so', async () => {
    const record = projectFiles().data.get('meetings/cwg-cop-15.yaml')?.bytes ?? new Uint8Array();
    const found = await afterChange((data) => {
      data.set('meetings/copy.yaml', { path: 'data/meetings/copy.yaml', bytes: record });
      data.set('meeting/cwg-cop-16.yaml', { path: 'data/meeting/cwg-cop-16.yaml', bytes: record });
    });
    expect(found).toContainEqual('data/meeting/cwg-cop-16.yaml:1:1 file/stray');
    expect(found).toContainEqual(expect.stringMatching(/record\/same-meeting$/));
  });

  it('with names in a language that no house has says so', async () => {
    const names = projectFiles().data.get('names/fr.yaml')?.bytes ?? new Uint8Array();
    const found = await afterChange((data) => {
      data.set('names/french.yaml', { path: 'data/names/french.yaml', bytes: names });
    });
    expect(found).toEqual([expect.stringMatching(/^data\/names\/french\.yaml:\d+:1 file\/stray$/)]);
  });

  it('with a record in another form of line ends or with a byte order mark is read all the same', async () => {
    const record = 'meetings/cwg-cop-15.yaml';
    expect(await afterChange((data) => replace(data, record, /\n/g, '\r\n'))).toEqual([]);
    expect(await afterChange((data) => replace(data, record, /^/, '\uFEFF'))).toEqual([]);
  });
});
