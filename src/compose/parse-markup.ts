import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { closeAddresses, putSignsBack } from './close-addresses.ts';
import { copyNode, type Shift, shapeOf } from './known-markup.ts';
import { isPlain, readPlain } from './plain-markup.ts';
import { keepProducts, putProductsBack } from './keep-products.ts';
import { portionsOf } from './portions.ts';

/*
 * Forms of Markdown that have no meaning in a report. Switched off, their signs are printed as they stand, so that
 * no text becomes markup by accident.
 */
const disabled = {
  disable: {
    null: [
      'characterReference',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'htmlFlow',
      'htmlText',
      'labelStartImage',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

const extensions = [directive(), gfmAutolinkLiteral(), gfmFootnote(), gfmTable(), disabled];

const mdastExtensions = [
  directiveFromMarkdown(),
  gfmAutolinkLiteralFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmTableFromMarkdown(),
];

/** What a text is parsed to. */
export interface Markup {
  readonly root: Root;
  /** Footnotes that the text names without explaining them, in small letters. */
  readonly stubs: ReadonlySet<string>;
}

/**
 * Parses the markup of texts and templates: Markdown with directives, footnotes, tables and bare web addresses.
 *
 * Markdown takes `[^name]` as a footnote only where the same text explains it. Footnotes of a record stand apart from
 * its texts, so a stub is put after the text for each; `stubs` says which. `isTemplate` says that the text comes again
 * and again with other values.
 */
export function parseMarkup(text: string, isTemplate = false): Markup {
  const portions = portionsOf(text, (start, end) => isPlain(text.slice(start, end)));
  if (portions === undefined) return parseAll(text);
  const stubs = new Set<string>();
  const children = portions.flatMap((portion): readonly RootContent[] => {
    const words = text.slice(portion.start, portion.end);
    const plain = portion.plain ? readPlain(words, portion) : undefined;
    if (plain !== undefined) return [plain];
    const shift = { offset: portion.start, lines: portion.line - 1 };
    const part = isTemplate ? parseShape(words, shift) : parseAt(words, shift);
    for (const name of part.stubs) stubs.add(name);
    return part.root.children;
  });
  return { root: { type: 'root', children }, stubs };
}

/** Parts of texts and the shapes of those of templates: reports repeat each other. Beyond the limit all is forgotten. */
const knownParts = new Map<string, Markup>();
const mostParts = 2000;

function parsePart(text: string): Markup {
  const known = knownParts.get(text) ?? parseAll(text);
  if (knownParts.size >= mostParts) knownParts.clear();
  knownParts.set(text, known);
  return known;
}

function parseAt(text: string, shift: Shift): Markup {
  const { root, stubs } = parsePart(text);
  return { root: copyNode(root, [], shift), stubs };
}

/** Parses a part of a merged template, once for all values that it may have. */
function parseShape(text: string, shift: Shift): Markup {
  const shape = shapeOf(text);
  if (shape === undefined) return parseAt(text, shift);
  const { root, stubs } = parsePart(shape.text);
  return { root: copyNode(root, shape.tokens, shift), stubs };
}

/** Reads a text with the full parser. */
export function parseAll(text: string): Markup {
  const explained = new Set(
    [...text.matchAll(/^\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()),
  );
  const named = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name = '']) => name);
  const stubs = new Set(named.filter((name) => !explained.has(name.toLowerCase())));
  const whole = text + [...stubs].map((name) => `\n\n[^${name}]: stub`).join('');
  const kept = keepProducts(whole);
  const closed = closeAddresses(kept);
  const tree = fromMarkdown(closed.text, { extensions, mdastExtensions });
  const root = putSignsBack(tree, closed.signs) ? tree : fromMarkdown(kept, { extensions, mdastExtensions });
  if (kept !== whole) putProductsBack(root);
  return { root, stubs: new Set([...stubs].map((name) => name.toLowerCase())) };
}
