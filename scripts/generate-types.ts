/*
 * Writes the TypeScript types of records, registers, houses and styles from their JSON Schemas, one file a schema.
 * Run it after a change of a schema: `npm run generate`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { globSync } from './glob.ts';

type Schema = Parameters<typeof compile>[0];

const houseSchemas = new Set(['style', 'house', 'wording', 'phrases', 'names']);
/** Schemas of files that both folders hold. */
const sharedSchemas = new Set(['names']);

for (const file of globSync('schemas', '.schema.json')) {
  const kind = basename(file, '.schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8'), withoutAlternatives) as Schema;
  const types = await compile(schema, kind, {
    cwd: 'schemas',
    bannerComment: `/* Generated from ${file} by \`npm run generate\`. Do not edit. */`,
    style: { singleQuote: true, printWidth: 110 },
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: true,
  });
  if (houseSchemas.has(kind)) writeFileSync(`src/house/generated/${kind}.ts`, types);
  if (!houseSchemas.has(kind) || sharedSchemas.has(kind))
    writeFileSync(`src/archive/generated/${kind}.ts`, types);
}

/** Drops `anyOf`: "one of these properties is required" cannot be said in a type without widening all of it. */
function withoutAlternatives(key: string, value: unknown): unknown {
  return key === 'anyOf' ? undefined : value;
}
