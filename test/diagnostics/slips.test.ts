import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/* Slips of those who fill in a record: each is told once, in all stages, and what its remedy says helps. */

const clean = readFileSync(join(import.meta.dirname, '../checks/clean.yaml'), 'utf8');
const id = 'cwg-cop-15';

/** All that is said of a record, as a run tells it. */
async function told(text: string): Promise<readonly Diagnostic[]> {
  const collector = createCollector();
  const data = { [`meetings/${id}.yaml`]: text };
  const project = await openProject(projectFiles({ data }), collector.diagnose);
  await composeReport(project, id, collector.diagnose);
  return collector.sorted().filter(({ code }) => code !== 'check/meeting-at-weekend');
}

/** What stands in the record, what is written in its place, what is said of it, and what is written then. */
type Slip = readonly [right: string, slip: string, code: string, remedy: string, mended: string];

/** A line that stands some spaces too far to the right, or to the left. */
function moved(right: string, by: number, remedy: string): Slip {
  const slip = by > 0 ? `${' '.repeat(by)}${right}` : right.slice(-by);
  return [right, slip, 'yaml/bad-indent', remedy, right];
}

const dates = 'dates: 2019-09-26';
const days = 'dates: { from: 2019-09-26, until: 2019-09-27 }';
const inWords = 'Egypt introduced its plan of work';
const adoption = '  - id: adoption\n    text: The meeting adopted the plan of work (see [](#plan)).\n';
const opened = 'form: physical\nopened-by: houlin-zhao';
const place = 'place: { city: Geneva, venue: ITU Headquarters }';

const discussed = /text: \|[^]*?(?=\n {2}- outcomes)/.exec(clean)?.[0] ?? '';
const table = `| Country | Number |
      | - | - |
      | Kenya | 3 |`;
const decided = `
      Egypt introduced its plan of work (see [](#work-plan)) and the group decided:
      - to hear Kenya (see [](#statistics));
      - to adopt the plan. :anchor{#plan}`;

const presented = '      Kenya presented its figures (see [](#statistics)).';

