import type { Archive } from './archive.ts';

/** Whether there is a file of this name, without its ending, that could not be read, or its folder could not: what it holds nobody knows. */
export function isRefused(folder: string, name: string, { refused }: Pick<Archive, 'refused'>): boolean {
  return refused.has(`${folder}/${name}`) || refused.has(`${folder}/`);
}
