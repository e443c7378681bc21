import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../src/checks/check.ts';
import * as program from '../src/index.ts';
import { formats } from '../src/render/formats.ts';
import { reportTypes } from '../src/reports/report-types.ts';

describe('the public surface', () => {
  it('has these names and no others', () => {
    expect(Object.keys(program).sort()).toEqual(['composeReport', 'openProject', 'renderReport']);
  });
});

describe('each registered module', () => {
  it.each(Object.entries(formats))('of the format %s bears its name', async (name, load) => {
    const { default: renderer } = await load();
    expect(renderer.name).toBe(name);
    expect(renderer.mediaType).toMatch(/^[a-z]+\/[a-z.+-]+/);
  });

  it.each(Object.entries(reportTypes))('of the report type %s bears its name', async (name, load) => {
    expect((await load()).default.name).toBe(name);
  });
});

describe('each editorial rule', () => {
  const folder = join(import.meta.dirname, '../src/checks/rules');

  it.each(readdirSync(folder))('in %s is named by its file and explained', async (file) => {
    const { default: check } = (await import(join(folder, file))) as { default: Check };
    expect(check.code).toBe(`check/${file.replace('.ts', '')}`);
    for (const words of [check.rule, check.reason, check.source]) expect(words).toMatch(/^["A-Z].*\.$/s);
    expect(check.examples.wrong.finds).not.toEqual([]);
  });
});

describe('each schema', () => {
  const folder = join(import.meta.dirname, '../schemas');

  it.each(readdirSync(folder))('%s describes each property and gives an example', (file) => {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
    const poor = propertiesOf(schema, '').filter(
      ({ property }) => property.description === undefined || (property.examples ?? []).length === 0,
    );
    expect(poor.map(({ path }) => path)).toEqual([]);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

interface Schema {
  readonly $schema?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** All properties of a schema, at whatever depth. */
function propertiesOf(schema: Schema, path: string): readonly { path: string; property: Schema }[] {
  const below = [
    ...Object.entries(schema.$defs ?? {}),
    ...(schema.items === undefined ? [] : [['items', schema.items] as const]),
    ...(schema.oneOf ?? []).map((branch, index) => [String(index), branch] as const),
    ...(typeof schema.additionalProperties === 'object' ? [['*', schema.additionalProperties] as const] : []),
  ];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
      { path: `${path}/${name}`, property },
      ...propertiesOf(property, `${path}/${name}`),
    ]),
    ...below.flatMap(([name, part]) => propertiesOf(part, `${path}/${name}`)),
  ];
}
