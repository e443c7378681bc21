import type { Archive, Entry } from './archive.ts';

/** The files of an archive that are no records, and hold for all of them: registers, groups, and what belongs to groups and languages. */
export function besideRecords({ entries, registers }: Archive): readonly Entry<unknown>[] {
  const { groups, glossaries, checks, names } = entries;
  return [
    ...Object.values(registers),
    ...[groups, glossaries, checks, names].flatMap((some: ReadonlyMap<string, Entry<unknown>>) => [
      ...some.values(),
    ]),
  ];
}
