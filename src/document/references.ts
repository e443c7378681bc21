import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { suggestName } from '../source/suggest.ts';
import type { AnyNode, Document, Origin, Reference } from './nodes.ts';
import { recordOf } from './record-of.ts';
import { mapInlines, visit } from './visit.ts';

/** A thing that references can point to: what they print, and where it stands. */
interface Target {
  readonly label: string | undefined;
  readonly origin: Origin | undefined;
}

/**
 * Gives each cross-reference the label of what it points to, and diagnoses those that point to nothing.
 * `names` are labels that do not come from numbers: codes of documents by their IDs. `repeated` are names of which it was told before
 * that two parts of the record have them. Of the same part that is printed twice nothing is said where `isRepeated`: that was told, too.
 */
export function resolveReferences(
  document: Document,
  names: ReadonlyMap<string, string>,
  diagnose: Diagnose,
  repeated: ReadonlySet<string> = new Set(),
  isRepeated = false,
): Document {
  const targets = findTargets(document, { names: repeated, isRepeated }, diagnose);
  for (const [id, label] of names) targets.set(id, { label, origin: targets.get(id)?.origin });
  const resolve = (reference: Reference): Reference => {
    const target = targets.get(reference.target);
    const place = reference.origin ?? startOfFile(document.properties.id);
    if (target === undefined) {
      const meant = suggestName(reference.target, targets.keys());
      const isOfRecord = recordOf(place.file) === recordOf(document.properties.id);
      diagnose({
        code: 'reference/unknown-target',
        severity: 'error',
        message: isOfRecord
          ? `Nothing in this report is called "${reference.target}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`
          : `Nothing in the report ${document.properties.id}, which prints this text too, is called "${reference.target}".`,
        remedy: isOfRecord
          ? `${meant === undefined ? 'Correct the name' : `Write "${meant}"`}, or put :anchor{#${reference.target}} into the paragraph that is meant.`
          : 'Give the record a text without the reference for that report, under "in-summary".',
        place,
      });
      return reference;
    }
    if (target.label !== undefined) return { ...reference, label: target.label };
    if (reference.children.length === 0)
      diagnose({
        code: 'reference/no-number',
        severity: 'error',
        message: `What is called "${reference.target}" has no number that could be printed.`,
        remedy: `Write words for the reference: [words](#${reference.target}).`,
        place,
        ...(target.origin === undefined
          ? {}
          : { related: [{ place: target.origin, message: `"${reference.target}" stands here` }] }),
      });
    return reference;
  };
  const change = (blocks: Document['body']) =>
    mapInlines(blocks, (inline) => (inline.type === 'reference' ? resolve(inline) : inline));
  return {
    ...document,
    body: change(document.body),
    footnotes: document.footnotes.map((footnote) => ({ ...footnote, children: change(footnote.children) })),
  };
}

function findTargets(
  document: Document,
  { names, isRepeated }: { readonly names: ReadonlySet<string>; readonly isRepeated: boolean },
  diagnose: Diagnose,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (id: string, label: string | undefined, origin: Origin | undefined): void => {
    const first = targets.get(id);
    if (first === undefined) targets.set(id, { label, origin });
    else if (origin !== undefined && isSamePlace(first.origin, origin)) {
      // Of two parts of the record with one name it is told where they are written.
      if (!isRepeated && !names.has(id))
        diagnose({
          code: 'reference/same-name',
          severity: 'error',
          message: `"${id}" is printed twice in this report.`,
          remedy:
            'Two sections print it: delete one of them from the sections of the record, or take it out of one of the templates.',
          place: origin,
        });
    } else if (!names.has(id))
      diagnose({
        code: 'reference/same-name',
        severity: 'error',
        message: `Two places of this report are called "${id}".`,
        remedy: 'Give one of them another name, and correct the references to it.',
        place: origin ?? startOfFile(document.properties.id),
        ...(first.origin === undefined
          ? {}
          : { related: [{ place: first.origin, message: 'the other place' }] }),
      });
  };
  visit(document.body, (node, ancestors) => {
    if (node.type === 'anchor') add(node.id, labelAbove(ancestors), node.origin);
    else if (node.type === 'annex' && node.id !== undefined) add(node.id, node.label, node.origin);
  });
  return targets;
}

function isSamePlace(one: Origin | undefined, other: Origin): boolean {
  return one?.file === other.file && one.start.offset === other.start.offset;
}

/** The label of the innermost block around that has one. A bullet is no number: nobody finds a paragraph by it. */
function labelAbove(ancestors: readonly AnyNode[]): string | undefined {
  for (const node of ancestors.toReversed())
    if ('numbering' in node && node.numbering !== undefined)
      return /[\p{L}\p{N}]/u.test(node.numbering.label) ? node.numbering.label : undefined;
  return undefined;
}
