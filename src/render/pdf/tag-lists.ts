import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib';
import type { Sheet, SheetFlow, SheetHolder, SheetInline, SheetParagraph } from './sheet.ts';

/*
 * Typst tags every paragraph (`P`), table and heading, but lists of ours are paragraphs with labels to it, because no list of
 * its own can be set to the measures of a house. Here the lists, their items and labels, and quotations get their
 * elements (ISO 32000-1, 14.8.4.3.3), so that a screen reader tells of "a list of five items".
 */

/** What is known of a block that is one element of the structure. */
interface Leaf {
  readonly holders: readonly SheetHolder[];
  readonly label: 'none' | 'own' | 'note';
}

interface Tagging {
  readonly context: PDFContext;
  /** Blocks of the sheet in the order of their elements; `met` of them were met. */
  readonly leaves: readonly Leaf[];
  met: number;
  /** Labels that were taken out of the paragraphs that begin with them. */
  readonly labels: Map<PDFRef, PDFRef>;
  /** The elements that own the marked content of a page, in the order of its numbers. */
  readonly ownersOf: (page: PDFRef) => PDFArray;
}

/** A part of an element: an element with what holds it inside, or marked content. */
interface Part {
  readonly kid: PDFObject;
  readonly holders: readonly SheetHolder[];
}

const kidsName = PDFName.of('K');

/**
 * Puts lists, labels and quotations into the structure of a file.
 *
 * @throws {Error} if the structure does not hold the blocks of the sheet, one element each: a fault of the program.
 */
export function tagLists(pdf: PDFDocument, sheet: Sheet): void {
  const { context, catalog } = pdf;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const leaves = [...leavesOf(sheet.body)];
  const ownersOf = findOwners(pdf, root);
  const tagging: Tagging = { context, leaves, met: 0, labels: new Map(), ownersOf };
  for (const kid of kidsOf(root, context)) if (isElement(kid, context)) regroup(kid, 0, tagging);
  if (tagging.met !== leaves.length)
    throw new Error(`The structure has ${tagging.met} blocks, but the document has ${leaves.length}.`);
}

/** The blocks in the order in which their elements stand: a footnote stands in the paragraph of its first mark. */
function* leavesOf(flows: readonly SheetFlow[]): Generator<Leaf> {
  for (const flow of flows) {
    if (flow.kind === 'box') yield* leavesOf(flow.children);
    else if (flow.kind === 'paragraph') yield* leavesOfParagraph(flow);
    else if (flow.kind === 'image') yield { holders: flow.holders, label: 'none' };
    else {
      if (!flow.layout) yield { holders: flow.holders, label: 'none' };
      for (const cell of flow.cells) yield* leavesOf(cell.flows);
    }
  }
}

function* leavesOfParagraph(paragraph: SheetParagraph): Generator<Leaf> {
  if (paragraph.label === '' && paragraph.children.every(isUnseen)) return;
  yield { holders: paragraph.holders, label: paragraph.label === '' ? 'none' : 'own' };
  for (const note of notesIn(paragraph.children)) {
    const [first, ...rest] = leavesOf(note);
    if (first !== undefined) yield { ...first, label: 'note' };
    yield* rest;
  }
}

function* notesIn(inlines: readonly SheetInline[]): Generator<readonly SheetFlow[]> {
  for (const inline of inlines) {
    if (inline.kind === 'footnote' && inline.note !== undefined) yield inline.note;
    if ('children' in inline) yield* notesIn(inline.children);
  }
}

/** Regroups what stands in an element inside `depth` holders; returns what holds the first block in it. */
function regroup(reference: PDFRef, depth: number, tagging: Tagging): readonly SheetHolder[] | undefined {
  const { context } = tagging;
  const element = context.lookup(reference, PDFDict);
  const leaf = isLeaf(element) ? tagging.leaves[tagging.met] : undefined;
  if (isLeaf(element)) tagging.met += 1;
  const inside = roleOf(element) === 'Note' ? 0 : (leaf?.holders.length ?? depth);
  let first: readonly SheetHolder[] | undefined;
  const parts = kidsOf(element, context).map((kid): Part => {
    if (!isElement(kid, context)) return { kid, holders: [] };
    const holders = regroup(kid, inside, tagging);
    first ??= holders;
    return { kid, holders: holders?.slice(inside) ?? [] };
  });
  const labelled = leaf === undefined ? parts : withLabel(parts, reference, leaf, tagging);
  element.set(kidsName, context.obj(hold(labelled, reference, tagging)));
  return leaf?.holders ?? first;
}

/** Gives the label at the beginning of a paragraph an element; that of an item is kept for the item. */
function withLabel(
  parts: readonly Part[],
  reference: PDFRef,
  { label, holders }: Leaf,
  tagging: Tagging,
): readonly Part[] {
  const { context } = tagging;
  const [first, ...rest] = parts;
  if (label === 'none' || first === undefined) return parts;
  if (label === 'note') {
    // The mark at the foot of the page is raised, and so an element already.
    if (isElement(first.kid, context)) {
      const mark = context.lookup(first.kid, PDFDict);
      mark.set(PDFName.of('S'), PDFName.of('Lbl'));
      mark.delete(PDFName.of('A'));
    }
    return parts;
  }
  if (isElement(first.kid, context)) return parts;
  const element = addElement('Lbl', [first.kid], reference, tagging);
  const page = context.lookup(reference, PDFDict).get(PDFName.of('Pg'));
  if (page !== undefined) context.lookup(element, PDFDict).set(PDFName.of('Pg'), page);
  own(first.kid, element, page, tagging);
  if (holders.at(-1)?.kind !== 'item') return [{ kid: element, holders: [] }, ...rest];
  tagging.labels.set(reference, element);
  return rest;
}

