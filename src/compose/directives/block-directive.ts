import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block } from '../../document/nodes.ts';
import type { Building } from '../building.ts';

/** Builds the blocks that a directive stands for; only of nodes that exist. */
export type BlockDirective = (
  node: ContainerDirective | LeafDirective,
  building: Building,
) => readonly Block[];
