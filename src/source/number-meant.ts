/** A number that YAML reads otherwise than it is written. */
export interface NumberMeant {
  /** What it was meant to be, as far as that is known. */
  readonly value: number | string;
  readonly remedy: string;
}

/**
 * What a number was meant to be that is written as no number is written, such as 02 or 1.200, where a value of one of these types of
 * JSON Schema may stand: who writes what the remedy says has what may stand there.
 */
export function numberMeant(written: string, read: number, types: readonly string[]): NumberMeant {
  const [isText, isWhole] = [types.includes('string'), types.includes('integer')];
  const isNumber = isWhole || types.includes('number');
  if (isText && !isNumber) return { value: written, remedy: `Write "${written}", in quotation marks.` };
  if (isText === isNumber)
    return {
      value: read,
      remedy: `Write ${read} if the number is meant, or "${written}" in quotation marks if the characters are.`,
    };
  const value = isWhole && /^\d{1,3}(?:\.\d{3})+$/.test(written) ? Number(written.replaceAll('.', '')) : read;
  return { value, remedy: isWhole && !Number.isInteger(value) ? 'Write a whole number.' : `Write ${value}.` };
}
