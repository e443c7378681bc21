import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { GroupFile } from '../../archive/generated/group.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { View } from '../../view/view.ts';
import { entryValues } from '../entry-values.ts';
import { groupAt, type GroupAt } from '../group-at.ts';
import type { ReportContext } from '../report-type.ts';

type Contribution = NonNullable<MeetingFile['contributions']>[number];

/** The documents that the report lists, and the codes of all that the record knows, by their IDs. */
export function contributionViews(
  entry: Entry<MeetingFile>,
  groupEntry: Entry<GroupFile>,
  group: GroupAt,
  context: ReportContext,
): { readonly views: readonly View[]; readonly codes: ReadonlyMap<string, string> } {
  const values = entryValues(entry.source);
  const codes = new Map<string, string>();
  const views = (entry.contents.contributions ?? []).flatMap((contribution, index) => {
    const code = codeOf(contribution, entry.contents, groupEntry, group, context);
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
        line:
          values.prose('contributions', index, 'line') ??
          values.phrase('contribution-line', 'contributions', index),
      },
    ];
  });
  return { views, codes };
}

/** Its own code; else one made of its number, in the form that was in use when its meeting was held. */
function codeOf(
  contribution: Contribution,
  contents: MeetingFile,
  groupEntry: Entry<GroupFile>,
  group: GroupAt,
  { archive, house, language }: ReportContext,
): string | undefined {
  if (contribution.code !== undefined) return contribution.code;
  if (contribution.number === undefined) return undefined;
  const meeting = contribution.meeting ?? contents.meeting;
  const other = [...archive.entries.meetings.values()].find(
    (entry) => entry.contents.group === contents.group && entry.contents.meeting === meeting,
  );
  const form =
    other === undefined || meeting === contents.meeting
      ? group
      : groupAt(groupEntry, daysOf(other.contents.dates).from, archive, house, language);
  return form.code(meeting, contribution.number, contribution.revision);
}
