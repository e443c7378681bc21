import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { GroupFile } from '../../archive/generated/group.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { View } from '../../view/view.ts';
import { entryValues } from '../entry-values.ts';
import { groupAt, type GroupAt } from '../group-at.ts';
import type { ReportContext } from '../report-type.ts';

type Contribution = NonNullable<MeetingFile['contributions']>[number];

/** The documents that a report lists, and what was found on the way. */
export interface Contributions {
  readonly views: readonly View[];
  /** The codes of all documents that the record knows, by their IDs. */
  readonly codes: ReadonlyMap<string, string>;
  /** IDs of the records of other meetings that gave codes their form. */
  readonly members: readonly string[];
}

/** Makes the list of documents; each code is in the form that was in use at its meeting. */
export function contributionViews(
  entry: Entry<MeetingFile>,
  groupEntry: Entry<GroupFile>,
  group: GroupAt,
  context: ReportContext,
): Contributions {
  const values = entryValues(entry.source);
  const codes = new Map<string, string>();
  const members = new Set<string>();
  const views = (entry.contents.contributions ?? []).flatMap((contribution, index) => {
    const other = otherMeeting(contribution, entry.contents, context.archive);
    if (other !== undefined) members.add(other.id);
    const code = codeOf(contribution, entry.contents, groupEntry, group, other, context);
    if (code !== undefined) codes.set(contribution.id, code);
    if (contribution.listed === false) return [];
    return [
      {
        id: values.text('contributions', index, 'id'),
        code: code ?? null,
        source: values.text('contributions', index, 'source'),
        title: values.prose('contributions', index, 'title'),
        presenter: values.text('contributions', index, 'presenter'),
        contribution: (contribution.kind ?? 'contribution') === 'contribution',
        information: contribution.kind === 'information',
        liaison: contribution.kind === 'liaison-statement',
        line:
          values.prose('contributions', index, 'line') ??
          values.phrase('contribution-line', 'contributions', index),
      },
    ];
  });
  return { views, codes, members: [...members] };
}

/** The record of the other meeting whose form of codes a document bears, where it is known. */
function otherMeeting(
  { code, number, meeting }: Contribution,
  contents: MeetingFile,
  archive: Archive,
): Entry<MeetingFile> | undefined {
  if (code !== undefined || number === undefined) return undefined;
  if (meeting === undefined || meeting === contents.meeting) return undefined;
  return [...archive.entries.meetings.values()].find(
    ({ outline }) => outline.group === contents.group && outline.meeting === meeting,
  );
}

/** Its own code; else one made of its number, in the form that was in use when its meeting was held. */
function codeOf(
  contribution: Contribution,
  contents: MeetingFile,
  groupEntry: Entry<GroupFile>,
  group: GroupAt,
  other: Entry<MeetingFile> | undefined,
  context: ReportContext,
): string | undefined {
  if (contribution.code !== undefined) return contribution.code;
  if (contribution.number === undefined) return undefined;
  const form = other === undefined ? group : groupAt(groupEntry, daysOf(other.outline.dates).from, context);
  const meeting = contribution.meeting ?? contents.meeting;
  return form.code(meeting, contribution.number, contribution.revision);
}
