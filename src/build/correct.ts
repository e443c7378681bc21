import type { Edit } from '../diagnostics/diagnostic.ts';
import { attempt, type Attempt, type Examined, type Fixable, identityOf, stateOf } from './attempt.ts';
import type { Examine } from './examine.ts';

/** A finding whose remedy was not applied, and why, in a sentence. */
export interface Unfixed {
  readonly finding: Fixable;
  readonly reason: string;
}

/** Files after all certain remedies that could be applied. */
export interface Corrected extends Attempt {
  readonly unfixed: readonly Unfixed[];
}

/** One remedy can show what another one is for, but not without end. */
const mostRounds = 10;

/**
 * Applies the certain remedies of all findings to files in memory, again and again until nothing changes. Of two
 * that overlap the first is applied. One is not applied whose file would then not say exactly what is meant, in which
 * an error would be found that was not there, or after which the same would be found again.
 */
export async function correct(examined: Examined, examine: Examine): Promise<Corrected> {
  const unfixed = new Map<string, Unfixed>();
  const seen = new Set([...examined.data].map(([name, file]) => stateOf(name, file)));
  let state: Attempt = { ...examined, fixed: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const candidates = fixablesOf(state).filter((finding) => !unfixed.has(identityOf(finding)));
    const trying: Trying = { start: state, seen, examine, unfixed };
    const next = await applyAll(withoutOverlaps(candidates), { ...state, fixed: [] }, trying);
    if (next.fixed.length === 0) break;
    for (const [name, file] of next.data) seen.add(stateOf(name, file));
    state = { ...next, fixed: [...state.fixed, ...next.fixed] };
  }
  const open = new Set(state.diagnostics.map(identityOf));
  return {
    ...state,
    unfixed: [...unfixed].flatMap(([identity, one]) => (open.has(identity) ? [one] : [])),
  };
}

interface Trying {
  /** What the remedies of this round were found in. */
  readonly start: Examined;
  readonly seen: ReadonlySet<string>;
  readonly examine: Examine;
  readonly unfixed: Map<string, Unfixed>;
}

/** Applies as many remedies of a round as can be; where not all can, halves of them, down to the one at fault. */
async function applyAll(findings: readonly Fixable[], done: Attempt, trying: Trying): Promise<Attempt> {
  const [first] = findings;
  if (first === undefined) return done;
  const earlier = done.fixed.map(({ finding }) => finding);
  const result = await attempt([...earlier, ...findings], trying.start, trying.seen, trying.examine);
  if (typeof result !== 'string') return result;
  if (findings.length === 1) {
    trying.unfixed.set(identityOf(first), { finding: first, reason: result });
    return done;
  }
  const middle = Math.ceil(findings.length / 2);
  const half = await applyAll(findings.slice(0, middle), done, trying);
  return applyAll(findings.slice(middle), half, trying);
}

/** The findings that have a certain remedy in the records and registers. */
function fixablesOf({ data, diagnostics }: Examined): readonly Fixable[] {
  const paths = new Set([...data.values()].map(({ path }) => path).filter((path) => path.endsWith('.yaml')));
  return diagnostics
    .filter((one): one is Fixable => one.fix !== undefined && one.accepted === undefined)
    .filter(({ fix }) => fix.edits.length > 0 && fix.edits.every(({ place }) => paths.has(place.file)));
}

function withoutOverlaps(findings: readonly Fixable[]): readonly Fixable[] {
  const taken = new Map<string, Edit[]>();
  return findings.filter(({ fix: { edits } }) => {
    if (edits.some((edit) => taken.get(edit.place.file)?.some((other) => overlap(edit, other)))) return false;
    for (const edit of edits) taken.set(edit.place.file, [...(taken.get(edit.place.file) ?? []), edit]);
    return true;
  });
}

/** Edits that touch count as overlapping: what is right of one may no longer be right after the other. */
function overlap({ place: one }: Edit, { place: other }: Edit): boolean {
  return one.start.offset <= other.end.offset && other.start.offset <= one.end.offset;
}
