/** A copy of a value as YAML gives it; its mappings have no prototype, whatever their keys are called. */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = copyValue(part);
  return copy;
}
