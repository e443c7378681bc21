import { describe, expect, it } from 'vitest';
import { sayAccepted } from '../src/cli/say-faults.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { diagnosticAt } from './diagnostics/diagnostic-at.ts';

/** What is said where records accept so many findings. */
function said(count: number, isWanted = false, reason = 'So it was.'): string {
  let text = '';
  const stream = { write: (part: string) => void (text += part), on: () => undefined };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment: {} });
  const accepted = { ...diagnosticAt('a', 'a'), accepted: { reason } };
  const inFile = (index: number) => ({ ...accepted.place, file: `data/meetings/${index % 7}.yaml` });
  const findings = Array.from({ length: count }, (_, index) => ({ ...accepted, place: inFile(index) }));
  sayAccepted(findings, terminal, isWanted);
  return text;
}

describe('what records accept', () => {
  it('is told a line each', () => {
    expect(said(0)).toBe('');
    expect(said(1)).toBe('data/meetings/0.yaml:1:1 accepted record/unknown-key: So it was.\n');
    expect(said(20).split('\n')).toHaveLength(21);
  });

  it('does not act on the screen', () => {
    expect(said(1, false, '\u001B[2Jgone')).toContain(': ␛[2Jgone\n');
  });

  it('is counted where it is much, and shown to those who ask for it', () => {
    expect(said(21)).toBe('21 findings are accepted in 7 files; --verbose shows them.\n');
    expect(said(21, true).split('\n')).toHaveLength(22);
  });
});