const slips: readonly Slip[] = [
  [
    'text: |\n      Egypt introduced',
    'text: | The Chair spoke.\n      Egypt introduced',
    'yaml/text-behind-bar',
    'Put the text on the line below',
    'text: |\n      The Chair spoke.\n      Egypt introduced',
  ],
  [
    '  - id: statistics\n',
    '    id: statistics\n',
    'yaml/no-dash',
    'Write "- id:", with the dash below that of line 11.',
    '  - id: statistics\n',
  ],
  [
    '  - agenda\n',
    '    agenda\n',
    'yaml/no-dash',
    'Write "- agenda", with the dash below that of line 22.',
    '  - agenda\n',
  ],
  moved('    kind: contribution\n', -1, 'line 12: with 4 spaces'),
  moved('    kind: contribution\n', 1, 'line 12: with 4 spaces'),
  moved('    text: The meeting', -1, '"id" on line 32: with 4 spaces'),
  moved('    text: The meeting', 1, '"id" on line 32: with 4 spaces'),
  moved('    text: The meeting', 2, '"id" on line 32: with 4 spaces'),
  moved('    text: |', 1, '"standard" on line 25: with 4 spaces'),
  moved('  - introduction\n', -1, 'line 23: with 2 spaces'),
  moved('  - introduction\n', 1, 'line 23: with 2 spaces'),
  moved('  - agenda\n', -1, 'line 22: with 2 spaces'),
  moved('  - agenda\n', -2, 'line 22: with 2 spaces'),
  moved('  - agenda\n', 1, 'line 22: with 2 spaces'),
  moved('  - documents\n', 2, 'line 23: with 2 spaces'),
  moved('  - id: statistics\n', -1, 'line 11: with 2 spaces'),
  moved('  - id: statistics\n', 2, 'line 11: with 2 spaces'),
  moved('form: physical\n', 1, 'line 6: with no space'),
  ...['–', '—', '•', '·', '▪'].flatMap((sign): readonly Slip[] => [
    ['  - agenda\n', `  ${sign} agenda\n`, 'yaml/bullet', 'a hyphen and a space', '  - agenda\n'],
    ['  - id: statistics', `  ${sign} id: statistics`, 'yaml/bullet', 'a hyphen', '  - id: statistics'],
    ['  - id: work-plan', `  ${sign}\u00a0id: work-plan`, 'yaml/bullet', 'a hyphen', '  - id: work-plan'],
  ]),
  ...['&', '%', '@', '`', '?', ':', ',', '}'].map((sign): Slip => [
    'title: Plan of work',
    `title: ${sign} Plan of work`,
    'yaml/first-sign',
    'Put the whole text into straight quotation marks (").',
    'title: "Plan of work"',
  ]),
  [
    'title: Plan of work',
    'title: [Plan] of work',
    'yaml/first-sign',
    'whole text into straight quotation marks',
    'title: "[Plan] of work"',
  ],
  // Of several values in brackets the one that begins with the sign is told.
  ...['@ ITU Headquarters', '[ITU] Headquarters', '"ITU" Headquarters'].map((venue): Slip => [
    place,
    `place: { venue: ${venue}, city: Geneva }`,
    'yaml/first-sign',
    'Put the whole text into',
    place,
  ]),
  // A line that leads to a table or a list, and stands outside its text.
  ...[0, 4, 5].map((spaces): Slip => {
    const led = `${presented.slice(0, -1)}:\n\n      ${table}`;
    return [presented, led.slice(6 - spaces), 'yaml/bad-indent', 'Let 6 spaces stand before it.', led];
  }),
  ...[5].map((spaces): Slip => {
    const led = '      Kenya reported (see [](#statistics)):\n      - for 2018;\n      - for 2019.';
    return [presented, led.slice(6 - spaces), 'yaml/bad-indent', 'Let 6 spaces stand before it.', led];
  }),
  [
    presented,
    `${presented}\n\n    The group asked the secretariat:\n      - to wait;\n      - to write.`,
    'record/unknown-key',
    'let as many spaces stand before it as before the lines of that text',
    `${presented}\n\n      The group asked the secretariat:\n      - to wait;\n      - to write.`,
  ],
  [
    'title: Plan of work',
    'title: "Plan" of work',
    'yaml/first-sign',
    "whole text into single quotation marks (').",
    "title: 'Plan of work'",
  ],
  [
    'title: Plan of work',
    'title: Plan: the work of 2018',
    'yaml/block-as-implicit-key',
    'A text that holds a colon and a space needs quotation marks',
    'title: "Plan: the work of 2018"',
  ],
  ['form: physical', 'form:physical', 'yaml/no-space', 'Write "form: physical".', 'form: physical'],
  [place, place.slice(0, -2), 'yaml/bad-indent', 'Close the bracket with }', place],
  ['    title: Figures', '\ttitle: Figures', 'yaml/tab-as-indent', 'with spaces', '    title: Figures'],
  [dates, 'dates: 2019-09-27..2019-09-26', 'record/dates-reversed', days.slice(7), days],
  [dates, 'dates: 27.09.2019 to 26.09.2019', 'record/dates-reversed', days.slice(7), days],
  [dates, 'dates: { from: 2019-09-27, until: 2019-09-26 }', 'record/dates-reversed', 'Exchange', days],
  // What needs one of several keys is not told to lack them all where one is mistyped.
  ['  - standard: ', '  - standart: ', 'record/unknown-key', 'Write "standard"', '  - standard: '],
  [dates, 'dates: { from: 2019-09-26, to: 2019-09-27 }', 'record/unknown-key', 'Write "until"', days],
  // What stands under a mistyped key is there all the same: nothing that refers to it is told, and what is wrong in it is.
  ['outcomes:\n', 'outcome:\n', 'record/unknown-key', 'Write "outcomes"', 'outcomes:\n'],
  ['contributions:\n', 'contribution:\n', 'record/unknown-key', 'Write "contributions"', 'contributions:\n'],
  ['sections:\n', 'section:\n', 'record/unknown-key', 'Write "sections"', 'sections:\n'],
  ['    title: Figures', '    titel: Figures', 'record/unknown-key', 'Write "title"', '    title: Figures'],
  [
    `outcomes:\n${adoption}`,
    `outcome:\n${adoption.replace('adopted', 'adoptd').replace('text', 'txt')}`,
    'record/unknown-key,record/unknown-key,check/spelling',
    'Write "outcomes"',
    `outcomes:\n${adoption}`,
  ],
  [dates, 'dates: 2019-09-26/2019-09-27', 'record/impossible-date', days.slice(7), days],
  // Where the month could be the day as well, a meeting of two days is meant, not one of five weeks.
  [
    dates,
    'dates: 04/10/2019 - 05/10/2019',
    'record/impossible-date',
    'Write the first and the last day as { from: 2019-10-04, until: 2019-10-05 }.',
    'dates: { from: 2019-10-04, until: 2019-10-05 }',
  ],
  [dates, 'dates: 26–27 September 2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: from 26 to 27 September 2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 26 and 27 Sept. 2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: September 26-27, 2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 26/09/2019 - 27/09/2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 09/26/2019 - 09/27/2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 26/09/2019-27/09/2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 26-27.09.2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 26/09 - 27/09/2019', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: 2019-09-26, 2019-09-27', 'record/impossible-date', days.slice(7), days],
  [dates, 'dates: [2019-09-26, 2019-09-27]', 'record/wrong-type', days.slice(7), days],
  [dates, 'dates: [26/09/2019, 27/09/2019]', 'record/wrong-type', days.slice(7), days],
  [dates, 'dates:\n  - 2019-09-27\n  - 2019-09-26', 'record/wrong-type', days.slice(7), days],
  [dates, 'dates: [2019-09-26]', 'record/wrong-type', 'Write 2019-09-26.', dates],
  [dates, 'dates: 2019', 'record/wrong-type', 'for example 2019-09-26', dates],
  [dates, 'dates: September 26, 2019', 'record/impossible-date', 'Write 2019-09-26.', dates],
  [dates, 'dates: “2019-09-26”', 'record/impossible-date', 'Write 2019-09-26.', dates],
  ['date: 2019-10-09', 'date: October 9, 2019', 'yaml/comma', 'Write 2019-10-09.', 'date: 2019-10-09'],
  [
    'date: 2019-10-09',
    'date: 9-10 October 2019',
    'record/impossible-date',
    'Write the day',
    'date: 2019-10-09',
  ],
  ...['2019–10–09', '2019‑10‑09'].map((day): Slip => {
    const right = 'date: 2019-10-09';
    return [right, `date: ${day}`, 'record/impossible-date', 'Write 2019-10-09.', right];
  }),
  ['[en]', '[English]', 'record/wrong-form', 'en for English', '[en]'],
  ['[en]', '[EN]', 'record/wrong-form', 'Write "en"', '[en]'],
  ['[en]', 'English', 'record/wrong-type', '["en"]', '["en"]'],
  [
    'form: physical',
    'form: physical\nattendance: { count: 1,200 }',
    'yaml/comma',
    'Write 1200.',
    'form: physical\nattendance: { count: 1200 }',
  ],
  [
    'form: physical',
    'form: physical\nattendance: { count: about 90 }',
    'record/wrong-type',
    '90.',
    'form: physical\nattendance: { count: 90 }',
  ],
  ['meeting: 15', 'meeting: "15"', 'record/wrong-type', 'Write 15 without', 'meeting: 15'],
  ['number: 2', 'number: "2"', 'record/wrong-type', 'Write 2 without', 'number: 2'],
  ['number: 2', 'number: 02', 'yaml/ambiguous-value', 'Write 2.', 'number: 2'],
  ['number: 2', 'number: CWG-COP-15/2-E', 'record/wrong-type', 'Write the number alone: 2.', 'number: 2'],
  [
    'number: 2',
    'number: 2(Rev.1)',
    'record/wrong-type',
    'Write the number alone: 2; and beside it "revision: 1".',
    'number: 2\n    revision: 1',
  ],
  ['number: 2', 'number: "02"', 'record/wrong-type', 'Write 2.', 'number: 2'],
  ...['1.200', '"1.200"', "1'200", '1 200', '"1,200"', '01200'].map((count): Slip => {
    const [right, code] = [
      'form: physical',
      /^[\d.]+$/.test(count) ? 'yaml/ambiguous-value' : 'record/wrong-type',
    ];
    const written = `${right}\nattendance: { count: ${count} }`;
    return [right, written, code, 'Write 1200.', `${right}\nattendance: { count: 1200 }`];
  }),
  [
    'title: Plan of work',
    'title: 1.20',
    'yaml/ambiguous-value',
    'Write "1.20", in quotation marks.',
    'title: "1.20"',
  ],
  [dates, 'dates: 2019.10', 'record/impossible-date', 'Write the day', dates],
  [
    place,
    'place: { city: Geneva, Switzerland, Europe }',
    'yaml/comma',
    'Write "Geneva, Switzerland, Europe" with',
    'place: { city: "Geneva, Switzerland, Europe" }',
  ],
  [
    place,
    'place: { city: “Geneva, in Switzerland }',
    'yaml/comma',
    'Write "Geneva, in Switzerland" with',
    'place: { city: "Geneva, in Switzerland" }',
  ],
  [
    place,
    'place: { city: “Geneva, the city: in Switzerland, Europe”, venue: ITU Headquarters }',
    'yaml/comma',
    'Write "Geneva, the city: in Switzerland, Europe" with',
    'place: { city: "Geneva, the city: in Switzerland, Europe", venue: ITU Headquarters }',
  ],
  [
    'form: physical',
    'form: physical\nattendance: { count: 100, approximate: "true" }',
    'record/wrong-type',
    'Write true without quotation marks.',
    'form: physical\nattendance: { count: 100, approximate: true }',
  ],
  [
    'form: physical',
    'form: physical\nattendance: { count: "100, approximate: true }',
    'yaml/missing-char',
    'Close it',
    'form: physical\nattendance: { count: 100, approximate: true }',
  ],
  [
    'title: Plan of work',
    'title: # Plan of work',
    'yaml/remark',
    'Put the whole text in straight quotation marks',
    'title: "Plan of work"',
  ],
  [
    'text: The meeting adopted',
    'text: #The meeting adopted',
    'yaml/remark',
    'Put the whole text in straight quotation marks',
    'text: The meeting adopted',
  ],
  [place, 'place: { city:Geneva }', 'yaml/no-space', 'Write "city: Geneva".', 'place: { city: Geneva }'],
  [
    place,
    'place: { city: Geneva, Switzerland }',
    'yaml/comma',
    '"Geneva, Switzerland"',
    'place: { city: "Geneva, Switzerland" }',
  ],
  [
    'form: physical',
    'form: physical\nopened-by: Houlin Zhao',
    'reference/unknown-person',
    'Write "houlin-zhao"',
    opened,
  ],
  ...['Mr Zhao', 'H.E. Houlin ZHAO', 'Houlin', 'Mr. Zhao', 'zhao', 'Dr Houling Zhao', '"Zhao, Houlin"'].map(
    (name): Slip => [
      'form: physical',
      `form: physical\nopened-by: ${name}`,
      'reference/unknown-person',
      'Write "houlin-zhao"; if somebody else is meant, add the person to data/registers/people.yaml.',
      opened,
    ],
  ),
  [
    'form: physical',
    'form: physical\nopened-by: Ms Quagliarella',
    'reference/unknown-person',
    'Add the person to data/registers/people.yaml under an ID such as jane-smith',
    opened,
  ],
  [
    'form: physical',
    'form: physical\nopened-by: zhao-houlin',
    'reference/unknown-person',
    'Write "houlin-zhao"',
    opened,
  ],
  [
    'form: physical',
    'form: physical\nopened-by: houlin-zhao\u200b',
    'reference/unknown-person',
    'Write "houlin-zhao"',
    opened,
  ],
  [
    'title: Plan of work',
    'title: “Plan of work: a draft”',
    'yaml/typographic-quotes',
    'straight',
    'title: "Plan of work: a draft"',
  ],
  [
    'title: Plan of work',
    'title: “Plan of work”',
    'yaml/typographic-quotes',
    'straight',
    'title: "Plan of work"',
  ],
  [
    'title: Plan of work',
    'title: “Plan of work”',
    'yaml/typographic-quotes',
    'around them',
    'title: "“Plan of work”"',
  ],
  // Who leaves it out is not told to call a report final that may not be.
  [
    'status: final\n',
    '',
    // In a draft, words for the summary can still be given.
    'record/missing-key,check/reference-in-summary',
    'for example: status: draft.',
    'status: final\n',
  ],
  ['status: final', 'status: “final”', 'record/unknown-value', 'final', 'status: final'],
  ['form: physical', 'form: in person', 'record/unknown-value', 'physical', 'form: physical'],
  ['contributions:\n', 'contributions: []\n', 'yaml/value-above-lines', 'Delete []', 'contributions:\n'],
  [place, 'place: {}\n  city: Geneva', 'yaml/value-above-lines', 'Delete {}', 'place:\n  city: Geneva'],
  [
    place,
    'place: Geneva\n  venue: ITU Headquarters',
    'yaml/value-above-lines',
    '"city: Geneva" on a line of its own above line 7',
    'place:\n  city: Geneva\n  venue: ITU Headquarters',
  ],
  [
    place,
    'place: Geneva, Switzerland\n  venue: ITU Headquarters',
    'yaml/value-above-lines',
    '"city: Geneva, Switzerland" on a line of its own above line 7',
    'place:\n  city: Geneva, Switzerland\n  venue: ITU Headquarters',
  ],
  [
    place,
    'place: Geneva, Switzerland',
    'record/wrong-type',
    'below "place:", 2 spaces further in, as "city: Geneva, Switzerland".',
    'place:\n  city: Geneva, Switzerland',
  ],
  [
    place,
    'place: Geneva',
    'record/wrong-type',
    'Write "place: { city: Geneva }".',
    'place: { city: Geneva }',
  ],
  [
    'form: physical',
    'form: physical\nattendance: 100\n  approximate: true',
    'yaml/value-above-lines',
    '"count: 100"',
    'form: physical\nattendance:\n  count: 100\n  approximate: true',
  ],
  [
    place,
    'place:\n  - city: Geneva\n    venue: ITU Headquarters',
    'record/wrong-type',
    'Delete the dash',
    place,
  ],
  [
    place,
    'place: { city: Geneva }\n  venue: ITU Headquarters',
    'yaml/value-above-lines',
    'all of it in the brackets',
    place,
  ],
  [
    'text: The meeting adopted the plan of work (see [](#plan)).',
    'text: The meeting decided (see [](#plan)):\n      - to adopt the plan of work;\n      - to meet again.',
    'yaml/no-bar',
    'Write "text: |"',
    'text: |\n      The meeting decided (see [](#plan)):\n      - to adopt the plan of work;\n      - to meet again.',
  ],
  ['text: The meeting', 'text: | The meeting', 'yaml/text-behind-bar', 'below', 'text: |\n      The meeting'],
  [
    `${inWords} (`,
    'Egypt\tintroduced its plan of work (',
    'check/spacing',
    'Write one space.',
    `${inWords} (`,
  ],
  [`${inWords} (`, `Egypt  ${inWords.slice(6)} (`, 'check/spacing', 'Write one space.', `${inWords} (`],
  [
    'presented its figures',
    'presented, at 10.00 hours, at 14.30 hours and at 17:00, its figures',
    'check/time-form',
    'Write it as "10.00 hours" is written.',
    'presented, at 10.00 hours, at 14.30 hours and at 17.00 hours, its figures',
  ],
  ['Kenya presented', 'Egypt;Kenya presented', 'check/spacing', 'Write "; ".', 'Egypt; Kenya presented'],
  [
    'presented its figures',
    'presented the figures that it gathered between 17-18 March 2010',
    'check/date-range',
    'Write "between 17 and 18 March"',
    'presented the figures that it gathered between 17 and 18 March 2010',
  ],
  ['Kenya presented', 'Kenya&nbsp;presented', 'check/html', 'Write a space', 'Kenya presented'],
  [
    'Kenya presented',
    '<b>Kenya</b> presented',
    'check/html',
    'Delete it, or write **…** for bold.',
    '**Kenya** presented',
  ],
  ['presented its figures', 'presented <br> its figures', 'check/html', 'Delete it', 'presented its figures'],
  [inWords, 'Egypt intro\u00adduced its plan of work', 'check/invisible-character', 'Delete', inWords],
  [
    inWords,
    'Egypt\u2060 intro\u00adducd its plan of work',
    'check/invisible-character,check/spelling,check/invisible-character',
    'Delete',
    inWords,
  ],
  [
    'see [](#work-plan)',
    'see Document CWG-COP-15/12',
    'check/unknown-document-code',
    'Write CWG-COP-15/2 or CWG-COP-15/1, or add the document to the contributions (number: 12).',
    'see Document CWG-COP-15/2',
  ],
  ['](#work-plan)', '](#work-\u200bplan)', 'reference/unknown-target', 'Write "work-plan"', '](#work-plan)'],
  [
    'outcomes:\n',
    `outcomes:\n${adoption}`,
    'record/same-id',
    'another ID',
    `outcomes:\n${adoption.replace('adoption', 'other').replace('adopted', 'noted')}`,
  ],
  ['id: adoption', 'id: statistics', 'record/same-id', 'another ID', 'id: adoption'],
  [
    'text: The meeting adopted the plan of work (see [](#plan)).',
    'text: ""',
    'record/empty',
    'whole entry',
    'text: The meeting adopted the plan of work (see [](#plan)).',
  ],
  [
    adoption,
    '  - The plan was adopted.\n',
    'record/wrong-type',
    '"id":',
    '  - { id: plan-of-work, text: The plan was adopted. }\n',
  ],
  [
    `outcomes:\n${adoption}`,
    'outcomes: []\n',
    'check/no-outcome',
    'what the meeting decided',
    `outcomes:\n${adoption}`,
  ],
  [
    '    source: Egypt\n    title: Plan of work\n',
    '',
    'check/contribution-unnamed',
    '"source"',
    '    source: Egypt\n',
  ],
  ['  - agenda\n', '  - agenda\n  - agenda\n', 'record/same-section', 'Delete one', '  - agenda\n'],
  ['  - outcomes\n', '  - outcomes\n  - outcomes\n', 'record/same-section', 'Delete one', '  - outcomes\n'],
  [
    '  - standard: discussions\n',
    '  - standard: discussions\n    title: 4. Talks\n',
    'markup/typed-number',
    'Delete the typed number.',
    '  - standard: discussions\n    title: Talks\n',
  ],
  [
    '  - standard: discussions\n',
    '  - standard: discussions\n    title: 1. Talks\n',
    'markup/typed-number',
    'Delete the typed number.',
    '  - standard: discussions\n    title: 2030 Agenda\n',
  ],
  [
    '  - standard: discussions\n',
    '  - standard: discussions\n    title: 4 Talks\n',
    'check/typed-number',
    'Delete the typed number.',
    '  - standard: discussions\n    title: 5G and 18-year-olds\n',
  ],
  [
    'title: Plan of work',
    'title: 1. Plan of work',
    'markup/typed-number',
    'write 1\\. if',
    'title: 1\\. Plan of work',
  ],
  // Without | YAML joins the lines of a text, or takes them for keys and lists.
  [
    discussed,
    `text:${discussed.slice(7)}`,
    'check/run-on-text',
    'Write "text: |", and the text on the lines below.',
    discussed,
  ],
  [discussed, `text: >-${discussed.slice(7)}`, 'check/run-on-text', 'Write "|" in place of ">-".', discussed],
  [
    discussed,
    discussed.replace(discussed.slice(7), decided).replace('|', '>'),
    'check/run-on-text',
    'Write "|" in place of ">".',
    discussed,
  ],
  [
    discussed,
    discussed.replace(discussed.slice(7), decided).replace(' |', ''),
    'record/wrong-type',
    'Write "text: |" if the lines below it are its text.',
    discussed,
  ],
  [
    'form: physical',
    'form: physical\naccepted:\n  - code: check/meeting-at-weekend',
    'record/missing-key',
    'Add it, for example: reason: The report was issued while the meeting went on. Why it stays as it is.',
    'form: physical',
  ],
  [discussed, 'text: []', 'record/wrong-type', 'Several delegates asked for more time.', discussed],
  [
    'Egypt introduced its',
    'Brasil introduced its',
    'check/misspelt-country',
    'Write "Brazil"',
    'Brazil introduced its',
  ],
  [
    'presented its figures',
    'presented its schoolsâ€™ figures',
    'check/garbled-text',
    'Write "’".',
    'presented its schools’ figures',
  ],
  [
    'figures (see [](#statistics)).',
    'figures, [as told](#statistics.',
    'check/unmade-reference',
    'Write [as told](#statistics).',
    'figures, [as told](#statistics).',
  ],
  ['Kenya presented', 'Kenia presented', 'check/misspelt-country', 'Write "Kenya"', 'Kenya presented'],
  ['source: Kenya', 'source: Kenia', 'check/misspelt-country', 'Write "Kenya"', 'source: Kenya'],
  [
    'The meeting adopted',
    'The Council Working Group for Child Online Protection adopted',
    'check/name-with-other-word',
    'Write "on" in place of "for".',
    'The Council Working Group on Child Online Protection adopted',
  ],
  [
    'Kenya presented',
    'Kenya, which [a source](work-plan) names, presented',
    'markup/link-address',
    'Write "#work-plan"',
    'Kenya, which [a source](#work-plan) names, presented',
  ],
  [
    'Kenya presented',
    'Kenya, which [a source](www.itu.int) names, presented',
    'markup/link-address',
    'Write "https://www.itu.int"',
    'Kenya, which [a source](https://www.itu.int) names, presented',
  ],
  [
    'Kenya presented',
    'Kenya, which [a source](cop@itu.int) names, presented',
    'markup/link-address',
    'Write "mailto:cop@itu.int"',
    'Kenya, which [a source](mailto:cop@itu.int) names, presented',
  ],
  ['languages: [en] }', 'languages: en, fr }', 'yaml/comma', 'Write [en, fr].', 'languages: [en] }'],
  [
    '  - agenda\n',
    '  - agenda:\n      title: Its agenda\n',
    'record/unknown-key',
    'Write "standard: agenda" with nothing below it',
    '  - standard: agenda\n    title: Its agenda\n',
  ],
  // Markup that is none is told where it stands, and nothing else is said of it.
  [
    'its figures (',
    '**its figures* (',
    'check/stray-asterisk',
    'Write as many behind them as before',
    '**its figures** (',
  ],
  [
    'its figures (',
    'its **figures (',
    'check/stray-asterisk',
    'Write ** behind the last word that it is for',
    'its **figures** (',
  ],
  [
    '(see [](#statistics))',
    '[this paper] (#statistics)',
    'check/unmade-reference',
    'Write [this paper](#statistics), without a space in between.',
    '[this paper](#statistics)',
  ],
  [
    'figures (see [](#statistics)).',
    `figures (see [](#statistics)):\n\n      ${table.replace('      | - | - |\n', '')}`,
    'check/table-line',
    'Write "| - | - |" on a line of its own below this one.',
    `figures (see [](#statistics)):\n\n      ${table}`,
  ],
  [
    'figures (see [](#statistics)).',
    `figures (see [](#statistics)):\n      a) for 2018;\n      b) for 2019.`,
    'check/typed-label',
    'Begin each item on a line of its own with "1. "',
    `figures (see [](#statistics)):\n      1. for 2018;\n      1. for 2019.`,
  ],
  [
    'figures (see [](#statistics)).',
    `figures (see [](#statistics)):\n\n      (a) for 2018;\n\n      (b) for 2019.`,
    'check/typed-label',
    ':::list{style="(a)"}',
    `figures (see [](#statistics)):\n\n      :::list{style="(a)"}\n      1. for 2018;\n      1. for 2019.\n      :::`,
  ],
  [
    'figures (see [](#statistics)).',
    `figures (see [](#statistics)):\n      -for 2018;\n      -for 2019.`,
    'check/typed-label',
    'with a space behind the sign',
    `figures (see [](#statistics)):\n      - for 2018;\n      - for 2019.`,
  ],
  ['  - agenda\n', '  - agneda\n', 'reference/unknown-section', 'agenda, documents', '  - agenda\n'],
];

describe('a slip in a record', () => {
  it('is none in the record that they are put into', async () => {
    expect(await told(clean)).toEqual([]);
  });

  it.each(slips)('%s written as %s is told as %s: %s', async (right, slip, code, remedy, mended) => {
    const lines = clean.split(right);
    expect(lines.length).toBeGreaterThan(1);
    const [before = '', ...after] = lines;
    const put = (words: string): string => `${before}${words}${after.join(right)}`;
    const found = await told(put(slip));
    expect(found.map((one) => one.code).join()).toBe(code);
    expect(found[0]?.remedy).toContain(remedy);
    expect(found[0]?.place.file).toBe(`data/meetings/${id}.yaml`);
    expect(await told(put(mended))).toEqual([]);
  });

  it.each([
    ['meeting: 15', 'meeting: 1500', 'The number 1500 cannot stand for "meeting": it must be 999 or less.'],
    ['meeting: 15', 'meeting: 0', 'The number 0 cannot stand for "meeting": it must be 1 or more.'],
  ])('%s written as %s is told with the limit', async (right, slip, message) => {
    const found = (await told(clean.replace(right, slip))).filter(({ code }) => code.startsWith('record/'));
    expect(found.map((one) => one.message)).toEqual([message]);
  });

  it('that repeats a section is told with both places', async () => {
    const [found] = await told(clean.replace('  - outcomes\n', '  - outcomes\n  - outcomes\n'));
    expect(found?.message).toBe('The section "outcomes" stands here twice.');
    expect([found?.related?.[0]?.place.start.line, found?.place.start.line]).toEqual([30, 31]);
  });

  it('in a title points to the record alone', async () => {
    const [found, ...more] = await told(clean.replace('title: Plan of work', 'title: "* Plan of work"'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'markup/not-one-paragraph' });
    expect(found?.related).toBeUndefined();
  });

  it('that leaves an invisible character is told at that very character', async () => {
    const text = clean.replace(inWords, 'Egypt intro\u00adduced its plan of work');
    const [found] = await told(text);
    expect(text.slice(found?.place.start.offset, found?.place.end.offset)).toBe('\u00ad');
    expect(found?.fix?.edits).toMatchObject([{ text: '' }]);
  });

  it.each([
    [-1, 'This line stands 1 space too far to the left.', 13, 4],
    [2, 'This line stands 2 spaces too far to the right.', 13, 7],
  ])('that moves a line by %i is told at that line', async (by, message, line, column) => {
    const [right, slip] = moved('    kind: contribution\n', by, '');
    const [found] = await told(clean.replace(right, slip));
    expect(found).toMatchObject({ message, place: { start: { line, column } } });
  });

  it('that moves a point of a text out of it is told as that, not as a section', async () => {
    const points = 'The group agreed:\n\n      - to meet;\n      - to ask for help (see [](#plan)).\n';
    const text = clean
      .replace('    text: |\n', `    text: |\n      ${points}\n`)
      .replace('      - to ask for', '    - to ask for');
    const [found, ...more] = await told(text);
    expect(found).toMatchObject({ message: 'This line stands 2 spaces too far to the left.' });
    expect(found?.remedy).toContain('with 6 spaces before it');
    expect(more).toEqual([]);
  });

  it('hides no other, and no fault of what is said', async () => {
    const text = clean
      .replace(place, place.slice(0, -2))
      .replace('form: physical', 'form:hybrd\nopened-by: houlin-zao')
      .replace('    title: Plan', '\ttitle: Plan')
      .replace('  - agenda\n', '  • agenda\n')
      .replace('    text: The meeting', '   text: The meetting');
    const found = await told(text);
    expect(found.map(({ code, place: { start } }) => `${start.line}:${start.column} ${code}`)).toEqual([
      '6:8 yaml/bad-indent',
      '7:1 yaml/no-space',
      '7:6 record/unknown-value',
      '8:12 reference/unknown-person',
      '16:1 yaml/tab-as-indent',
      '24:3 yaml/bullet',
      '34:4 yaml/bad-indent',
      '34:14 check/spelling',
    ]);
  });

  it.each([
    ['    text: The meeting adopted', '    text: #The meeting adopted', '33:11 yaml/remark'],
    [place, 'place: Geneva, Switzerland\n  venue: ITU Headquarters', '6:8 yaml/value-above-lines'],
    [place, 'place: Geneva', '6:8 record/wrong-type'],
    [place, 'place: { city: Geneva venue: ITU Headquarters }', '6:16 yaml/no-comma'],
    [/^group: .*\n/m, '', '1:1 record/missing-key'],
    [/^meeting: .*\n/m, '', '1:1 record/missing-key'],
    [/^status: .*\n/m, '', '1:1 record/missing-key'],
  ])('leaves the rest of the record to be checked where %s is %s', async (right, slip, first) => {
    const found = await told(
      clean.replace(right, slip).replace('Egypt introduced its', 'Egypt introduced its its'),
    );
    expect(found.map(({ code, place: { start } }) => `${start.line}:${start.column} ${code}`)).toEqual(
      expect.arrayContaining([first, expect.stringMatching(/check\/doubled-word$/)]),
    );
  });

  it.each([
    [dates, 'dates: { until: 2019-09-26 }'],
    ['  - id: adoption\n    text: The', '  - text: The'],
    ['    text: The meeting adopted the plan of work (see [](#plan)).\n', ''],
    ['  - id: statistics\n    ', '  - '],
  ])('concludes nothing from what stands for a key that is missing: %s', async (right, slip) => {
    const egypt = clean.replace(right, slip).replace('Egypt introduced its', 'Egypt introduced its its');
    const found = await told(egypt.replace(' (see [](#statistics))', ''));
    expect(found.map(({ code }) => code).sort()).toEqual(['check/doubled-word', 'record/missing-key']);
  });

  it('says that there may be more where nothing can stand for a key that is missing', async () => {
    const found = await told(
      clean.replace(`${dates}\n`, '').replace('Egypt introduced its', 'Egypt introduced its its'),
    );
    expect(found.map(({ code, remedy }) => `${code}: ${remedy}`)).toEqual([
      expect.stringMatching(/^record\/missing-key: Add it, .* More may be found once this is put right\.$/),
    ]);
  });

  it('says that there may be more where nobody can say how it was meant', async () => {
    const found = await told(clean.replace(place, '>>>>>>> main').replace('form: physical', 'form: phys'));
    expect(found.map(({ code, remedy }) => `${code}: ${remedy}`)).toEqual([
      expect.stringMatching(/^yaml\/merge-conflict: .* More may be found once this is put right\.$/),
    ]);
  });

  it('is not seen in the next line of a text that holds a colon', async () => {
    const [found] = await told(clean.replace('Plan of work\n', 'Plan of\n      work: that of 2018\n'));
    expect(found?.code).toBe('yaml/block-as-implicit-key');
    expect(found?.remedy).toMatch(/^A text that holds a colon and a space needs quotation marks/);
  });

  it('is told of a list that has the bullets of Word and nothing else', async () => {
    const sections = /sections:\n[^]*(?=outcomes:\n {2}- id)/;
    const found = await told(clean.replace(sections, 'sections:\n  • introduction\n  • outcomes\n'));
    expect(found.filter(({ code }) => /^(?:yaml|record)/.test(code))).toMatchObject([
      {
        code: 'yaml/bullet',
        message: 'This is a bullet such as Word puts in (•); YAML knows the hyphen only.',
      },
    ]);
  });

  it('is told once where two annexes have one ID', async () => {
    const annex = '  - { id: terms, title: Terms, text: They stand. }\n';
    const found = await told(
      clean.replace('outcomes:\n  - id', `annexes:\n${annex}${annex}outcomes:\n  - id`),
    );
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'record/same-id',
    ]);
  });

  it('has its place where lines end as on Windows', async () => {
    const text = clean.replace('form: physical', 'form:physical').replace('    text: The', '   text: The');
    const found = await told(text.replaceAll('\n', '\r\n'));
    expect(found.map(({ code, place: { start } }) => `${start.line}:${start.column} ${code}`)).toEqual([
      '7:1 yaml/no-space',
      '33:4 yaml/bad-indent',
    ]);
  });
});
