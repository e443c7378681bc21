import { annex } from './annex.ts';
import type { BlockDirective } from './block-directive.ts';
import { list } from './list.ts';
import { punctuated } from './punctuated.ts';
import { unnumbered } from './unnumbered.ts';

/** Block directives that are more than a name of the house style; each is a file beside this one and a line here. */
export const directives: Readonly<Record<string, BlockDirective>> = {
  annex,
  list,
  punctuated,
  unnumbered,
};
