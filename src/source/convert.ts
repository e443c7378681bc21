/**
 * What to do about a value that is meant well and of another type than `wanted`, a type of JSON Schema: a number that is a text, a
 * text that is a number. Undefined where nobody can say.
 */
export function convert(value: unknown, wanted: string): string | undefined {
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it in quotation marks: "${String(value)}".`;
  if (wanted === 'array' && typeof value === 'object' && value !== null)
    return 'Begin each entry of the list with a dash and a space, above its other keys: "- id: NAME".';
  if (typeof value !== 'string') return undefined;
  if (wanted === 'boolean') return writeTruth(value);
  if (wanted !== 'integer') return undefined;
  const [number, ...more] = value.match(/\d+(?:[,.'’ \u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
  if (number === undefined || more.length > 0) return undefined;
  const written = number.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (written === value) return `Write ${written} without quotation marks.`;
  return number === value ? `Write ${written}.` : `Write the number alone: ${written}.`;
}

/** What to write for a text that says yes or no. */
function writeTruth(said: string): string | undefined {
  const [, yes, no] = /^(?:(yes|y|on|true)|(no|n|off|false))$/i.exec(said) ?? [];
  if (yes === undefined && no === undefined) return undefined;
  const truth = String(yes !== undefined);
  return said.toLowerCase() === truth ? `Write ${truth} without quotation marks.` : `Write ${truth}.`;
}
