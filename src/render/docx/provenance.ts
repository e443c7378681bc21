import type { Provenance } from '../provenance.ts';

/** The property that holds the checksum, and what stands in it until the checksum is known. */
export const checksumProperty = { name: 'Checksum', value: '0'.repeat(64) };

/** The provenance as properties of the file, which Word shows under "Advanced Properties" and keeps when it saves. */
export function provenanceProperties({
  record,
  inputs,
  program,
  sourceDateEpoch,
}: Provenance): { readonly name: string; readonly value: string }[] {
  return [
    { name: 'Record', value: record },
    { name: 'Inputs', value: inputs },
    { name: 'Program', value: program },
    ...(sourceDateEpoch === undefined ? [] : [{ name: 'SourceDateEpoch', value: String(sourceDateEpoch) }]),
    checksumProperty,
  ];
}
