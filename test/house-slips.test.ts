import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, check, folderWith, run, slips } from './house-folder.ts';

/* Slips in the files of a house: each is told at its place, with what to do, and nothing else is. */

test('A template that is not whole is what is told of, and not what the record would lack without it', async () => {
  expect(await slips([['outcome.mustache', '{{> sections}}', '{{> sectons}}']])).toEqual([
    expect.stringContaining(
      'outcome.mustache:10 template/unknown-partial There is no partial "sectons"',
    ) as string,
  ]);
  expect(await slips([['outcome.mustache', '{{> sections}}', '{{#agenda}} agenda {{> sections}}']])).toEqual([
    'outcome.mustache:10 template/syntax The section {{#agenda}} is not closed. Write {{/agenda}} where it ends.',
  ]);
});

test('A file of phrases with a slip is told of once, and no phrase of it is missed', async () => {
  expect(await slips([['en/outcome.yaml', /^source: .*/m, 'source: 5']])).toEqual([
    'en/outcome.yaml:12 record/wrong-type "source" must be a text, but the number 5 stands here. Put it in quotation marks: "5".',
  ]);
  expect(await slips([['en/outcome.yaml', /^source:/m, 'Source:']])).toEqual([
    'en/outcome.yaml:12 record/wrong-form "Source" has not the form of a key; did you mean "source"? Write "source": small letters, figures and hyphens, no other signs.',
  ]);
});

test('A name that one language has otherwise is told at that name, in the first language too', async () => {
  expect(await slips([['en/outcome.yaml', /^source:/m, 'sorce:']])).toEqual([
    'en/outcome.yaml:12 language/missing-text The language "en" has no phrase "source"; is it meant by "sorce"? Write "source" in place of "sorce", or add it beside.',
  ]);
  expect(
    await slips([['fr/wording.yaml', '  summary-heading:', '  sumary-heading:']], '--lang', 'fr'),
  ).toEqual([
    'fr/wording.yaml:175 language/missing-text The language "fr" has no label "summary-heading"; is it meant by "sumary-heading"? Write "summary-heading" in place of "sumary-heading", or add it beside.',
  ]);
  expect(await slips([['en/wording.yaml', '  chair: Chair\n', '']])).toEqual([
    'en/wording.yaml:80 language/missing-text The language "en" has no role "chair". Add "chair" to templates/itu/en/wording.yaml, under "roles", as all other languages have it.',
  ]);
});

test('A first language that is not there is told at the word, and once', async () => {
  expect(await slips([['house.yaml', 'language: en', 'language: eng']])).toEqual([
    'house.yaml:3 house/unknown-language The house has no language "eng"; did you mean "en"? Write one that it has (ar, en, es, fr, ru, zh), or add eng/wording.yaml to its folder.',
  ]);
});

test('A pattern with a name that nothing stands for, or without one that it needs, is not printed', async () => {
  expect(
    await slips([
      ['en/wording.yaml', "day: '{day} {month} {year}'", "day: '{day} {mont} {{year}}'"],
      ['en/wording.yaml', "other: '{from} – {until}'", "other: '{from} – '"],
      ['en/wording.yaml', "one: '#st'", "on: '#st'"],
      ['en/wording.yaml', "two: '#nd'", "two: 'nd'"],
      ['en/wording.yaml', '(Rev. {place}, {year})', '(Rev. {place, {city})'],
      ['house.yaml', '{prefix}/{meeting}', '{prefix}/{meting}'],
      ['en/outcome.yaml', 'Report by the {{chair.role}}', 'Report by the {chair.role}'],
    ]),
  ).toEqual([
    'en/wording.yaml:39 house/ordinals There is no plural category "on"; did you mean "one"? Write one of: zero, one, two, few, many, other.',
    'en/wording.yaml:39 house/ordinals No # stands here for the number: all ordinals would be the same. Write #nd, or put # where the number is to stand.',
    'en/wording.yaml:44 house/pattern "{mont}" stands for nothing here; did you mean {month}? Write {month}.',
    'en/wording.yaml:44 house/pattern Here a name stands between single braces. Write {year}.',
    'en/wording.yaml:47 house/pattern {until} is missing here. Write it where it is to stand. There are: {from-day}, {from-month}, {until-day}, {until-month}, {day}, {month}, {year}, {from}, {until}.',
    'en/wording.yaml:98 house/pattern "{place," stands for nothing here; did you mean {place}? Write {place}.',
    'en/wording.yaml:98 house/pattern "{city}" stands for nothing here. Write one of: {number}, {place}, {year}, {adopted}.',
    'house.yaml:8 house/pattern "{meting}" stands for nothing here; did you mean {meeting}? Write {meeting}.',
  ]);
  expect(
    await slips([['en/outcome.yaml', 'Report by the {{chair.role}}', 'Report by the {chair.role}']]),
  ).toEqual([
    'en/outcome.yaml:12 template/syntax {chair.role} would be printed as it stands: a fact of the record stands between two braces on each side. Write {{chair.role}}.',
  ]);
});

