import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block } from '../../document/nodes.ts';
import { suggestName } from '../../source/suggest.ts';
import { buildBlocks } from '../build-blocks.ts';
import { type Building, diagnoseMarkup, placeOfNode } from '../building.ts';
import { directives } from '../directives/registry.ts';
import { buildParagraph } from './paragraph.ts';

/**
 * A block directive: one of `directives/`, or a name of the house style: of a group (`:::summary-box`; paragraphs and
 * tables inside have the styles of the same name, where there are such), of a style for the paragraphs inside
 * (`::title[…]`, `:::call`) or of one for the tables inside (`:::grid`).
 */
export function buildDirectiveBlock(
  node: ContainerDirective | LeafDirective,
  building: Building,
): readonly Block[] {
  const { vocabulary } = building;
  if (node.type === 'containerDirective') diagnoseUnclosed(node, building);
  const own = directives[node.name];
  if (own !== undefined) return own(node, building);
  if (node.type === 'containerDirective' && vocabulary.groups.has(node.name))
    return buildGroup(node, building);
  if (vocabulary.paragraphs.has(node.name)) return buildStyled(node, building);
  if (node.type === 'containerDirective' && vocabulary.tables.has(node.name))
    return buildBlocks(node.children, { ...building, tableStyle: node.name });
  const names = [...vocabulary.groups, ...vocabulary.paragraphs, ...vocabulary.tables];
  const known = [...new Set([...Object.keys(directives), ...names])];
  const meant = suggestName(node.name, known);
  diagnoseMarkup(
    building,
    node,
    'markup/unknown-directive',
    `"${node.name}" is no block and no style of the house${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    meant === undefined ? `Write one of: ${known.join(', ')}.` : `Write "${meant}".`,
  );
  // What stands in it is read all the same: names in it are referred to, and its faults are told in the same run.
  return node.type === 'containerDirective' ? buildBlocks(node.children, building) : [];
}

function buildGroup(node: ContainerDirective, building: Building): readonly Block[] {
  const tableStyle = building.vocabulary.tables.has(node.name) ? node.name : building.tableStyle;
  const paragraphStyle = building.vocabulary.paragraphs.has(node.name) ? node.name : building.paragraphStyle;
  const inside: Building = { ...building, numberable: false, tableStyle, paragraphStyle };
  const children = buildBlocks(node.children, inside);
  return [{ type: 'group', role: node.name, children, origin: placeOfNode(node, building) }];
}

function buildStyled(node: ContainerDirective | LeafDirective, building: Building): readonly Block[] {
  const styled: Building = { ...building, paragraphStyle: node.name, numberable: false };
  if (node.type === 'containerDirective') return buildBlocks(node.children, styled);
  return buildParagraph({ type: 'paragraph', children: node.children, position: node.position }, styled);
}

function diagnoseUnclosed(node: ContainerDirective, building: Building): void {
  const written = building.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const fence = /^:+/.exec(written)?.[0] ?? ':::';
  const lastLine = written.trimEnd().split('\n').at(-1) ?? '';
  const closing = /^[\s>]*(:{3,})$/.exec(lastLine)?.[1] ?? '';
  if (closing.length >= fence.length) return;
  diagnoseMarkup(
    building,
    node,
    'markup/unclosed-block',
    `The block "${fence}${node.name}" is not closed.`,
    `Write ${fence} on a line of its own where it ends. A block around another one needs more colons: ::::name … ::::.`,
  );
}
