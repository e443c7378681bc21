/** The parts of the box under the title, where a record does not say which. */
export const standardBox: readonly string[] = ['summary'];

/** The sections of a report in their order, where a record does not say which. */
export const standardSections: readonly string[] = [
  'introduction',
  'opening',
  'agenda',
  'documents',
  'outcomes',
];
