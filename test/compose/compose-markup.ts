import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { composeDocument, type Composition } from '../../src/compose/compose-document.ts';
import type { TemplateText } from '../../src/compose/template-text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { indexLines, placeOf } from '../../src/diagnostics/place.ts';
import type { AnyNode, Document } from '../../src/document/nodes.ts';
import { numberDocument } from '../../src/document/number.ts';
import { resolveReferences } from '../../src/document/references.ts';
import type { StyleFile } from '../../src/house/generated/style.ts';
import type { Prose, View } from '../../src/view/view.ts';

const style = parse(readFileSync('templates/itu/style.yaml', 'utf8')) as StyleFile;

/** A template with its own places. */
export function template(name: string, text: string): TemplateText {
  const lines = indexLines(text);
  return { name, text, locate: (start, end) => placeOf(name, lines, start, end) };
}

/** A text of a record. */
export function prose(text: string): Prose {
  const lines = indexLines(text);
  return { valueKind: 'prose', text, locate: (start, end) => placeOf('record.yaml', lines, start, end) };
}

export interface Composed {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** The body, a line a block: label, style, words. */
  readonly lines: readonly string[];
}

interface Parts {
  readonly partials?: Readonly<Record<string, string>>;
  readonly phrases?: Readonly<Record<string, string>>;
  readonly wording?: Readonly<Record<string, string>>;
  readonly footnotes?: Readonly<Record<string, string>>;
}

/** Composes and numbers a document from a template and a view, in the ITU style. */
export function compose(text: string, view: View = {}, parts: Parts = {}): Composed {
  const diagnostics: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { partials = {}, phrases = {} } = parts;
  const byName = (texts: Readonly<Record<string, string>>) =>
    new Map(Object.entries(texts).map(([name, one]) => [name, template(name, one)]));
  const [partialTexts, phraseTexts] = [byName(partials), byName(phrases)];
  const composition: Composition = {
    template: template('template', text),
    header: undefined,
    title: undefined,
    texts: {
      partial: (name) => partialTexts.get(name),
      phrase: (name) => phraseTexts.get(name),
      partialNames: () => Object.keys(partials),
      phraseNames: () => Object.keys(phrases),
    },
    view,
    watermark: undefined,
    wording: proseMap(parts.wording),
    footnotes: proseMap(parts.footnotes),
    vocabulary: {
      paragraphs: new Set(Object.keys(style.paragraphs)),
      groups: new Set(Object.keys(style.groups)),
      lists: new Set(Object.keys(style.lists)),
      tables: new Set(Object.keys(style.tables)),
    },
    language: 'en-GB',
    direction: 'ltr',
    properties: { id: 'record', subject: '', author: '', keywords: [], date: '2019-10-09', status: 'final' },
    diagnose,
  };
  const numbered = numberDocument(composeDocument(composition), style);
  const document = resolveReferences(numbered, new Map(), diagnose);
  return { document, diagnostics, lines: linesOf(document.body, '') };
}

function proseMap(texts: Readonly<Record<string, string>> = {}): ReadonlyMap<string, Prose> {
  return new Map(Object.entries(texts).map(([name, text]) => [name, prose(text)]));
}

function linesOf(nodes: readonly AnyNode[], label: string): readonly string[] {
  let pending = label;
  return nodes.flatMap((node): readonly string[] => {
    const own = 'numbering' in node && node.numbering !== undefined ? `${node.numbering.label} ` : '';
    if (node.type === 'paragraph' || node.type === 'heading') {
      const name = node.type === 'heading' ? `heading-${node.depth}` : node.style;
      const line = `${pending}${own}[${name}] ${node.children.map(wordsOf).join('')}`;
      pending = '';
      return [line];
    }
    if (node.type === 'list-item') return linesOf(node.children, own);
    const below = childrenOf(node);
    return below.length > 0 ? linesOf(below, '') : [];
  });
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'list') return node.items;
  if (node.type === 'table') return node.rows;
  if (node.type === 'table-row') return node.cells;
  return 'children' in node ? node.children : [];
}

function wordsOf(node: AnyNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '/';
  if (node.type === 'reference') return node.label ?? node.children.map(wordsOf).join('');
  if (node.type === 'footnote-reference') return `[${node.number ?? '?'}]`;
  if (node.type === 'emphasis') return `*${node.children.map(wordsOf).join('')}*`;
  if (node.type === 'link') return `<${node.url}>`;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
