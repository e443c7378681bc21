import type { FootnoteReference, Inline, Link, Reference } from '../../document/nodes.ts';
import type { Context } from './context.ts';
import { element, startTag } from './element.ts';
import { escapeHtml } from './escape.ts';
import { targetId } from './names.ts';

type InlineWriters = {
  readonly [Kind in Inline['type']]: (node: Extract<Inline, { type: Kind }>, context: Context) => string;
};

/** One writer a kind of inline node; a kind without a writer does not compile. Pages have no numbers here. */
const writers: InlineWriters = {
  text: ({ value, language }) =>
    language === undefined
      ? escapeHtml(value)
      : element('span', { lang: language, dir: 'auto' }, escapeHtml(value)),
  emphasis: ({ children }, context) => element('em', {}, writeInlines(children, context)),
  strong: ({ children }, context) => element('strong', {}, writeInlines(children, context)),
  superscript: ({ children }, context) => element('sup', {}, writeInlines(children, context)),
  link: writeLink,
  break: () => startTag('br', {}),
  'footnote-reference': writeFootnoteReference,
  anchor: ({ id }) => element('span', { id: targetId(id) }, ''),
  reference: writeReference,
  'page-number': () => '',
};

/** The inside of a paragraph. */
export function writeInlines(inlines: readonly Inline[], context: Context): string {
  return inlines.map((inline) => writeInline(inline, context)).join('');
}

function writeInline<Kind extends Inline['type']>(
  inline: Extract<Inline, { type: Kind }>,
  context: Context,
): string {
  return writers[inline.type](inline, context);
}

/** A link leads to web and mail addresses and nothing else: others can be programs (`javascript:`). */
function writeLink({ url, children }: Link, context: Context): string {
  const leads = /^(?:https?|mailto):/i.test(url);
  return leads ? writeAnchor({ href: url }, children, context) : writeInlines(children, context);
}

function writeReference({ target, label = '', children }: Reference, context: Context): string {
  const words: readonly Inline[] = children.length > 0 ? children : [{ type: 'text', value: label }];
  return context.targets.has(target)
    ? writeAnchor({ href: `#${targetId(target)}` }, words, context)
    : writeInlines(words, context);
}

function writeFootnoteReference(node: FootnoteReference, context: Context): string {
  const number = String(node.number ?? '');
  const words: readonly Inline[] = [{ type: 'text', value: number }];
  const id = context.firstMarks.has(node) ? `footnote-${number}-mark` : undefined;
  return element(
    'sup',
    {},
    writeAnchor({ id, href: `#footnote-${number}`, role: 'doc-noteref' }, words, context),
  );
}

function writeAnchor(
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Inline[],
  context: Context,
): string {
  if (context.insideLink) return writeInlines(children, context);
  return element('a', attributes, writeInlines(children, { ...context, insideLink: true }));
}
