import { readdir } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import type { Request } from './request.ts';
import { endingOf, outFolder } from './unchanged.ts';

/** Files of the folder to write to with names that documents of the formats asked for have, and what these begin with. */
export async function documentsIn(
  request: Request,
): Promise<readonly { readonly stem: string; readonly name: string }[]> {
  const names = await namesIn(outFolder(request).location);
  const endings = await Promise.all(request.formats.map(endingOf));
  return names.flatMap((name) => {
    const ending = endings.find((one) => name.endsWith(`.${one}`));
    return ending === undefined ? [] : [{ stem: name.slice(0, -ending.length - 1), name }];
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .flatMap((entry) => (!entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : []))
      .sort();
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return [];
  }
}
