import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './build/temporary-folder.ts';
import { change, run } from './house-folder.ts';

/* Entries of registers and of groups, and settings of rules: what is wrong in them is told before it is printed. */

const [people, resolutions, conferences, countries, group, settings] = [
  'registers/people.yaml',
  'registers/resolutions.yaml',
  'registers/conferences.yaml',
  'registers/countries.yaml',
  'groups/cwg-cop.yaml',
  'checks/cwg-cop.yaml',
];

type Change = readonly [file: string, from: string, to: string];

async function folderWith(changes: readonly Change[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const part of ['groups', 'registers', 'names', 'checks', 'glossaries', 'meetings/cwg-cop-13.yaml'])
    await cp(join('data', part), join(folder, 'data', part), { recursive: true });
  for (const [file, from, to] of changes) await change(join(folder, 'data', file), from, to);
  return folder;
}

async function told(changes: readonly Change[]): Promise<string> {
  return (await run(await folderWith(changes), 'check', 'cwg-cop-13')).said;
}

test('Days of registers that run backwards, and what stands there twice, are told', async () => {
  const said = await told([
    [conferences, 'from: 2018-10-29, until: 2018-11-16', 'from: 2018-11-29, until: 2018-11-16'],
    [conferences, 'acronym: PP-14', 'acronym: PP-10'],
    [resolutions, 'revisions:\n      - { date: 2015-05-21', 'revisions:\n      - { date: 2005-05-21'],
    [
      resolutions,
      '      - { date: 2018-11-16, place: Dubai }\n',
      '      - { date: 2018-11-16, place: Dubai }\n      - { date: 2018-11-16, place: Dubai }\n',
    ],
    [
      resolutions,
      '  wtdc-67:\n',
      '  pp-179-again:\n    body: plenipotentiary\n    number: 179\n    adopted: { date: 2010-10-22, place: Guadalajara }\n  wtdc-67:\n',
    ],
    [people, '    name: Brahima Sanou', '    name: Abdelaziz Sanou Alzarooni'],
    [people, '    name: Abdelaziz Alzarooni', '    name: Abdelaziz Sanou Alzarooni'],
    [people, 'family-name: Alzarooni', 'family-name: Alzarouni'],
    [people, '    title: Mr\n    country: ARE', '    title: Mrr\n    country: UAE'],
  ]);
  for (const words of [
    'error record/dates-reversed\n  The last day 2018-11-16 is before the first day 2018-11-29.',
    'The acronym "PP-10" stands under "pp-10" already.',
    'This revision of 2005-05-21 is not after the adoption on 2009-10-30.',
    'There is already a revision of 2018-11-16.',
    'Resolution 179 of the body "plenipotentiary" stands under "pp-179" already.',
    '"Abdelaziz Sanou Alzarooni" stands under "abdelaziz-alzarooni" already.',
    'The family name "Alzarouni" does not stand in the name "Abdelaziz Sanou Alzarooni".',
    'There is no title "Mrr"; did you mean "Mr"?',
    'There is no country "UAE"; did you mean "ARE"?',
  ])
    expect(said).toContain(words);
});

test('Revisions of a resolution may stand in any order', async () => {
  const folder = await folderWith([]);
  const file = join(folder, 'data', resolutions ?? '');
  const text = await readFile(file, 'utf8');
  const lines = /(      - \{ date: 2014-11-07.*\n)(      - .*\n)(      - .*\n)/;
  await writeFile(file, text.replace(lines, '$3$2$1'));
  expect(await run(folder, 'build', 'cwg-cop-13', '--format', 'text')).toEqual({ number: 0, said: '' });
  expect(await readFile(join(folder, 'out/cwg-cop-13.txt'), 'utf8')).toContain('(Rev. Busan, 2014)');
});

test('A name of a country is found as the register writes it, brackets and full stops too', async () => {
  const said = await told([
    [countries, 'variants: [DRC]', 'variants: ["Congo (Kinshasa)", "Z. R.", "Congo (Z"]'],
    [
      'meetings/cwg-cop-13.yaml',
      'sections:',
      'sections:\n  - { title: Guests, text: "Congo (Kinshasa) spoke, Z. R. did, Zo Ra did." }',
    ],
  ]);
  expect(said.match(/use the name "Democratic Republic of the Congo"/g)).toHaveLength(2);
});

test('Two chairs of a group on one day are told', async () => {
  expect(await told([[group, 'role: chair, from: 2019-01-01', 'role: chair, from: 2017-06-01']])).toContain(
    'On 2017-06-01 the group has two chairs: reports name the first of them.',
  );
});

test('The name of a rule without what it begins with, and one of no rule, are told with what to write', async () => {
  const said = await told([
    [settings, 'rules: {}', 'rules:\n  ordinals-mixed: off\n  reference/unknown-person: off'],
  ]);
  expect(said).toContain('"ordinals-mixed" has not the form of a key; did you mean "check/ordinals-mixed"?');
  expect(said).toContain('= Delete the line: only rules can be set, whose codes begin with "check/".');
  expect(said).not.toContain('[a-z');
});

test('Settings of rules and glossaries that bear the name of no group are told', async () => {
  const folder = await folderWith([]);
  for (const part of ['checks', 'glossaries'])
    await rename(join(folder, `data/${part}/cwg-cop.yaml`), join(folder, `data/${part}/cwg-copp.yaml`));
  const { said } = await run(folder, 'check', 'cwg-cop-13');
  for (const part of ['checks', 'glossaries']) {
    expect(said).toContain(`data/${part}/cwg-copp.yaml`);
    expect(said).toContain(`= Rename it to ${part}/cwg-cop.yaml.`);
  }
});

test('A kind of session that no register has, and that is near to one, is told', async () => {
  const said = await told([[group, 'reports-to: council', 'reports-to: counsil']]);
  expect(said).toContain('error reference/unknown-kind');
  expect(said).toContain('did you mean "council"?');
  expect(await told([[group, 'reports-to: council', 'reports-to: assembly']])).not.toContain('unknown-kind');
});
