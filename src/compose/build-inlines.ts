import type { Link as MarkupLink, PhrasingContent, Text as MarkupText } from 'mdast';
import type { FootnoteReference as MarkupFootnote, Break as MarkupBreak } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { recordOf } from '../document/record-of.ts';
import { textOf } from '../document/text.ts';
import { suggestName } from '../source/suggest.ts';
import type { Inline } from '../document/nodes.ts';
import { type Building, diagnoseMarkup, placeOfNode } from './building.ts';
import { buildFootnote } from './build-footnote.ts';
import { buildToken } from './build-token.ts';
import { inlineDirectives } from './inline-directives.ts';
import { plainText } from './plain-text.ts';
import { tokenPattern } from './tokens.ts';

/** Turns the inside of a paragraph of markup into inline nodes. */
export function buildInlines(nodes: readonly PhrasingContent[], building: Building): readonly Inline[] {
  return nodes.flatMap((node) => buildInline(node, building));
}

function buildInline(node: PhrasingContent, building: Building): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return buildText(node, building);
    case 'emphasis':
    case 'strong':
      return [
        {
          type: node.type,
          children: buildInlines(node.children, building),
          origin: placeOfNode(node, building),
        },
      ];
    case 'break':
      return buildBreak(node, building);
    case 'link':
      return buildLink(node, building);
    case 'footnoteReference':
      return buildFootnoteReference(node, building);
    case 'textDirective':
      return buildDirective(node, building);
    default:
      return [];
  }
}

/** The words of a text node; tokens in them become what they stand for. Lines of the source are not lines on paper. */
function buildText(node: MarkupText, building: Building): readonly Inline[] {
  const value = node.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  const origin = placeOfNode(node, building);
  if (building.tokens === undefined) {
    const language = building.languageAt?.(node.position?.start.offset ?? 0);
    return [{ type: 'text', value, origin, ...(language !== undefined && { language }) }];
  }
  const inlines: Inline[] = [];
  let at = 0;
  for (const token of value.matchAll(tokenPattern)) {
    if (token.index > at) inlines.push({ type: 'text', value: value.slice(at, token.index), origin });
    inlines.push(...buildToken(token[0], node, building));
    at = token.index + token[0].length;
  }
  if (at < value.length) inlines.push({ type: 'text', value: value.slice(at), origin });
  return inlines;
}

/** A new line only where it is written with a backslash: spaces at the end of a line are there by accident. */
function buildBreak(node: MarkupBreak, building: Building): readonly Inline[] {
  const origin = placeOfNode(node, building);
  const written = building.text[node.position?.start.offset ?? 0] === '\\';
  return written ? [{ type: 'break', origin }] : [{ type: 'text', value: ' ', origin }];
}

function buildLink(node: MarkupLink, building: Building): readonly Inline[] {
  const origin = placeOfNode(node, building);
  const url = plainText(node.url, building);
  const children = buildInlines(node.children, building);
  const isWeb = /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(url);
  if (isPicture(node, building)) {
    const [message, remedy] = [
      'A text can hold no picture; this would be a ! and a link.',
      'Delete the ! where a link is meant, or say in words what the picture shows.',
    ];
    diagnoseMarkup(building, node, 'markup/picture', message, remedy, isWeb ? 'warning' : 'error');
  }
  if (url.startsWith('#')) {
    // Blanks between the brackets are no words of the author's: the number stands there.
    const words = textOf(children).trim() === '' ? [] : children;
    return [{ type: 'reference', target: url.slice(1), children: words, origin }];
  }
  if (!isWeb && !isPicture(node, building))
    diagnoseMarkup(
      building,
      node,
      'markup/link-address',
      `"${url}" is no web or mail address.`,
      remedyForAddress(url),
    );
  return [
    {
      type: 'link',
      url,
      children: children.length > 0 ? children : [{ type: 'text', value: url, origin }],
      origin,
    },
  ];
}

/** Whether a link stands behind a ! of its own, with which Markdown puts in pictures elsewhere. */
function isPicture({ position }: MarkupLink, { text }: Building): boolean {
  const at = position?.start.offset ?? 0;
  return text[at] === '[' && text[at - 1] === '!' && /^[ \t\r\n]?$/.test(text[at - 2] ?? '');
}

/** What may be meant by what stands in the place of an address. */
function remedyForAddress(url: string): string {
  const address = /^www\.\S+$/i.test(url)
    ? `https://${url}`
    : /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(url)
      ? `mailto:${url}`
      : undefined;
  if (address !== undefined) return `Write "${address}".`;
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(url)
    ? `Write "#${url}" for the part of this report or the document with that name, or an address that begins with https:// or mailto:.`
    : 'Write an address that begins with https:// or mailto:, or #NAME for a part of this report.';
}

function buildFootnoteReference(node: MarkupFootnote, building: Building): readonly Inline[] {
  const name = node.identifier.toLowerCase();
  if (building.stubs.has(name)) {
    const prose = building.recordFootnotes.get(name);
    if (prose === undefined) {
      const known = [...building.recordFootnotes.keys()];
      const isOfOther = recordOf(placeOfNode(node, building).file) !== recordOf(building.report);
      const meant = isOfOther ? undefined : suggestName(name, known);
      diagnoseMarkup(
        building,
        node,
        'reference/unknown-footnote',
        `There is no footnote "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        isOfOther
          ? `This stands in the report ${building.report} as well, which has no such footnote: add it there under "footnotes", or give the record words without it, under "in-summary".`
          : meant === undefined
            ? `Add "${name}" under "footnotes", or correct the name.`
            : `Write [^${meant}], or add "${name}" under "footnotes".`,
      );
      // What is meant is not told to be unused besides.
      const nearest = meant === undefined ? undefined : building.recordFootnotes.get(meant);
      if (meant !== undefined && nearest !== undefined && !building.footnotes.has(meant))
        buildFootnote(meant, nearest, building);
      return [];
    }
    if (!building.footnotes.has(name)) buildFootnote(name, prose, building);
  }
  if (building.inFootnote === true) {
    diagnoseMarkup(
      building,
      node,
      'markup/footnote-in-footnote',
      'A footnote refers to a footnote: neither Word nor a reader can follow that.',
      'Write what it says into the footnote itself.',
    );
    return [];
  }
  return [{ type: 'footnote-reference', footnote: name, origin: placeOfNode(node, building) }];
}

function buildDirective(node: TextDirective, building: Building): readonly Inline[] {
  const build = inlineDirectives[node.name];
  if (build !== undefined) return build(node, building, buildInlines(node.children, building));
  const origin = placeOfNode(node, building);
  if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
    return [{ type: 'text', value: `:${node.name}`, origin }];
  const meant = suggestName(node.name, Object.keys(inlineDirectives));
  diagnoseMarkup(
    building,
    node,
    'markup/unknown-directive',
    `":${node.name}" has no meaning in a text${meant === undefined ? '.' : `; did you mean ":${meant}"?`}`,
    `Write one of: ${Object.keys(inlineDirectives)
      .map((name) => `:${name}`)
      .join(', ')}; or \\: if the sign itself is meant.`,
  );
  return [];
}
