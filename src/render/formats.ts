import type { Renderer } from './renderer.ts';

/**
 * The output formats by name. Each is a folder beside this file and one line here; the module is loaded only when
 * the format is wanted, so that a build of Word files never loads the PDF engine.
 */
export const formats: Readonly<Record<string, () => Promise<{ readonly default: Renderer }>>> = {
  docx: () => import('./docx/index.ts'),
  pdf: () => import('./pdf/index.ts'),
  html: () => import('./html/index.ts'),
  text: () => import('./text/index.ts'),
  json: () => import('./json/index.ts'),
};
