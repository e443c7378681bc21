import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../pipeline.ts';
import { type Readings, readReading, writeReading } from '../source/readings.ts';
import { type Cache, cacheFolder, removeOldFolders } from './cache.ts';
import { sha256 } from './fingerprint.ts';
import type { Folders } from './folders.ts';
import { type KeptLines, openLines, type Shelf } from './kept-lines.ts';
import { yamlBytes } from './yaml-bytes.ts';

/** What was found of records, by the hashes of what the findings rest on. */
export interface KeptFindings {
  readonly find: (grounds: string) => readonly Diagnostic[] | undefined;
  readonly keep: (grounds: string, findings: readonly Diagnostic[]) => void;
}

/** What earlier runs found out about the folders of a run. */
export interface Kept {
  readonly readings: Readings;
  /** Writes down what was read anew. The first time all files of the folders must have been asked for: others are forgotten. */
  readonly saveReadings: () => Promise<void>;
  readonly findings: KeptFindings;
  /** Writes down what was found anew, and of what nobody asked for no more than about so many findings. */
  readonly saveFindings: (unasked: number) => Promise<void>;
}

/** With more bytes of YAML than this there are more files, so that a record that changes has few lines written anew. */
const fewBytes = 2_000_000;

/** What is kept in a cache of folders whose files are these. */
export function openKept(cache: Cache, folders: Folders, { data, templates }: ProjectFiles): Kept {
  const folder = cacheFolder(cache, folders);
  const shelf: Omit<Shelf, 'name'> = {
    folder,
    program: cache.program,
    isLarge: yamlBytes([...data, ...templates]) > fewBytes,
  };
  const readings = openLines({ ...shelf, name: 'readings' });
  const findings = openLines({ ...shelf, name: 'findings' });
  let others = 0;
  const save = async (lines: KeptLines, most: number): Promise<void> => {
    if (await lines.save(most)) await removeOldFolders(cache);
  };
  return {
    readings: readingsIn(readings),
    saveReadings() {
      const most = others;
      // Those who read once more ask for what has changed.
      others = Infinity;
      return save(readings, most);
    },
    findings: findingsIn(findings),
    saveFindings: (unasked) => save(findings, unasked),
  };
}

/** Readings by the texts that were read. */
export function readingsIn(lines: KeptLines): Readings {
  return {
    find(text) {
      const line = lines.get(sha256(text));
      return line === undefined ? undefined : readReading(line);
    },
    keep(text, packed) {
      lines.put(sha256(text), writeReading(packed));
    },
  };
}

function findingsIn(lines: KeptLines): KeptFindings {
  return {
    find(grounds) {
      const line = lines.get(grounds);
      return line === undefined ? undefined : (JSON.parse(line) as readonly Diagnostic[]);
    },
    keep(grounds, findings) {
      lines.put(grounds, JSON.stringify(findings));
    },
  };
}
