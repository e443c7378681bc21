import type { ErrorObject } from 'ajv/dist/2020.js';

/** What a number must be, in words. */
export function limitOf({ keyword, params }: ErrorObject): string | undefined {
  const { limit, multipleOf } = params as { limit?: number; multipleOf?: number };
  if (keyword === 'minimum') return `must be ${String(limit)} or more`;
  if (keyword === 'maximum') return `must be ${String(limit)} or less`;
  if (keyword === 'exclusiveMinimum') return `must be more than ${String(limit)}`;
  return keyword === 'multipleOf' ? `must be a multiple of ${String(multipleOf)}` : undefined;
}