test('A measure that is none is told with the one that is meant', async () => {
  const style = async (from: string, to: string): Promise<readonly string[]> =>
    (await slips([['style.yaml', from, to]])).map((said) => said.replace(/^style\.yaml:/, ''));
  expect(await style('  header: 28.35', '  header: 1 cm')).toEqual([
    '10 record/wrong-type "header" must be a number, but the text "1 cm" stands here. Write 28.35, without a unit: all measures are points.',
  ]);
  expect(await style('  header: 28.35', '  header: 28,35')).toEqual([
    '10 record/wrong-type "header" must be a number, but the text "28,35" stands here. Write 28.35, with a full stop in place of the comma.',
  ]);
  expect(await style('  header: 28.35', '  header: -3')).toEqual([
    expect.stringContaining('The number -3 cannot stand for "header": it must be 0 or more.') as string,
  ]);
  expect(await style('  size: 12\n', '  size: 12.3\n')).toEqual([
    expect.stringContaining('it must be a multiple of 0.5.') as string,
  ]);
  expect(await style("link-colour: '0563C1'", "link-colour: '#05c'")).toEqual([
    "26 record/wrong-form \"#05c\" is no colour as it is written here; did you mean '0055CC'? Write '0055CC'. A colour is six of the signs 0–9 and A–F, without #, in quotation marks.",
  ]);
  expect(await style("link-colour: '0563C1'", 'link-colour: 056301')).toEqual([
    '26 yaml/ambiguous-value "056301" would be read as the number 56301. Write "056301", in quotation marks.',
  ]);
});

test('A style whose parts do not fit each other is told of at each of them, and nothing is set by it', async () => {
  expect(
    await slips([
      ['style.yaml', '  normal:\n', '  normal:\n    based-on: heading-1\n'],
      ['style.yaml', 'id: Headingb, name: Heading_b', 'id: HEADING1, name: hyperlink'],
      [
        'style.yaml',
        "'a)': { levels: [{ number: lower-letter, label: '%1)'",
        "'a)': { levels: [{ number: lower-letter, label: 'a)'",
      ],
      ['style.yaml', "label: '(%1)' }] }\n  'A.'", "label: '(%2)' }] }\n  'A.'"],
      ['style.yaml', '{ width: 300 }', '{ width: 900 }'],
      ['style.yaml', 'logo: { width: 64 }', 'logo: { width: 1200 }'],
      ['style.yaml', /hanging: 28.35/, 'hanging: 288.35'],
    ]),
  ).toEqual([
    'style.yaml:32 house/style-circle "normal" is based on itself by way of "heading-1". Write another style, or delete the line.',
    'style.yaml:46 house/no-room The first line of "heading-1" would begin outside the sheet: it stands out by 288.35 points from an indent of 28.35. Write 28.35 or less, or a larger "left".',
    'style.yaml:51 house/repeated-style The id "HEADING1" is already that of "heading-1". Give "heading-2" an ID of its own.',
    'style.yaml:51 house/repeated-style The name "hyperlink" is already that of a style of Word. Give "heading-2" a name of its own.',
    'style.yaml:224 house/label "a)" does not say where the number of this level stands: all labels would be the same. Write %1 for it, or "number: none".',
    'style.yaml:225 house/label "%2" stands for a level that is not there: this is level 1. Write %1 for the number of this level.',
    'style.yaml:257 house/no-room The columns of the table "masthead" have 1081.95 points together, but the text has 481.95 points between the margins. Make columns narrower, or the margins smaller.',
    'style.yaml:268 house/no-room The picture "logo" is 1200 points wide, but the text has 481.95 points between the margins. Make it narrower.',
  ]);
  expect(await slips([['style.yaml', 'left: 56.7, right: 56.7 }', 'left: 56.7, right: 567 }']])).toEqual([
    'style.yaml:9 house/no-room Between the margins at the left and right, 56.7 and 567 of 595.35 points, there is no room for text. Make the margins smaller, or the page wider.',
  ]);
});

