/** A thing that a report is made from: its name, and its SHA-256 in hexadecimal digits, or the beginning of it. */
export interface Input {
  readonly name: string;
  readonly hash: string;
}

/** What a file says of how it was made, so that it can be told whether a build today would make the same. */
export interface Provenance {
  /** ID of the record. */
  readonly record: string;
  /** SHA-256 over all inputs, 64 hexadecimal digits. */
  readonly inputs: string;
  /** Name and version of the program: `Rapporteur 1.2.3`. */
  readonly program: string;
  /** Seconds since 1970 that the file's dates come from, where it was not the day of the document. */
  readonly sourceDateEpoch?: number;
  /** Each input with the first digits of its hash, to name those that changed. Empty where they were taken out. */
  readonly files: readonly Input[];
}

/**
 * What became of a file since it was written: `untouched`; `extended`, where something was added behind what was
 * written, which stands as it was (PDF readers do so when they sign); `changed`.
 */
export type Condition = 'untouched' | 'extended' | 'changed';

/** What is read from a file that may have been made by the program. */
export type ReadImprint =
  | { readonly outcome: 'ours'; readonly provenance: Provenance; readonly condition: Condition }
  /** Whole and readable, but not made by the program, or saved by another one that took its properties out. */
  | { readonly outcome: 'foreign' }
  /** Cut off or damaged. */
  | { readonly outcome: 'damaged' }
  | { readonly outcome: 'encrypted' };

/** Values of provenance as they are found in a file, by whatever names the format gives them. */
export interface RawProvenance {
  readonly record?: string | undefined;
  readonly inputs?: string | undefined;
  readonly program?: string | undefined;
  readonly sourceDateEpoch?: string | undefined;
  /** A line for each input: its hash, two spaces, its name. */
  readonly files?: string | undefined;
}

/**
 * The list of inputs as lines, as a file carries it. Names of files may hold what neither a line nor XML can: controls,
 * halves of characters.
 */
export function filesText(files: readonly Input[]): string {
  return files
    .map(({ name, hash }) => `${hash}  ${name.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')}`)
    .join('\n');
}

/** Takes found values apart; undefined where they are not what the program writes, so that nothing else is believed. */
export function readProvenance(raw: RawProvenance): Provenance | undefined {
  const { record = '', inputs = '', program = '', sourceDateEpoch, files = '' } = raw;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[A-Za-z0-9-]+)?$/.test(record) || record.length > 200) return undefined;
  if (!/^[0-9a-f]{64}$/.test(inputs) || !/^[\x20-\x7e]{1,100}$/.test(program)) return undefined;
  if (sourceDateEpoch !== undefined && !/^\d{1,12}$/.test(sourceDateEpoch)) return undefined;
  return {
    record,
    inputs,
    program,
    ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch: Number(sourceDateEpoch) }),
    files: files.split('\n').flatMap((line) => {
      const [, hash, name] = /^([0-9a-f]{16})  (\S.*)$/.exec(line) ?? [];
      return hash === undefined || name === undefined ? [] : [{ name, hash }];
    }),
  };
}
