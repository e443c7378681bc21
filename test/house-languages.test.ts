import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, check, folderWith, run } from './house-folder.ts';

/* The languages of a house: one that is added, and a house that has fewer than another. */

const record = 'data/meetings/cwg-cop-15.yaml';
const issued = 'languages: [en, fr, es, ru, zh, ar]';

/** A folder whose record is issued in languages, with a copy of the French files for another one. */
async function folderIn(languages: string, copy?: string): Promise<string> {
  const folder = await folderWith([]);
  await change(join(folder, record), issued, `languages: [${languages}]`);
  const templates = join(folder, 'templates/itu');
  if (copy !== undefined) await cp(join(templates, 'fr'), join(templates, copy), { recursive: true });
  return folder;
}

async function toldOfHouse(folder: string): Promise<readonly string[]> {
  const { told } = await check(folder);
  return told
    .filter(({ code }) => !code.startsWith('translation/') && code !== 'language/missing-name')
    .map(({ file, line, code, message, remedy }) => `${file}:${String(line)} ${code} ${message} ${remedy}`);
}

test('A language that is added from a copy lacks its tag and the letter of its codes', async () => {
  expect(await toldOfHouse(await folderIn('en, pt', 'pt'))).toEqual([
    'templates/itu/house.yaml:10 house/missing-letter The house has no letter for document codes in the language "pt". Add it to templates/itu/house.yaml, under "language-letters": for example "pt: P", or "pt: \'\'" if these codes are to end without one.',
    expect.stringContaining(
      'templates/itu/pt/wording.yaml:2 language/other-tag The tag "fr-CH" is that of another language than its folder "pt".',
    ) as string,
  ]);
});

test('A title may hold signs that mean something in a pattern, such as those of a slip of the keyboard', async () => {
  const folder = await folderIn('en');
  const title = 'secretary-general: Secretary-General\n';
  const text = 'The Secretary Gener{al (ITU thanked all.';
  await change(
    join(folder, 'templates/itu/en/wording.yaml'),
    title,
    "secretary-general: 'Secretary-Gener{al (ITU'\n",
  );
  await change(
    join(folder, record),
    'outcomes:\n',
    `outcomes:\n  - { id: thanks, text: "${text}", in-summary: false }\n`,
  );
  const { told } = await check(folder);
  expect(told.filter(({ code }) => code === 'check/role-form')).toMatchObject([
    { message: 'This office is written "Secretary-Gener{al (ITU".' },
  ]);
});

test('A letter that another language has is not proposed', async () => {
  const told = await toldOfHouse(await folderIn('en, et', 'et'));
  expect(told.join('\n')).toContain('for example "et: ET"');
});

test('Codes of a house may end without a letter, in one language or in all', async () => {
  const folder = await folderIn('en');
  const letters = 'language-letters: { en: E, fr: F, es: S, ru: R, zh: C, ar: A }';
  for (const [from, to] of [
    [letters, "language-letters: { en: '' }"],
    ["language-letters: { en: '' }", ''],
  ] as const) {
    await change(join(folder, 'templates/itu/house.yaml'), from, to);
    expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'text')).toEqual({ number: 0, said: '' });
  }
});

test('The language line names the original in the words of each language', async () => {
  const folder = await folderIn('pt, en', 'pt');
  const told = await toldOfHouse(folder);
  for (const language of ['en', 'pt'])
    expect(told).toContainEqual(
      expect.stringContaining(
        `language/missing-text The language "${language}" has no name of the language "pt" for the language line. Add "pt" to templates/itu/${language}/wording.yaml, under "language-names".`,
      ),
    );
});

test('A folder whose name is no code of a language is told once', async () => {
  for (const [name, said] of [
    ['pt_BR', 'are not used; is "pt-BR" meant? Rename the folder to pt-BR.'],
    ['PT', 'are not used; is "pt" meant? Rename the folder to pt.'],
    ['portuguese', 'are not used: its name is no code of a language.'],
  ] as const) {
    const folder = await folderIn('en');
    await rename(join(folder, 'templates/itu/fr'), join(folder, `templates/itu/${name}`));
    // Names in a language that no house has any more are told of by themselves.
    await rm(join(folder, 'data/names/fr.yaml'));
    const told = await toldOfHouse(folder);
    expect(told).toEqual([expect.stringContaining(`The files of the folder "${name}" ${said}`)]);
  }
});

