import type { Input } from '../render/provenance.ts';

/** An input that is not what it was: its contents differ, or the document is made with it only now, or no longer. */
export interface Change {
  readonly name: string;
  readonly change: 'changed' | 'new' | 'gone';
}

/** How two lists of inputs differ, sorted by name. */
export function changesBetween(then: readonly Input[], now: readonly Input[]): readonly Change[] {
  const before = new Map(then.map(({ name, hash }) => [name, hash]));
  const after = new Map(now.map(({ name, hash }) => [name, hash]));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): readonly Change[] => {
    const [old, today] = [before.get(name), after.get(name)];
    if (old === today) return [];
    if (old === undefined) return [{ name, change: 'new' }];
    return [{ name, change: today === undefined ? 'gone' : 'changed' }];
  });
}
