import type { HouseFile } from '../house/generated/house.ts';
import { fill } from './fill.ts';

/** What a document code is made of. */
export interface DocumentCodeParts {
  readonly prefix: string;
  readonly meeting: number;
  readonly number: number;
  readonly revision?: number;
}

/** A document code by a pattern of the house: `CWG-COP-15/3`, `WG-CP/1/16`. Undefined if there is no such pattern. */
export function documentCode(
  parts: DocumentCodeParts,
  pattern: string,
  house: HouseFile,
): string | undefined {
  const form = house['document-codes']?.[pattern];
  if (form === undefined) return undefined;
  const revision =
    parts.revision === undefined
      ? ''
      : fill(house['revision-mark'] ?? '', { number: String(parts.revision) });
  return fill(form, {
    prefix: parts.prefix,
    meeting: String(parts.meeting),
    number: String(parts.number),
    revision,
  });
}

/** The code as masthead and header show it, with the letter of the language: `CWG-COP-15/3-E`. */
export function withLanguageLetter(code: string, language: string, house: HouseFile): string {
  const letter = house['language-letters']?.[language];
  return letter === undefined || letter === '' ? code : `${code}-${letter}`;
}