test('A folder of a language with a mistyped name is named where that language is asked for', async () => {
  for (const name of ['frr', 'fr1', 'francais']) {
    const folder = await folderIn('en, fr');
    await rename(join(folder, 'templates/itu/fr'), join(folder, `templates/itu/${name}`));
    const told = (await toldOfHouse(folder)).join('\n');
    expect(told).toContain(
      `data/names/fr.yaml:3 file/stray This file is not used: no house has a language "fr"; the folder "${name}" of the templates seems to be meant for it. Rename the folder "${name}" to "fr"; leave this file as it is.`,
    );
    expect(told).toContain(
      `reference/unknown-language The house "itu" has no language "fr". Rename the folder "${name}" of the templates`,
    );
  }
});

test('A tag that is none, and a direction in which the script is not written, are told', async () => {
  const folder = await folderIn('en');
  const wording = join(folder, 'templates/itu/en/wording.yaml');
  await change(wording, 'tag: en-GB', 'tag: en-B');
  expect(await toldOfHouse(folder)).toEqual([
    expect.stringContaining('en/wording.yaml:2 language/no-tag "en-B" is no BCP 47 tag of a language.'),
  ]);
  await change(wording, 'tag: en-B', 'tag: en_GB');
  expect(await toldOfHouse(folder)).toEqual([expect.stringContaining('Write "en-GB"')]);
  await change(wording, 'tag: en_GB\ndirection: ltr', 'tag: en-GB\ndirection: rtl');
  expect(await toldOfHouse(folder)).toEqual([
    expect.stringContaining('The script "Latn" is written from the left, and the direction says "rtl".'),
  ]);
});

test('A tag may name a script, or a region that is no country', async () => {
  const folder = await folderIn('en');
  const wording = join(folder, 'templates/itu/en/wording.yaml');
  for (const [from, to] of [
    ['tag: en-GB', 'tag: en-001'],
    ['tag: en-001', 'tag: en-Latn-GB'],
  ] as const) {
    await change(wording, from, to);
    expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf,docx')).toEqual({ number: 0, said: '' });
  }
});

test('A house may have fewer languages than the one that it extends', async () => {
  const folder = await folderIn('en, fr, es');
  const house = join(folder, 'templates/mine/house.yaml');
  await change(house, '', 'extends: itu\nlanguages: [en, fr]\n');
  await change(join(folder, 'data/groups/cwg-cop.yaml'), 'house: itu', 'house: mine');
  await change(join(folder, 'templates/mine/en/outcome.yaml'), '', 'thanks-title: Thanks\n');
  await change(join(folder, 'templates/mine/fr/outcome.yaml'), '', 'thanks-title: Merci\n');
  expect(await toldOfHouse(folder)).toEqual([
    `${record}:14 reference/unknown-language The house "mine" has no language "es". Write a language that it has (en, fr), or add it to "languages" in templates/mine/house.yaml, beside its folder.`,
  ]);
  await change(house, '[en, fr]', '[fr, qt]');
  expect(await toldOfHouse(folder)).toEqual([
    expect.stringContaining(
      'house.yaml:2 house/unknown-language The first language of the house, "en", is not',
    ),
    expect.stringContaining('house.yaml:2 house/unknown-language The house has no language "qt".'),
  ]);
});

test('Two languages whose codes end with one letter are told of', async () => {
  const folder = await folderIn('en');
  await change(join(folder, 'templates/itu/house.yaml'), 'fr: F, es: S', 'fr: F, es: F');
  expect(await toldOfHouse(folder)).toEqual([
    'templates/itu/house.yaml:10 house/same-letter Document codes in the languages "fr" and "es" both end with F: their documents would have the same code. Give one of the two another letter.',
  ]);
});

test('Norwegian may have the tag of one of its forms', async () => {
  const folder = await folderIn('en', 'no');
  await change(join(folder, 'templates/itu/no/wording.yaml'), /^tag: .*$/m, 'tag: nb-NO');
  const told = await toldOfHouse(folder);
  expect(told.filter((one) => one.includes('other-tag'))).toEqual([]);
});

test('A record that does not say its language is in the first one of its house', async () => {
  const folder = await folderWith([['house.yaml', 'language: en', 'language: fr']]);
  const text = `group: cwg-cop\nmeeting: 15\ndates: 2019-09-26\nstatus: draft\ndocument: { number: 3 }\nplace: { city: Geneva }\nsections: [introduction]\n`;
  await change(join(folder, 'data/meetings/cwg-cop-15.yaml'), /[^]+/, text);
  const { number } = await run(folder, 'build', 'cwg-cop-15', '--format', 'text');
  expect(number).toBe(0);
  const built = await readFile(join(folder, 'out/cwg-cop-15.txt'), 'utf8');
  expect(built).toContain('CWG-COP-15/3-F');
  expect(built).toContain('15e réunion');
});
