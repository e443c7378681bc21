import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { suggestName } from '../../source/suggest.ts';
import { ordinalInFigures, ordinalInWords } from '../../wording/ordinal.ts';
import type { KnownFacts } from './known-facts.ts';

type Section = NonNullable<MeetingFile['sections']>[number];

/**
 * A section of the last report, its title about the new meeting: “Outcome of the first meeting” becomes “Outcome of the second
 * meeting”. A section with such a title, beginning like the title of the outcomes, is what they stand under.
 */
export function titleNow(section: Section, facts: KnownFacts): Section {
  const { meeting, language, usage } = facts;
  if (typeof section === 'string' || section.title === undefined) return section;
  const ordinals = (number: number): readonly string[] =>
    [ordinalInWords, ordinalInFigures].map((ordinal) => ordinal(number, language.code, language.wording));
  const now = ordinals(meeting);
  const title = ordinals(usage.last?.contents.meeting ?? meeting).reduce(
    (so, before, index) => so.replace(wholeWord(before), now[index] ?? before),
    section.title,
  );
  if (title === section.title) return section;
  const outcomes = firstWord(language.phrases('outcome').get('outcomes-title')?.text ?? '');
  const isOutcomes =
    section.standard === undefined && suggestName(firstWord(title), [outcomes]) !== undefined;
  return isOutcomes ? { standard: 'outcomes', title } : { ...section, title };
}

/** "1st" is no part of "21st". */
function wholeWord(word: string): RegExp {
  const literal = escapePattern(word);
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}
