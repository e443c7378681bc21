import { isAbsolute, resolve } from 'node:path';
import envPaths from 'env-paths';
import { programHash } from '../build/program-hash.ts';
import type { Request } from '../build/request.ts';
import type { Call } from './command.ts';

/**
 * Where a call keeps what it need not find out twice: in the folder that `RAPPORTEUR_CACHE` names, else where the system
 * has such folders of the user. Nowhere where the variable is empty, where all is to be made anew, or where the program runs
 * from its sources.
 */
export function cacheOf({ environment, directory, options }: Call): Pick<Request, 'cache'> {
  const { RAPPORTEUR_CACHE: named } = environment;
  const hash = programHash();
  if (hash === undefined || named === '' || options['force'] === true) return {};
  // Node.js knows languages, and what it knows changes.
  const program = `${hash}-${process.version}`;
  if (named !== undefined) return { cache: { location: resolve(directory, named), program } };
  const location = envPaths('rapporteur', { suffix: '' }).cache;
  // Without a home folder there is no place that is the user's own.
  return isAbsolute(location) ? { cache: { location, program } } : {};
}
