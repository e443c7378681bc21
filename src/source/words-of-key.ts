import type { ErrorObject } from 'ajv/dist/2020.js';
import { meantName } from './meant-name.ts';

/** What is said of a fault, and where. */
export interface Words {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Whether the key, not the value, is what is wrong; a path below the fault's own where it is elsewhere. */
  readonly at?: 'key';
  readonly below?: string;
}

/** A key that has not the form of those that may stand where it stands. */
export function wordsOfKey({ propertyName, params }: ErrorObject): Words | undefined {
  if (propertyName === undefined) return undefined;
  const { pattern } = params as { pattern?: unknown };
  const meant = typeof pattern === 'string' ? meantName(propertyName, new RegExp(pattern, 'u')) : undefined;
  return {
    code: 'record/wrong-form',
    message: `"${propertyName}" has not the form of a key${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy:
      meant === undefined
        ? `Correct it, or delete the line${typeof pattern === 'string' ? `: keys have the form ${pattern}.` : '.'}`
        : `Write "${meant}": small letters, figures and hyphens, no other signs.`,
    at: 'key',
    below: propertyName,
  };
}
