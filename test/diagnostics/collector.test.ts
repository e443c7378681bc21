import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { diagnosticAt } from './diagnostic-at.ts';

const text = 'group: cwg-cop\nchairr: lee\n';
const open = diagnosticAt(text, 'chairr');
const accepted: Diagnostic = { ...open, accepted: { reason: 'So it was.' } };

/** What is told of some diagnostics, in whatever order they came. */
function told(...diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const collector = createCollector();
  diagnostics.forEach(collector.diagnose);
  return collector.sorted();
}

function inFile(file: string, changes: Partial<Diagnostic> = {}): Diagnostic {
  return { ...open, place: { ...open.place, file }, ...changes };
}

describe('what was found in a run', () => {
  it('is told once, however often it was found', () => {
    expect(told(open, { ...open })).toEqual([open]);
    expect(told(open, { ...open, message: 'Another one.' })).toHaveLength(2);
  });

  it('is accepted where it is accepted once, and then is no error', () => {
    expect(told(open, accepted)).toEqual([accepted]);
    expect(told(accepted, open)).toEqual([accepted]);
    const collector = createCollector();
    collector.diagnose(open);
    expect(collector.hasErrors()).toBe(true);
    collector.diagnose(accepted);
    expect(collector.hasErrors()).toBe(false);
  });

  it('is told by file, place, code and words', () => {
    const group = diagnosticAt(text, 'group');
    const inOrder = [
      inFile('a.yaml'),
      group,
      { ...open, code: 'check/weekday', message: 'B' },
      { ...open, message: 'A' },
      { ...open, message: 'B' },
    ];
    expect(told(...[...inOrder].reverse())).toEqual(inOrder);
  });

  it('does not say that a file is missing of one that cannot be read, and of no other', () => {
    const missing = (file: string) => inFile(file, { code: 'house/missing-file' });
    const unreadable = inFile('templates/b.png', { code: 'file/unreadable' });
    expect(told(missing('templates/a.png'), missing('templates/b.png'), unreadable)).toEqual([
      missing('templates/a.png'),
      unreadable,
    ]);
  });
});
