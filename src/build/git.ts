import { realpath } from 'node:fs/promises';
import type { Refusal } from './refusal.ts';

/** A repository of Git, by its top folder, or why there is none to ask. */
export type Repository = { readonly top: string } | { readonly refusal: Refusal };

/** Git ended with another number than 0, or is not there; the message is what it complained of. */
class GitFault extends Error {
  readonly isMissing: boolean;

  constructor(complaint: string, isMissing: boolean) {
    super(complaint);
    this.isMissing = isMissing;
  }
}

/** The repository in which a folder lies. */
export async function repositoryOf(folder: string): Promise<Repository> {
  try {
    const top = await askGit(await realpath(folder), ['rev-parse', '--show-toplevel']);
    return { top: await realpath(top.toString().replace(/\r?\n$/, '')) };
  } catch (fault) {
    return { refusal: refuseFolder(fault) };
  }
}

/**
 * What Git answers to a command in a folder; `input` is given to it to read.
 *
 * @throws {GitFault} where it gives none.
 */
export async function askGit(location: string, words: readonly string[], input?: string): Promise<Buffer> {
  // Starting programs takes a good part of Node.js with it, and most runs ask for no range.
  const { execFile } = await import('node:child_process');
  // Git is asked in English, since its complaints are told apart by their words.
  const env = { ...process.env, LC_ALL: 'C' };
  return new Promise((resolve, reject) => {
    const options = { env, encoding: 'buffer', maxBuffer: 1 << 28 } as const;
    const child = execFile('git', ['-C', location, ...words], options, (fault, stdout, stderr) => {
      if (fault === null) resolve(stdout);
      else reject(new GitFault(stderr.toString(), fault.code === 'ENOENT'));
    });
    // That Git ends before it has read all is told by the number with which it ends.
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}

function refuseFolder(fault: unknown): Refusal {
  const { message, isMissing } = fault instanceof GitFault ? fault : new GitFault('', false);
  if (isMissing)
    return {
      message: 'There is no Git on this machine, so nothing says what changed.',
      remedy: 'Install Git, or leave --changed-since out.',
    };
  const [complaint = ''] = message.replace(/^fatal: /, '').split('\n');
  if (complaint === '' || complaint.startsWith('not a git repository'))
    return {
      message: 'The data folder lies in no repository of Git, so nothing says what changed in it.',
      remedy: 'Leave --changed-since out, or give a data folder that is in a repository.',
    };
  return {
    message: `Git does not open the repository of the data folder: ${complaint}.`,
    remedy: /dubious ownership/.test(complaint)
      ? 'Let it trust the folder with "git config --global --add safe.directory FOLDER", or leave --changed-since out.'
      : 'Put right what Git complains of, or leave --changed-since out.',
  };
}
