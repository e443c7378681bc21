import { quote } from '../../source/quote.ts';

/** What is known of a group whose file is to be begun. */
export interface NewGroup {
  readonly name: string;
  readonly acronym: string;
  /** ISO day of its first meeting. */
  readonly from: string;
}

/** The file of a group of which nothing is known but its names; the remarks say what belongs where. */
export function groupText({ name, acronym, from }: NewGroup, schemaLine: string | undefined): string {
  return `${schemaLine === undefined ? '' : `${schemaLine}\n`}house: itu

# Name and acronym over time, the oldest first. Where they change, add a line with the day from which the new ones are used.
names:
  - { from: ${from}, name: ${quote(name)}, acronym: ${quote(acronym)} }

# How its documents are coded: ${acronym}-1/3 with the pattern hyphen, ${acronym}/1/3 with slash.
document-codes:
  - { from: ${from}, prefix: ${quote(acronym)}, pattern: hyphen }

# The kind of session that receives its reports, as in registers/conferences.yaml.
reports-to: council

# Resolutions that its reports cite: IDs in registers/resolutions.yaml, such as [council-1306, pp-179].
mandate: []

# Who held which office when, such as [{ person: jane-smith, role: chair, from: ${from} }]: IDs in registers/people.yaml.
officers: []
`;
}
