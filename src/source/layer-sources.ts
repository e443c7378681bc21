import { emptySource } from './empty-source.ts';
import type { Path, SourceFile } from './source-file.ts';

/**
 * Lays files over one another, the first on top: what it does not say, the next one says. Mappings are merged key by
 * key, everything else is taken whole. Each value keeps the place at which it was written.
 */
export function layerSources(layers: readonly SourceFile[]): SourceFile {
  const [top = emptySource(''), ...below] = layers;
  if (below.length === 0) return top;
  const holder = (path: Path): SourceFile => layers.find((layer) => layer.has(path)) ?? top;
  return {
    file: top.file,
    text: top.text,
    lines: top.lines,
    value: layers.map(({ value }) => value).reduceRight((under, over) => mergeValues(over, under)),
    has: (path) => layers.some((layer) => layer.has(path)),
    placeOf: (path) => holder(path).placeOf(path),
    placeOfKey: (path) => holder(path).placeOfKey(path),
    placeInText: (path, start, end) => holder(path).placeInText(path, start, end),
  };
}

function mergeValues(over: unknown, under: unknown): unknown {
  if (!isMapping(over) || !isMapping(under)) return over === undefined || over === null ? under : over;
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) merged[key] = mergeValues(value, under[key]);
  return merged;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
