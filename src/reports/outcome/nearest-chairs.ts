import type { GroupFile } from '../../archive/generated/group.ts';
import type { Archive, Entry } from '../../archive/archive.ts';
import { isChair } from '../../archive/is-chair.ts';
import type { RelatedPlace } from '../../diagnostics/diagnostic.ts';

/** Who was in the chair of a group before and after a day (ISO) on which nobody was: where a slip in dates is likely to be. */
export function nearestChairs(
  group: Entry<GroupFile>,
  day: string,
  { registers }: Archive,
): readonly RelatedPlace[] {
  const chairs = group.contents.officers.flatMap((officer, index) =>
    isChair(officer) ? [{ ...officer, index }] : [],
  );
  const before = chairs
    .filter(({ until }) => until !== undefined && until < day)
    .sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1))
    .at(-1);
  const [after] = chairs
    .filter(({ from }) => from > day)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const place = (index: number, key: 'from' | 'until') => group.source.placeOf(['officers', index, key]);
  const nameOf = (person: string): string => registers.people.contents.people[person]?.name ?? person;
  return [
    ...(before === undefined
      ? []
      : [
          {
            place: place(before.index, 'until'),
            message: `${nameOf(before.person)} was in the chair until ${before.until ?? ''}`,
          },
        ]),
    ...(after === undefined
      ? []
      : [
          {
            place: place(after.index, 'from'),
            message: `${nameOf(after.person)} was in the chair from ${after.from}`,
          },
        ]),
  ];
}
