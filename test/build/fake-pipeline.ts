import type { Pipeline } from '../../src/build/pipeline-stages.ts';
import { sha256 } from '../../src/build/fingerprint.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import type { Document } from '../../src/document/nodes.ts';
import type { Project, ReportEntry } from '../../src/pipeline.ts';

/** An entry of the list of reports. */
export function reportEntry(id: string, changes: Partial<ReportEntry> = {}): ReportEntry {
  const file = `data/meetings/${id}.yaml`;
  return {
    id,
    kind: 'outcome',
    title: id,
    date: '2020-01-01',
    status: 'final',
    language: 'en',
    file,
    buildable: true,
    ...changes,
  };
}

/** A diagnostic of the file of a record. */
export function diagnostic(file: string, severity: Severity, code = 'test/fault'): Diagnostic {
  return { code, severity, message: 'Something is wrong.', remedy: 'Change it.', place: startOfFile(file) };
}

/** A document without words. */
export function emptyDocument(id: string): Document {
  const properties = { id } as Document['properties'];
  return { language: 'en', direction: 'ltr', properties, header: [], body: [], footnotes: [] };
}

/** Stages that make of each meeting a document with its ID; single stages can be replaced. */
export function fakePipeline(changes: Partial<Pipeline> = {}): Pipeline {
  return {
    groundsOf: () => undefined,
    openProject: async (files) => {
      const names = [...files.data.keys()].filter((name) => name.startsWith('meetings/'));
      const reports = names.map((name) => reportEntry(name.replace(/^meetings\/|\.yaml$/g, '')));
      return { reports, files } as unknown as Project;
    },
    checkReport: async (_, id) => emptyDocument(id),
    composeReport: async (_, id) => emptyDocument(id),
    renderReport: async (_, { properties }, format) => new TextEncoder().encode(`${properties.id} ${format}`),
    renderData: () => ({}) as ReturnType<Pipeline['renderData']>,
    provenanceOf: ({ files }, id) => {
      const name = `meetings/${id}.yaml`;
      const hash = sha256(files.data.get(name)?.bytes ?? '');
      return { record: id, inputs: hash, program: '', files: [{ name: `data/${name}`, hash }] };
    },
    ...changes,
  };
}
