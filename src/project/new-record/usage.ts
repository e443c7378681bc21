import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';

/** What the earlier records of a group show of how it writes its reports. */
export interface Usage {
  /** The latest earlier meeting of which there is a report; undefined for the first one of a group. */
  readonly last: Entry<MeetingFile> | undefined;
  /** The agenda as it stood among the documents of the latest meeting that counted it among them. */
  readonly agenda: NonNullable<MeetingFile['contributions']>[number] | undefined;
  /** The number of that meeting. */
  readonly agendaOf: number | undefined;
  /** Numbers of documents of the new meeting that are known already, because records of other meetings name them. */
  readonly takenNumbers: readonly number[];
}

/** Finds out what the records of a group, given by the numbers of their meetings, show for one more meeting. */
export function usageOf(records: readonly Entry<MeetingFile>[], meeting: number): Usage {
  const earlier = records
    .filter(({ outline }) => outline.meeting < meeting && outline.extent !== 'results')
    .sort((one, other) => other.outline.meeting - one.outline.meeting);
  const agendas = earlier.flatMap(({ contents }) =>
    (contents.contributions ?? [])
      .filter(({ kind, number }) => kind === 'agenda' && number !== undefined)
      .map((document) => ({ document, of: contents.meeting })),
  );
  return {
    last: earlier[0],
    agenda: agendas[0]?.document,
    agendaOf: agendas[0]?.of,
    takenNumbers: records.flatMap(({ contents }) =>
      (contents.contributions ?? []).flatMap((document) =>
        document.meeting === meeting ? (document.number ?? []) : [],
      ),
    ),
  };
}
