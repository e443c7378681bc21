import { writeValue } from '../../source/write-value.ts';
import type { KnownFacts } from './known-facts.ts';
import { frontLines, listsDocuments, sectionLines } from './outline-text.ts';

/**
 * The text of a record that holds what is known of a meeting. What is not known is marked with `TODO:`, which the checks
 * report: in a value where texts may stand, else in a remark above a line to be filled in. What holds as long as nobody says
 * otherwise is marked to be confirmed. In the lines that are there to be used, `TODO` without a colon counts only once the
 * line is used. Nothing is guessed. `schema` is the remark by which editors find the schema of records, where there is one.
 */
export function recordText(facts: KnownFacts, schema?: string): string {
  const parts = [
    head(facts, schema),
    masthead(facts),
    course(facts),
    documents(facts),
    ...outline(facts),
    results(),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Lines = readonly string[];

function head({ meeting, groupName, acronym }: KnownFacts, schema: string | undefined): Lines {
  return [
    ...(schema === undefined ? [] : [schema, '#']),
    `# Meeting ${meeting} of the ${groupName} (${acronym}).`,
    '#',
    '# Fill in what is marked, and delete each mark with its remark. The check lists those that are left: a draft may have',
    '# some, a final report none. A line that begins with # is a remark; to use the line, delete the # and the space. Below',
    '# text: | write as many lines as you like, indented as far as the first one.',
  ];
}

function masthead(facts: KnownFacts): Lines {
  const { group, meeting, from, until, languages, documentNumber, documentCode, usage } = facts;
  const code = documentCode === undefined ? '' : `, which makes ${documentCode}`;
  const original = languages.slice(0, 1);
  return [
    `group: ${writeValue(group.id)}`,
    `meeting: ${meeting}`,
    'status: draft # final once it is signed',
    `dates: ${from === until ? from : `{ from: ${from}, until: ${until} }`}`,
    ...placeLines(facts),
    '',
    '# The report among the documents of the meeting; its date is the day of issue.',
    `# TODO: confirm the number ${documentNumber}${code}: it is the first that no document known so far has`,
    '# TODO: the day of issue, as date: YYYY-MM-DD beside the number',
    ...(languages.length === 1
      ? []
      : [
          `# TODO: the languages; the report of meeting ${usage.last?.contents.meeting ?? ''} came out in ${languages.join(', ')}`,
        ]),
    `document: { number: ${documentNumber}, languages: [${original.join(', ')}] }`,
  ];
}

function placeLines({ usage }: KnownFacts): Lines {
  const { place, form, meeting } = usage.last?.contents ?? {};
  const confirm = (what: string): string => `# TODO: confirm the ${what} of meeting ${meeting ?? ''}`;
  const isForm = 'physical, remote or hybrid';
  return [
    ...(place === undefined
      ? ['# TODO: where it was held', '# place: { city: Geneva, venue: ITU Headquarters }']
      : [confirm('place, which is that'), `place: ${writeValue(place)}`]),
    ...(form === undefined
      ? [`# TODO: how people took part: ${isForm}`, '# form: hybrid']
      : [confirm(`form (${isForm}), which is that`), `form: ${form}`]),
  ];
}

/** Who chaired, opened and came, and the agenda. */
function course({ chair, mandate, group, from, openers, usage, people }: KnownFacts): Lines {
  const groupFile = group.source.file;
  return [
    ...(mandate.length === 0
      ? [`# ${groupFile} names no resolution that is in force on ${from}.`]
      : [`# Resolutions in force on ${from}, which the report cites by itself:`]),
    ...mandate.map((citation) => `# - ${citation}`),
    '#',
    ...(chair === undefined
      ? [`# TODO: who chaired; ${groupFile} has no chair for ${from}`]
      : [
          `# In the chair, and named by itself: ${chair.name}, ${chair.role} since ${chair.since}. Where somebody else was:`,
        ]),
    '# chaired-by: { person: ID-OF-A-PERSON, role: ad-hoc-chair }',
    '',
    '# TODO: how many took part',
    '# attendance: { count: NUMBER, approximate: true, description: "TODO such as from governments and industry" }',
    '',
    `# TODO: who opened the meeting, by the ID in ${people}; without it, the chair did`,
    ...openers.map(
      ({ id, position, isUsual }) =>
        `# In office on ${from}: ${id} (${position}${isUsual ? `, as at meeting ${usage.last?.contents.meeting ?? ''}` : ''}).`,
    ),
    `# opened-by: ${openers[0]?.isUsual === true ? openers[0].id : 'ID-OF-A-PERSON'}`,
    '',
    '# TODO: whether the agenda was adopted as-drafted or as-amended',
    `# agenda: { adopted: as-drafted${usage.agenda === undefined ? '' : `, document: ${writeValue(usage.agenda.id)}`} }`,
  ];
}

function documents(facts: KnownFacts): Lines {
  const { agenda, agendaOf } = facts.usage;
  const example = '{ id: next-document, number: NUMBER, kind: information, source: TODO, title: TODO }';
  const intro = [
    '# Documents submitted to the meeting, in the order of the list. A document has a code where it has a number. Kinds:',
    '# contribution, information, report, liaison-statement, presentation, agenda.',
  ];
  if (!listsDocuments(facts) && agenda === undefined)
    return [...intro, '# contributions:', `#   - ${example}`];
  return [
    ...intro,
    'contributions:',
    ...(agenda === undefined
      ? []
      : [
          `  # TODO: confirm the agenda as it stood among the documents of meeting ${agendaOf ?? ''}`,
          `  - ${writeValue(agenda)}`,
        ]),
    ...(listsDocuments(facts)
      ? [
          '  - id: first-document',
          '    source: "TODO: who submitted it"',
          '    title: "TODO: its title"',
          `  # - ${example}`,
        ]
      : [`  # - ${example}`]),
  ];
}

function outline(facts: KnownFacts): readonly Lines[] {
  return [frontLines(facts), sectionLines(facts)].filter((lines) => lines.length > 0);
}

function results(): Lines {
  return [
    '# What the meeting decided, an entry a paragraph. The report over several years takes the words of in-summary.',
    'outcomes:',
    '  - id: first-outcome',
    '    text: |',
    '      TODO: what was decided.',
    '  # - { id: second-outcome, text: "TODO", in-summary: "to TODO" }',
    '',
    '# Further facts, where there are any. Elections, liaison statements and the next meeting are printed by sections of their own:',
    '# to use one of these lines, use the line of its section above as well.',
    '# elections: [{ office: vice-chair, people: [ID-OF-A-PERSON] }]',
    '# liaison-statements: [{ id: first-statement, addressee: "TODO such as ITU-D Study Group 2", subject: TODO }]',
    '# next-meeting: { period: "TODO such as March 2026", occasion: "TODO such as the cluster of Council working groups" }',
    '# footnotes: { first-note: "TODO; [^first-note] in a text is its mark" }',
    '# annexes: [{ id: first-annex, title: "TODO such as Terms of reference", text: TODO }]',
  ];
}
