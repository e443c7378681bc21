import type { Refusal } from '../build/refusal.ts';
import type { GoneRecord } from './renames.ts';

/** What to say of a record whose file is gone. */
export function goneFile({ path }: GoneRecord): Refusal {
  return {
    message: `Its file ${path} is gone.`,
    remedy: 'Bring it back, or choose another one of all reports.',
  };
}

/** What to say of a name where nothing more is known about it. */
export function noReport(id: string): Refusal {
  return { message: `There is no report "${id}".`, remedy: '"rapporteur list" shows what there is.' };
}
