import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { standardSections } from '../../reports/outcome/standard-parts.ts';
import { writeValue } from '../../source/write-value.ts';
import type { KnownFacts } from './known-facts.ts';
import { titleNow } from './title-now.ts';

type Section = NonNullable<MeetingFile['sections']>[number];

/** Standard sections that are empty without these facts, which no meeting is known to have beforehand. */
const needs: Readonly<Record<string, string>> = {
  election: 'elections',
  'liaison-statements': 'liaison-statements',
  'next-meeting': 'next-meeting',
};

/** Standard sections that would say as a fact what is still to be filled in above. */
const marks: Readonly<Record<string, string>> = {
  opening: 'who opened it and what was said; without this text the report says who opened it.',
  agenda: 'how the agenda was adopted; without this text the report says what stands under agenda.',
};

/** The sections in the order of the last report, each without the words that were said at that meeting. */
export function sectionLines(facts: KnownFacts): readonly string[] {
  const { last } = facts.usage;
  const sections = sectionsOf(facts);
  return [
    `# Sections${last === undefined ? '' : ` as in the report of meeting ${last.contents.meeting}`}: names of standard sections, and sections with a title and a text of their own.`,
    'sections:',
    ...sections.flatMap((section) => sectionText(section, facts)),
    ...Object.keys(needs)
      .filter(
        (name) =>
          facts.house.partials.has(`section-${name}`) && !sections.some((one) => nameOf(one) === name),
      )
      .flatMap((name) => sectionText(name, facts)),
  ];
}

/** The sections of the last report; what the meeting decided is a section in any case. */
function sectionsOf(facts: KnownFacts): readonly Section[] {
  const sections = (facts.usage.last?.contents.sections ?? standardSections).map((section) =>
    titleNow(section, facts),
  );
  return sections.some((section) => nameOf(section) === 'outcomes') ? sections : [...sections, 'outcomes'];
}

/** Whether the reports of the group list the documents of the meeting. */
export function listsDocuments(facts: KnownFacts): boolean {
  return sectionsOf(facts).some((section) => nameOf(section) === 'documents');
}

function nameOf(section: Section): string | undefined {
  return typeof section === 'string' ? section : section.standard;
}

function sectionText(section: Section, { house }: KnownFacts): readonly string[] {
  const { standard, id, title, numbered } = typeof section === 'string' ? { standard: section } : section;
  const isStandard = standard !== undefined && house.partials.has(`section-${standard}`);
  const mark = isStandard ? marks[standard] : 'what was said.';
  const kept = { standard, ...(!isStandard && { id }), title, numbered };
  const own = Object.entries(kept).filter(([, value]) => value !== undefined);
  if (isStandard && mark === undefined) {
    const value = own.length === 1 ? standard : Object.fromEntries(own);
    const fact = needs[standard];
    return [
      fact === undefined ? `  - ${writeValue(value)}` : `  # - ${writeValue(value)} # needs ${fact} below`,
    ];
  }
  const lines = [...own.map(([key, value]) => `${key}: ${writeValue(value)}`), 'text: |', `  TODO: ${mark}`];
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

/** The box under the title as in the last report, where that was not the standard one. */
export function frontLines({ usage, language }: KnownFacts): readonly string[] {
  const { front, meeting } = usage.last?.contents ?? {};
  if (front === undefined || meeting === undefined) return [];
  const phrases = language.phrases('outcome');
  return [
    `# The box under the title, with the parts that it had at meeting ${meeting}.`,
    'front:',
    ...front.flatMap((part) => {
      const { part: name, heading } = typeof part === 'string' ? { part } : part;
      if (name !== undefined && phrases.has(name)) return [`  - ${writeValue(name)}`];
      const lines = [
        ...(name === undefined ? [] : [`part: ${writeValue(name)}`]),
        ...(heading === undefined ? [] : [`heading: ${writeValue(heading)}`]),
        'text: |',
        '  TODO: the words of this part.',
      ];
      return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
    }),
  ];
}
