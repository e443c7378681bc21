import { meaningOfCode, remedyOfCode } from './error-code.ts';
import type { Refusal } from './refusal.ts';

/** What is said of a file that cannot be written. */
export function refuseWriting(path: string, code: string): Refusal {
  return {
    message: `"${path}" cannot be written: ${meaningOfCode(code)}. What was there is as it was.`,
    remedy: remedyOfCode(code),
  };
}
