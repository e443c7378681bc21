import type { ErrorObject } from 'ajv/dist/2020.js';
import { meantName } from './meant-name.ts';

/** What is said of a fault, and where. */
export interface Words {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Whether the key, not the value, is what is wrong; a path below the fault's own where it is elsewhere. */
  readonly at?: 'key';
  readonly below?: string | number;
}

/** A key that has not the form of those that may stand where it stands. */
export function wordsOfKey({ propertyName, params }: ErrorObject): Words | undefined {
  if (propertyName === undefined) return undefined;
  const { pattern } = params as { pattern?: unknown };
  const form = typeof pattern === 'string' ? pattern : '';
  // Codes of rules are asked for with what they begin with.
  const isRule = form.startsWith('^check/');
  const meant = isRule ? meantRule(propertyName, form) : meantName(propertyName, new RegExp(form, 'u'));
  const remedy = isRule
    ? `${meant === undefined ? 'Delete the line' : `Write "${meant}"`}: only rules can be set, whose codes begin with "check/".`
    : meant === undefined
      ? `Correct it, or delete the line${form.startsWith('^[a-z') ? ': keys have small letters, figures and hyphens.' : '.'}`
      : `Write "${meant}": small letters, figures and hyphens, no other signs.`;
  return {
    code: 'record/wrong-form',
    message: `"${propertyName}" has not the form of a key${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy,
    at: 'key',
    below: propertyName,
  };
}

/** The code of a rule that is meant by its name alone. */
function meantRule(written: string, form: string): string | undefined {
  const code = `check/${written.trim().toLowerCase().replaceAll('_', '-')}`;
  return new RegExp(form, 'u').test(code) ? code : undefined;
}
