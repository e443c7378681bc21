/** The system's code of a failed file operation (`ENOENT`); undefined for faults of the program. */
export function errorCode(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('syscall' in fault) || !('code' in fault)) return undefined;
  return String(fault.code);
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'you may not use it',
  EAGAIN: 'there are too many programs at work',
  EBUSY: 'another program is using it',
  EDQUOT: 'you may put no more on this disk',
  EEXIST: 'a file of this name is in the way',
  EIO: 'the disk has a fault',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EFBIG: 'it would be larger than the system allows',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open on this machine',
  ENOENT: 'it is not there',
  ENOMEM: 'there is no memory left',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  ENOTEMPTY: 'it is a folder',
  EPERM: 'you may not use it, or another program has it open',
  EROFS: 'the disk cannot be written to',
};

/** What a system's code means to an officer, as the end of a sentence. */
export function meaningOfCode(code: string): string {
  return meanings[code] ?? `the system says ${code}`;
}

/** What the system has no more of, whatever is asked of it. */
const shortages: Readonly<Record<string, string>> = {
  EAGAIN: 'End other programs, or raise the limit ("ulimit -u").',
  EDQUOT: 'Make room on the disk, and try again.',
  EMFILE: 'Raise the limit ("ulimit -n"), and try again.',
  ENFILE: 'End other programs, and try again.',
  ENOMEM: 'End other programs, and try again.',
  ENOSPC: 'Make room on the disk, and try again.',
};

/** Whether there is no room for any file, whichever it is. */
export function isDiskFull(code: string): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** Why the system did not give the program what it needs, and what to do; undefined for faults of the program. */
export function shortageOf(
  fault: unknown,
): { readonly meaning: string; readonly remedy: string } | undefined {
  if (!(fault instanceof Error)) return undefined;
  // A thread that could not be started has the code only in its words.
  const isThread = 'code' in fault && fault.code === 'ERR_WORKER_INIT_FAILED';
  const code = errorCode(fault) ?? (isThread ? (/\bE[A-Z]+$/.exec(fault.message)?.[0] ?? 'EAGAIN') : '');
  const remedy = shortages[code];
  return remedy === undefined ? shortageOf(fault.cause) : { meaning: meaningOfCode(code), remedy };
}

const remedies: Readonly<Record<string, string>> = {
  EBUSY: 'Close it where it is open, and build again.',
  EPERM: 'Close it where it is open, or say with --out where else to write.',
};

/** What to do where a file of the data cannot be written: nobody can say where else it should be. */
export function remedyInData(code: string, again: string): string {
  return shortages[code] ?? `Save and close it where it is open, see that you may write to it, and ${again}.`;
}

/** What to do where a document cannot be written. */
export function remedyOfCode(code: string): string {
  return (
    remedies[code] ??
    shortages[code] ??
    'Say with --out where else to write, or put right what is in the way.'
  );
}

/** Passes over what the system says of a file: cleaning up does its best. Faults of the program are thrown. */
export function ignoreFileFault(fault: unknown): void {
  if (errorCode(fault) === undefined) throw fault;
}
