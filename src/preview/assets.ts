import { readFileSync } from 'node:fs';

const script = 'text/javascript; charset=utf-8';

/** The files of the page, with their types. */
export const assets: ReadonlyMap<string, string> = new Map([
  ['page.css', 'text/css; charset=utf-8'],
  ...[
    'page.js',
    'drawings.js',
    'fetch.js',
    'findings.js',
    'list.js',
    'open-place.js',
    'paragraphs.js',
    'place.js',
    'runs.js',
    'say.js',
    'versions.js',
    'view.js',
    'words.js',
  ].map((name) => [name, script] as const),
]);

/** A file of the page. */
export function readAsset(name: string): string {
  return readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
}