test('A first line may stand out into the margin, and a quoted text far in; not so far that no word finds room', async () => {
  const told = async (from: RegExp, to: string) =>
    (await check(await folderWith([['style.yaml', from, to]]))).told.map(({ message }) => message);
  expect(await told(/hanging: 28.35/, 'hanging: 80')).toEqual([]);
  expect(await told(/hanging: 28.35/, 'hanging: 90')).toEqual([
    expect.stringContaining('would begin outside the sheet: it stands out by 90 points'),
  ]);
  expect(await told(/^quote: .*$/m, 'quote: { left: 400 }')).toEqual([]);
  expect(await told(/^quote: .*$/m, 'quote: { left: 420 }')).toEqual([
    'The indent of quoted texts, 420 points, leaves no room for words: the text has 481.95 points between the margins.',
  ]);
});

test('A house that extends another is told of what does not fit at what it says itself', async () => {
  const folder = await folderWith([]);
  await mkdir(join(folder, 'templates/mine'));
  await writeFile(join(folder, 'templates/mine/house.yaml'), 'extends: itu\n');
  await writeFile(join(folder, 'templates/mine/style.yaml'), 'page:\n  margins: { left: 90 }\n');
  await change(join(folder, 'data/groups/cwg-cop.yaml'), 'house: itu', 'house: mine');
  const { number, told } = await check(folder);
  expect(number).toBe(1);
  expect(told.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual([
    'templates/mine/style.yaml:2 The columns of the table "masthead" have 481.95 points together, but the text has 448.65 points between the margins.',
  ]);
  await rm(join(folder, 'templates'), { recursive: true });
});

test('A phrase that a house adds to the one it extends is to be added in its own folder for the other languages', async () => {
  const folder = await folderWith([]);
  const mine = join(folder, 'templates/mine');
  await change(join(mine, 'house.yaml'), '', 'extends: itu\n');
  await change(join(mine, 'en/outcome.yaml'), '', 'thanks-title: Thanks\n');
  await change(join(folder, 'data/groups/cwg-cop.yaml'), 'house: itu', 'house: mine');
  const added = ['ar', 'es', 'fr', 'ru', 'zh'];
  const { told } = await check(folder);
  expect(told.map(({ file, remedy }) => `${file} ${remedy}`)).toEqual(
    added.map((language) => {
      const file = `templates/mine/${language}/outcome.yaml`;
      return `${file} Add "thanks-title" to ${file}, as the language "en" has it; or name the languages that this house is to have under "languages" in templates/mine/house.yaml.`;
    }),
  );
  for (const language of added)
    await change(join(mine, language, 'outcome.yaml'), '', 'thanks-title: Merci\n');
  expect((await check(folder)).told).toEqual([]);
  for (const language of added) await rm(join(mine, language), { recursive: true });
  await writeFile(join(mine, 'house.yaml'), 'extends: itu\nlanguages: [en]\n');
  expect((await check(folder)).told.filter(({ code }) => code === 'language/missing-text')).toEqual([]);
});

test('A file that has a name under which nothing is read is told of, with the name that is meant', async () => {
  const after = async (...renamed: readonly (readonly [from: string, to: string])[]) => {
    const folder = await folderWith([]);
    for (const [from, to] of renamed)
      await rename(join(folder, 'templates/itu', from), join(folder, 'templates/itu', to));
    const { told } = await check(folder);
    return told.map(({ file, code, message, remedy }) => `${file} ${code} ${message} ${remedy}`);
  };
  expect(await after(['style.yaml', 'Style.yaml'])).toEqual([
    'templates/itu/Style.yaml house/unused-file This file is not used: nothing of a house has its name; is "style.yaml" meant? Rename it to style.yaml.',
    expect.stringContaining('templates/itu/style.yaml house/missing-file') as string,
  ]);
  expect(await after(['en/outcome.yaml', 'en/outcomes.yaml'])).toEqual([
    expect.stringContaining('templates/itu/en/outcome.yaml house/missing-file') as string,
    'templates/itu/en/outcomes.yaml house/unused-file This file is not used: there are no reports of the kind "outcomes"; is "outcome" meant? Rename it to outcome.yaml.',
  ]);
  expect(await after(['partials', 'partial'])).toContain(
    'templates/itu/partial/annexes.mustache house/unused-file The files of the folder "partial" are not used; is "partials" meant? Rename the folder to partials.',
  );
  expect(await after(['house.yaml', 'home.yaml'])).toEqual([
    'templates/itu/house.yaml house/missing-file The folder "itu" has no house.yaml: nothing in it is read. Add templates/itu/house.yaml, which says "extends: HOUSE" or gives the name of a house of its own; or take the folder away.',
  ]);
});

test('A file of a house that cannot be read is told once, and not as missing', async () => {
  const folder = await folderWith([]);
  const style = join(folder, 'templates/itu/style.yaml');
  await rm(style);
  await mkdir(style);
  const { told } = await check(folder);
  expect(told.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'templates/itu/style.yaml file/not-a-file',
  ]);
});

