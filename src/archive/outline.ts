import { copyValue } from '../source/copy-value.ts';

/**
 * What reports and rules read of the record of another meeting: the keys by which it is told from others and put in its
 * place in time. A kind of report that reads more of some says so (`ReportType.assembles`).
 */
export const headKeys = ['group', 'meeting', 'dates'] as const;

/**
 * What a run holds of each record from beginning to end: its head, what says which reports are made of it, and what names
 * something in another file. Of all else there is only as much at a time as is being worked on.
 */
export const outlineKeys = [
  ...headKeys,
  ...(['report', 'status', 'extent', 'document', 'conference', 'results', 'transmittal'] as const),
  ...(['opened-by', 'chaired-by', 'elections', 'accepted'] as const),
] as const;

/** The part of the contents of a file that is its outline. */
export type Outline<Contents> = Pick<Contents, Extract<keyof Contents, (typeof outlineKeys)[number]>>;

/** The outline of a record, apart from it: nothing of the record stays in memory because of it. */
export function outlineOf(contents: unknown): Outline<unknown> {
  const values = contents as Readonly<Record<string, unknown>>;
  const known = outlineKeys.flatMap((key) => (key in values ? [[key, values[key]]] : []));
  return readOutline(JSON.stringify(Object.fromEntries(known)));
}

/** The outline that `JSON.stringify` wrote. */
export function readOutline(line: string): Outline<unknown> {
  return copyValue(JSON.parse(line)) as Outline<unknown>;
}

/** The values of the head of a record, in the order of its keys. */
export function headOf({ outline }: { readonly outline: Outline<unknown> }): readonly unknown[] {
  const values = outline as Readonly<Record<string, unknown>>;
  return headKeys.map((key) => values[key]);
}
