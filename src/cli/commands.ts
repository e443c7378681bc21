import type { Command } from './command.ts';

/** The commands by name, in the order of help. Each is a file in `commands/` and one line here. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  new: () => import('./commands/new.ts'),
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  graph: () => import('./commands/graph.ts'),
  list: () => import('./commands/list.ts'),
  translate: () => import('./commands/translate.ts'),
  preview: () => import('./commands/preview.ts'),
  verify: () => import('./commands/verify.ts'),
};