/** Says in the tree of parents that marked content belongs to another element now. */
function own(content: PDFObject, element: PDFRef, page: PDFObject | undefined, tagging: Tagging): void {
  const isNumber = content instanceof PDFNumber;
  const dictionary = isNumber ? undefined : tagging.context.lookup(content, PDFDict);
  const number = isNumber ? content : dictionary?.lookup(PDFName.of('MCID'), PDFNumber);
  const holder = dictionary?.get(PDFName.of('Pg')) ?? page;
  if (number === undefined || !(holder instanceof PDFRef))
    throw new Error('A label of the PDF is on no page.');
  tagging.ownersOf(holder).set(number.asNumber(), element);
}

/** Puts what stands in the same list or quotation into an element for it. */
function hold(parts: readonly Part[], parent: PDFRef, tagging: Tagging): PDFObject[] {
  return runsOf(parts).flatMap((run) => {
    const [holder] = run[0]?.holders ?? [];
    if (holder === undefined) return run.map(({ kid }) => attach(kid, parent, tagging));
    const inner = run.map(({ kid, holders }) => ({ kid, holders: holders.slice(1) }));
    if (holder.kind === 'quote') return [holdIn('BlockQuote', inner, parent, tagging)];
    if (holder.kind === 'item') return [holdItem(inner, parent, tagging)];
    const list = holdIn('L', inner, parent, tagging);
    const counting = PDFName.of(holder.counting ?? 'None');
    tagging.context
      .lookup(list, PDFDict)
      .set(PDFName.of('A'), tagging.context.obj({ O: PDFName.of('List'), ListNumbering: counting }));
    return [list];
  });
}

function holdItem(parts: readonly Part[], parent: PDFRef, tagging: Tagging): PDFRef {
  const item = addElement('LI', [], parent, tagging);
  const [first] = parts;
  const label = first?.kid instanceof PDFRef ? tagging.labels.get(first.kid) : undefined;
  const body = holdIn('LBody', parts, item, tagging);
  const kids = label === undefined ? [body] : [attach(label, item, tagging), body];
  tagging.context.lookup(item, PDFDict).set(kidsName, tagging.context.obj(kids));
  return item;
}

function holdIn(role: string, parts: readonly Part[], parent: PDFRef, tagging: Tagging): PDFRef {
  const element = addElement(role, [], parent, tagging);
  const kids = hold(parts, element, tagging);
  tagging.context.lookup(element, PDFDict).set(kidsName, tagging.context.obj(kids));
  return element;
}

/** Parts beside each other that stand in the same holder. */
function runsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.holders[0]?.number === part.holders[0]?.number) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

function addElement(role: string, kids: readonly PDFObject[], parent: PDFRef, { context }: Tagging): PDFRef {
  return context.register(
    context.obj({ Type: PDFName.of('StructElem'), S: PDFName.of(role), P: parent, K: [...kids] }),
  );
}

function attach(kid: PDFObject, parent: PDFRef, { context }: Tagging): PDFObject {
  if (isElement(kid, context)) context.lookup(kid, PDFDict).set(PDFName.of('P'), parent);
  return kid;
}

function kidsOf(element: PDFDict, context: PDFContext): readonly PDFObject[] {
  const kids = element.get(kidsName);
  const value = context.lookup(kids);
  if (value instanceof PDFArray) return value.asArray();
  return kids === undefined ? [] : [kids];
}

function isElement(kid: PDFObject, context: PDFContext): kid is PDFRef {
  const value = kid instanceof PDFRef ? context.lookup(kid) : undefined;
  return value instanceof PDFDict && value.has(PDFName.of('S'));
}

function roleOf(element: PDFDict): string {
  return element.lookup(PDFName.of('S'), PDFName).decodeText();
}

/** Paragraphs, tables and pictures of the sheet are one element each. */
function isLeaf(element: PDFDict): boolean {
  return ['P', 'Table', 'Figure'].includes(roleOf(element));
}

function findOwners(pdf: PDFDocument, root: PDFDict): (page: PDFRef) => PDFArray {
  const { context } = pdf;
  // A file in which no mark belongs to an element has no such tree.
  const tree = root.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  const numbers = tree?.lookup(PDFName.of('Nums'), PDFArray) ?? context.obj([]);
  const owners = new Map<number, PDFArray>();
  for (let index = 0; index < numbers.size(); index += 2) {
    const value = numbers.lookup(index + 1);
    if (value instanceof PDFArray) owners.set(numbers.lookup(index, PDFNumber).asNumber(), value);
  }
  return (page) => {
    const key = context.lookup(page, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber);
    const found = owners.get(key.asNumber());
    if (found === undefined) throw new Error('A page of the PDF has no tree of parents.');
    return found;
  };
}

/** What leaves no mark on the page: a paragraph of nothing else is no element of the structure. */
function isUnseen(inline: SheetInline): boolean {
  if (inline.kind === 'anchor' || inline.kind === 'break') return true;
  if (inline.kind === 'text') return /^[ \n]*$/.test(inline.text);
  return 'children' in inline && inline.children.every(isUnseen);
}
