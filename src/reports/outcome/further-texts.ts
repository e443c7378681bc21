import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { entryValues } from '../entry-values.ts';
import type { FurtherTexts } from '../report-type.ts';

/** Words for the report over several meetings, and, where no document is made of the meeting, its outcomes. */
export function furtherTexts({ contents, source }: Entry<MeetingFile>): FurtherTexts {
  const values = entryValues(source);
  const texts = (contents.outcomes ?? []).flatMap((outcome, index) => [
    ...(contents.extent === 'results' ? [values.prose('outcomes', index, 'text')] : []),
    ...(typeof outcome['in-summary'] === 'string' ? [values.prose('outcomes', index, 'in-summary')] : []),
  ]);
  return { texts: texts.filter((text) => text !== null), footnotes: values.proseMap('footnotes') };
}
