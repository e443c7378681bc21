import type { Archive, Registers } from '../archive/archive.ts';

/** What was read of registers: a register, and the ID of an entry; without one, all of it. */
export interface RegisterUse {
  readonly register: keyof Registers;
  readonly id?: string;
}

/** An archive that remembers what is read of its registers. */
export interface Tracking {
  readonly archive: Archive;
  /** What was read so far, each once; no entries of a register that was read as a whole. */
  readonly uses: () => readonly RegisterUse[];
}

/**
 * Remembers which entries of the registers a report reads, so that a report depends on these and not on the whole
 * register: a person who is added for a new meeting leaves the reports of old ones as they are. Reading which entries there
 * are, or going through all of them, counts as reading the whole register.
 */
export function trackRegisters(archive: Archive): Tracking {
  const uses = new Map<string, RegisterUse>();
  const track = <Kind extends keyof Registers>(register: Kind): Archive['registers'][Kind] => {
    const entry = archive.registers[register];
    const useAll = (): void => void uses.set(register, { register });
    const use = (id: string): void => void uses.set(`${register}#${id}`, { register, id });
    const contents = entry.contents as unknown as Readonly<Record<string, object | undefined>>;
    const things = new Proxy(contents[register] ?? {}, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string') use(key);
        return Reflect.get(target, key, receiver);
      },
      getOwnPropertyDescriptor(target, key) {
        if (typeof key === 'string') use(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      has(target, key) {
        if (typeof key === 'string') use(key);
        return Reflect.has(target, key);
      },
      ownKeys(target) {
        useAll();
        return Reflect.ownKeys(target);
      },
    });
    return { ...entry, contents: { ...contents, [register]: things } };
  };
  return {
    archive: {
      ...archive,
      registers: {
        people: track('people'),
        countries: track('countries'),
        resolutions: track('resolutions'),
        conferences: track('conferences'),
        sectors: track('sectors'),
        titles: track('titles'),
      },
    },
    uses: () => [...uses.values()].filter(({ register, id }) => id === undefined || !uses.has(register)),
  };
}
