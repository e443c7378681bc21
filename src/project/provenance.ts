import type { Provenance } from '../render/provenance.ts';
import { hashOfInputs, inputsOf } from './inputs.ts';
import { producer } from './producer.ts';
import type { Project } from './project.ts';

const known = new WeakMap<Project, Map<string, Provenance | undefined>>();

/** More than the reports that are worked on at a time. */
const most = 64;

/**
 * What the file of a report says of how it was made. Undefined where the record is not there or has no house. Found once
 * for all formats of a report; of many reports, those asked for last are held.
 */
export function provenanceOf(project: Project, id: string): Provenance | undefined {
  const found = known.get(project) ?? new Map<string, Provenance | undefined>();
  known.set(project, found);
  if (found.has(id)) return found.get(id);
  const provenance = findProvenance(project, id);
  found.set(id, provenance);
  const [oldest = ''] = found.keys();
  if (found.size > most) found.delete(oldest);
  return provenance;
}

function findProvenance(project: Project, id: string): Provenance | undefined {
  const inputs = inputsOf(project, id);
  if (inputs === undefined) return undefined;
  const { sourceDateEpoch } = project.settings;
  return {
    record: id,
    inputs: hashOfInputs(inputs),
    program: producer,
    ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
    // Sixteen digits are enough to see that a file changed, and keep the list short.
    files: inputs.map(({ name, hash }) => ({ name, hash: hash.slice(0, 16) })),
  };
}
