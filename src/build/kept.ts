import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProjectFile, ProjectFiles } from '../pipeline.ts';
import { hashOfFile } from '../source/hash.ts';
import { type Readings, readingsIn } from '../source/readings.ts';
import { type Cache, cacheFolder, removeOldFolders } from './cache.ts';
import type { Folders } from './folders.ts';
import { type KeptLines, openLines, type Shelf } from './kept-lines.ts';
import { withOwnReadings } from './own-readings.ts';
import { linesInScratch } from './scratch.ts';
import { yamlBytes } from './yaml-bytes.ts';

/** What was found of a record. */
export interface RecordFindings {
  /** What its words show, and the document that is made of them. */
  readonly checked: readonly Diagnostic[];
  /** What only rendering the document in the strictest format shows; undefined where that was not tried. */
  readonly rendered?: readonly Diagnostic[] | undefined;
}

/** What was found of records, by the hashes of what the findings rest on. */
export interface KeptFindings {
  readonly find: (grounds: string) => RecordFindings | undefined;
  readonly keep: (grounds: string, findings: RecordFindings) => void;
}

/** What earlier runs found out about the folders of a run. */
export interface Kept {
  readonly readings: Readings;
  /** Whether an earlier run has read a record, and found no fault in it. */
  readonly hasRead: (file: ProjectFile) => boolean;
  /** Writes down what was read anew. The first time all files of the folders must have been asked for: others are forgotten. */
  readonly saveReadings: () => Promise<void>;
  readonly findings: KeptFindings;
  /** Writes down what was found anew, and of what nobody asked for no more than about so many findings. */
  readonly saveFindings: (unasked: number) => Promise<void>;
}

/** With more bytes of YAML than this there are more files, so that a record that changes has few lines written anew. */
const fewBytes = 2_000_000;

/** What a run reads without a cache. */
export function unkeptReadings(): Readings {
  return readingsIn(withOwnReadings(linesInScratch()), linesInScratch());
}

/** What is kept in a cache of folders whose files are these. */
export function openKept(cache: Cache, folders: Folders, { data, templates }: ProjectFiles): Kept {
  const folder = cacheFolder(cache, folders);
  const shelf: Omit<Shelf, 'name'> = {
    folder,
    program: cache.program,
    isLarge: yamlBytes([...data, ...templates]) > fewBytes,
  };
  const readings = openLines({ ...shelf, name: 'readings' });
  const outlines = openLines({ ...shelf, name: 'outlines' });
  const findings = openLines({ ...shelf, name: 'findings' });
  let others = 0;
  const save = async (most: number, ...all: readonly KeptLines[]): Promise<void> => {
    let isSaved = false;
    for (const lines of all) isSaved = (await lines.save(most)) || isSaved;
    if (isSaved) await removeOldFolders(cache);
  };
  return {
    readings: readingsIn(withOwnReadings(readings), outlines),
    hasRead: (file) => outlines.get(hashOfFile(file)) !== undefined,
    saveReadings() {
      const most = others;
      // Those who read once more ask for what has changed.
      others = Infinity;
      return save(most, readings, outlines);
    },
    findings: findingsIn(findings),
    saveFindings: (unasked) => save(unasked, findings),
  };
}

function findingsIn(lines: KeptLines): KeptFindings {
  return {
    find(grounds) {
      const line = lines.get(grounds);
      return line === undefined ? undefined : (JSON.parse(line) as RecordFindings);
    },
    keep(grounds, findings) {
      lines.put(grounds, JSON.stringify(findings));
    },
  };
}
