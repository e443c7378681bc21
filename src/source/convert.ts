/**
 * What to do about a value that is meant well and of another type than `wanted`, a type of JSON Schema: a number that is a text, a
 * text that is a number. Undefined where nobody can say.
 */
export function convert(value: unknown, wanted: string): string | undefined {
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `Put it in quotation marks: "${String(value)}".`;
  if (wanted === 'array' && typeof value === 'object' && value !== null)
    return 'Begin each entry of the list with a dash and a space, above its other keys: "- id: NAME".';
  if (wanted === 'object' && Array.isArray(value) && value.length === 1 && typeof value[0] === 'object')
    return 'Delete the dash before its first key: this is one set of keys, not a list.';
  if (typeof value !== 'string') return undefined;
  if (wanted === 'boolean') return writeTruth(value);
  if (wanted === 'number') return writeMeasure(value);
  if (wanted !== 'integer') return undefined;
  const ofCode = numberOfCode(value);
  if (ofCode !== undefined) return ofCode;
  const [number, ...more] = value.match(/\d+(?:[,.'’ \u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
  if (number === undefined || more.length > 0) return undefined;
  const written = number.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (written === value) return `Write ${written} without quotation marks.`;
  return number === value ? `Write ${written}.` : `Write the number alone: ${written}.`;
}

/** What to write for the code of a document, or a number with its revision: "CWG-COP-15/3-E", "3(Rev.1)". */
function numberOfCode(said: string): string | undefined {
  const [, number, revision] =
    /^(?:(?!C\d)[A-Za-z][A-Za-z\d–-]*[-–/ ]\d{1,3}\/)?(\d{1,4})(?: ?\(?Rev\.? ?(\d{1,2})\)?)?(?:-[A-Z])?$/iu.exec(
      said,
    ) ?? [];
  if (number === undefined || number === said) return undefined;
  const written = String(Number(number));
  return `Write the number alone: ${written}${revision === undefined ? '.' : `; and beside it "revision: ${revision}".`}`;
}

/** How many points a unit of length has. */
const pointsOf: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  '"': 72,
  px: 0.75,
  pc: 12,
  twips: 1 / 20,
};

/** What to write for a number that is a text: with a comma, in quotation marks, or a measure with its unit. */
function writeMeasure(said: string): string | undefined {
  const [, written = '', unit] =
    /^\s*([+-]?\d+(?:[.,]\d+)?)\s*(pt|mm|cm|in|"|px|pc|twips|points?)?\s*$/i.exec(said) ?? [];
  if (written === '') return undefined;
  const number = Number(written.replace(',', '.'));
  if (unit === undefined)
    return written.includes(',')
      ? `Write ${String(number)}, with a full stop in place of the comma.`
      : `Write ${String(number)} without quotation marks.`;
  const points = number * (pointsOf[unit.toLowerCase()] ?? 1);
  return `Write ${String(Math.round(points * 100) / 100)}, without a unit: all measures are points.`;
}

/** What to write for a text that says yes or no. */
function writeTruth(said: string): string | undefined {
  const [, yes, no] = /^(?:(yes|y|on|true)|(no|n|off|false))$/i.exec(said) ?? [];
  if (yes === undefined && no === undefined) return undefined;
  const truth = String(yes !== undefined);
  return said.toLowerCase() === truth ? `Write ${truth} without quotation marks.` : `Write ${truth}.`;
}