test('A running header that would lie on the text is told, with the margin that it needs', async () => {
  const folder = await folderWith([
    ['partials/running-header.mustache', /$/, '\n{{group.acronym}}\n\n{{document.code}}\n\n{{group.name}}\n'],
  ]);
  const { number, said } = await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf');
  expect(number).toBe(1);
  expect(said).toMatch(
    /running-header\.mustache:2:1 error render\/high-header\n.*43\.\d points high, and has 28\.4/,
  );
  expect(said).toContain('write at least "top: 73" under "page.margins"');
  await change(join(folder, 'templates/itu/style.yaml'), 'margins: { top: 56.7', 'margins: { top: 73');
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf')).toEqual({ number: 0, said: '' });
});

test('The space below a running header is a part of it, as in Word', async () => {
  // The number of the page takes 11 points of 28.35.
  const folder = await folderWith([
    ['style.yaml', /(?<=name: header \}(?:\n {4}.*)*)\n {4}before: 0/, '\n    before: 0\n    after: 17'],
  ]);
  expect(await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf')).toEqual({ number: 0, said: '' });
  await change(join(folder, 'templates/itu/style.yaml'), 'after: 17\n', 'after: 18\n');
  const { number, said } = await run(folder, 'build', 'cwg-cop-15', '--format', 'pdf');
  expect(number).toBe(1);
  expect(said).toContain('29.0 points high, and has 28.4');
  expect(said).toContain('write at least "top: 58" under "page.margins"');
});

test('HTML in a template or a phrase is told of with what to write, and not where it is a remark', async () => {
  const remark = '{{! <b>A remark</b> }}';
  const folder = await folderWith([
    ['outcome.mustache', '{{> signature}}', `${remark}\n\nMade in <b>Geneva</b>.\n\n{{> signature}}`],
    ['en/outcome.yaml', 'Adoption of the agenda', 'Adoption of&nbsp;the agenda'],
  ]);
  const { told } = await check(folder);
  const html = told.filter(({ code }) => code === 'template/html');
  expect(html.map(({ file, line, remedy }) => `${file}:${String(line)} ${remedy}`)).toEqual([
    'templates/itu/en/outcome.yaml:36 Write a space.',
    'templates/itu/outcome.mustache:14 Delete it, or write **…** for bold.',
  ]);
});
