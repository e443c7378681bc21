import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { MeetingFile } from './generated/meeting.ts';
import type { Whole } from './entry.ts';

type Sections = Pick<MeetingFile, 'sections'>;

/** A standard section that stands twice, with the indexes of both among the sections. */
interface RepeatedSection {
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

/** Standard sections without a text of their own that a record names again: the same would be printed twice. */
export function repeatedSections({ sections = [] }: Sections): readonly RepeatedSection[] {
  const seen = new Map<string, number>();
  return sections.flatMap((section, index) => {
    const { standard, text } = typeof section === 'string' ? { standard: section } : section;
    if (standard === undefined || text !== undefined) return [];
    const first = seen.get(standard);
    if (first === undefined) seen.set(standard, index);
    return first === undefined ? [] : [{ name: standard, first, second: index }];
  });
}

/** Diagnoses standard sections that stand twice in a record. */
export function checkSections({ contents, source }: Whole<Sections>, diagnose: Diagnose): void {
  for (const { name, first, second } of repeatedSections(contents))
    diagnose({
      code: 'record/same-section',
      severity: 'error',
      message: `The section "${name}" stands here twice.`,
      remedy: 'Delete one of the two.',
      place: source.placeOf(['sections', second]),
      related: [{ place: source.placeOf(['sections', first]), message: 'it stands here already' }],
    });
}
