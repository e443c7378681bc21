import { displayPath } from './display-path.ts';
import { sha256 } from './fingerprint.ts';
import type { MadeReport } from './make.ts';
import type { Refusal } from './refusal.ts';
import { refuseWriting } from './refuse-writing.ts';
import type { Request } from './request.ts';
import type { StaleFile, WrittenFile } from './run-result.ts';
import { compareFile } from './unchanged.ts';
import { writeFiles } from './write.ts';

/** Where the files of reports are put, or with what they are compared. */
export interface Store {
  readonly written: WrittenFile[];
  readonly stale: StaleFile[];
  readonly refusals: Refusal[];
  /** Undefined where the files cannot be put in place. */
  readonly put: (report: MadeReport) => Promise<'written' | 'unchanged' | undefined>;
}

/** A store for the folder that a request writes to. */
export function createStore(request: Request): Store {
  const pathOf = (path: string): string => displayPath(request.directory, path);
  const store: Store = {
    written: [],
    stale: [],
    refusals: [],
    async put({ files }) {
      const compared = files.map((file) => ({
        file,
        ...compareFile(file.path, { hash: sha256(file.bytes) }),
      }));
      const differing = compared.filter(({ state }) => state !== 'same');
      if (differing.length === 0) return 'unchanged';
      if (request.compares === true) {
        for (const { path, state } of differing)
          if (state !== 'same') store.stale.push({ path: pathOf(path), state });
        return 'written';
      }
      const fault = await writeFiles(differing.map(({ file }) => file));
      if (fault !== undefined) {
        const refusal = refuseWriting(pathOf(fault.path), fault.code);
        if (!store.refusals.some(({ message }) => message === refusal.message)) store.refusals.push(refusal);
        return undefined;
      }
      store.written.push(
        ...differing.map(({ file, path }) => ({ path: pathOf(path), size: file.bytes.length })),
      );
      return 'written';
    },
  };
  return store;
}
