/** The system's code of a failed file operation (`ENOENT`); undefined for faults of the program. */
export function errorCode(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('syscall' in fault) || !('code' in fault)) return undefined;
  return String(fault.code);
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'you may not use it',
  EBUSY: 'another program is using it',
  EEXIST: 'a file of this name is in the way',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead round in a circle',
  EFBIG: 'it would be larger than the system allows',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
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

const remedies: Readonly<Record<string, string>> = {
  EBUSY: 'Close it where it is open, and build again.',
  ENOSPC: 'Make room on the disk, and build again.',
  EPERM: 'Close it where it is open, or say with --out where else to write.',
};

/** What to do where a file cannot be written. */
export function remedyOfCode(code: string): string {
  return remedies[code] ?? 'Say with --out where else to write, or put right what is in the way.';
}
