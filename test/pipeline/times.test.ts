import { describe, expect, it } from 'vitest';
import { composeReport, openProject, type Diagnostic, renderReport } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/*
 * A group of which everything changes: name, codes, chair and mandate, on the very days on which it meets. Its file and the register
 * of conferences do not stand in the order of time.
 */

const group = `house: itu
names:
  - { from: 2022-10-14, name: New Group, acronym: NG }
  - { from: 2001-01-01, name: Old Group, acronym: OG }
  - { from: 2021-01-01, name: Middle Group, acronym: MG }
document-codes:
  - { from: 2022-10-14, prefix: NG, pattern: hyphen }
  - { from: 2001-01-01, prefix: OG, pattern: slash }
reports-to: council
mandate: [pp-179]
officers:
  - { person: sherif-hashem, role: chairman, from: 2001-01-01, until: 2010-10-22 }
  - { person: eugenia-devincenzi, role: chair, from: 2010-10-23, until: 2022-10-13 }
  - { person: abdelaziz-alzarooni, role: chair, from: 2022-10-14 }
`;

const all = {
  opening: 'sections: [introduction, opening, agenda, documents]',
  short: 'sections: [outcomes]',
};

/** Meetings by their IDs, which are not in the order of time either. */
const meetings: Readonly<Record<string, string>> = {
  'wg-z-20': `meeting: 20
dates: 2010-10-22
opened-by: houlin-zhao
document: { number: 5, revision: 1 }
${all.opening}
`,
  'wg-a-31': `meeting: 31
dates: { from: 2022-10-14, until: 2022-10-15 }
opened-by: doreen-bogdan-martin
agenda: { adopted: as-drafted, document: agenda }
contributions:
  - { id: agenda, number: 1, kind: agenda, title: Agenda, listed: false }
  - { id: older, meeting: 20, number: 7, source: Kenya, title: Old }
  - { id: foreign, code: C22/4, source: Egypt, title: Foreign }
  - { id: revised, number: 2, revision: 3, source: Chile, title: Revised }
${all.opening}
`,
  'wg-b-32': `meeting: 32\ndates: 2023-01-01\nopened-by: doreen-bogdan-martin\n${all.opening}\n`,
  // Between two Plenipotentiary Conferences, and on their last and first days.
  'wg-m-24': meetingOn(24, '2018-11-16', 'that before'),
  'wg-l-25': meetingOn(25, '2018-11-17', 'first'),
  'wg-k-26': `meeting: 26
dates: 2020-06-08
outcomes:
  - { id: said, text: It said much., in-summary: to say much }
  - { id: kept, text: It kept this to itself., in-summary: false }
${all.short}
`,
  'wg-j-27': meetingOn(27, '2020-06-09', 'third'),
  'wg-i-28': meetingOn(28, '{ from: 2022-09-24, until: 2022-09-25 }', 'fourth'),
  'wg-h-29': meetingOn(29, '{ from: 2022-09-25, until: 2022-09-26 }', 'that after'),
};

const summary = `group: wg
conference: pp-22
status: draft
document: { code: C22/9 }
transmittal: { session: council-2020 }
results:
  council-2020: 'Until the Council met, they did this:'
sections: [introduction, recommendations]
`;

function meetingOn(number: number, dates: string, words: string): string {
  return `meeting: ${number}\ndates: ${dates}\noutcomes: [{ id: one, text: 'To do the ${words}' }]\n${all.short}\n`;
}

const diagnostics: Diagnostic[] = [];
const diagnose = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
const opened = openProject(projectFiles({ data: changedData() }), diagnose);

function changedData(): Record<string, string> {
  const conferences = new TextDecoder().decode(projectFiles().data.get('registers/conferences.yaml')?.bytes);
  const [head = '', entries = ''] = conferences.split(/(?<=^conferences:\n)/m);
  return {
    'groups/wg.yaml': group,
    'summaries/wg-pp-22.yaml': summary,
    'summaries/wg-pp-98.yaml': summary.replace('pp-22', 'pp-98'),
    'registers/conferences.yaml': `${head + entries.trimEnd().split('\n').reverse().join('\n')}\n`,
    ...Object.fromEntries(
      Object.entries(meetings).map(([id, text]) => [
        `meetings/${id}.yaml`,
        `group: wg\nstatus: draft\n${text}`,
      ]),
    ),
  };
}

async function textOf(id: string): Promise<string> {
  const project = await opened;
  const document = await composeReport(project, id, diagnose);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const text = await renderReport(project, document, 'text', diagnose);
  return new TextDecoder().decode(text).replaceAll('\u00a0', ' ');
}

describe('a report tells of its day', () => {
  it('the first of what then begins, and the last of what then ends', async () => {
    const text = await textOf('wg-z-20');
    for (const words of [
      'Report by the Chairman of the Old Group',
      'Document OG/20/5(Rev.1)-E',
      'in accordance with Resolution 179 (Guadalajara, 2010)',
      'Chairman, OG',
    ])
      expect(text).toContain(words);
  });

  it('name, codes, mandate and chair from that day on', async () => {
    const text = await textOf('wg-a-31');
    for (const words of [
      'Report by the Chair of the New Group',
      'in accordance with Resolution 179 (Rev. Bucharest, 2022)',
      'Abdelaziz Alzarooni (UAE)\n\nChair, NG',
      'Ms Doreen Bogdan-Martin, Director of the Telecommunication Development Bureau.',
    ])
      expect(text).toContain(words);
    expect(await textOf('wg-b-32')).toContain('Ms Doreen Bogdan-Martin, Secretary-General.');
  });

  it('the codes of documents, each as at its own meeting, of those too that are not listed', async () => {
    const text = await textOf('wg-a-31');
    expect(text).toContain('The agenda (Document NG-31/1) was adopted as drafted.');
    expect(text.match(/^•\t.*$/gm)).toEqual([
      '•\tOG/20/7: Contribution from Kenya: Old',
      '•\tC22/4: Contribution from Egypt: Foreign',
      '•\tNG-31/2(Rev.3): Contribution from Chile: Revised',
    ]);
  });
});

describe('a report to a conference', () => {
  it('tells of the meetings since the conference before it, put together by the sessions that came next', async () => {
    const text = await textOf('wg-pp-22');
    expect(text.match(/^(?:2\.\d|–)\t.*$/gm)).toEqual([
      '2.1\tUntil the Council met, they did this:',
      '–\tTo do the first;',
      '–\tto say much.',
      '2.2\tThe 27th and 28th meetings of MG, held on 9 June 2020 and 24–25 September 2022, led to the following results:',
      '–\tTo do the third;',
      '–\tTo do the fourth.',
    ]);
    expect(text).toContain('since the 2018 Plenipotentiary Conference (PP-18)');
    expect(text).toContain('FOUR-YEAR REPORT\nOF THE MIDDLE GROUP');
    expect(text).toContain('2020 SESSION OF THE COUNCIL');
  });

  it('is refused where no meeting lies between them, at the name of the conference', async () => {
    await expect(textOf('wg-pp-98')).rejects.toThrow(
      'No meeting of "wg" is recorded between "pp-98" and the conference before it.',
    );
    const { place, severity } = diagnostics.find(({ code }) => code === 'record/no-meetings') ?? {};
    expect([place?.file, place?.start.line, place?.start.column, severity]).toEqual([
      'data/summaries/wg-pp-98.yaml',
      2,
      13,
      'error',
    ]);
  });
});
