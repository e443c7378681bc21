import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaLine } from '../../src/build/schema-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const remark = (path: string): string => `# yaml-language-server: $schema=${path}`;

test('the remark for editors names the schemas of the program where it is installed', async () => {
  const folder = await temporaryFolder({ 'node_modules/rapporteur/schemas/meeting.schema.json': '{}' });
  const lineIn = (path: string) => schemaLine(join(folder, path), 'meeting');
  const installed = 'node_modules/rapporteur/schemas/meeting.schema.json';
  expect(lineIn('data/meetings/a.yaml')).toBe(remark(`../../${installed}`));
  expect(lineIn('reports/2024/data/meetings/a.yaml')).toBe(remark(`../../../../${installed}`));
});

test('the remark for editors names the schemas of the project itself in its own folder', () => {
  const project = join(import.meta.dirname, '../..');
  const line = schemaLine(join(project, 'data/summaries/a.fr.yaml'), 'translation');
  expect(line).toBe(remark('../../schemas/translation.schema.json'));
});

test('there is no remark for editors where the program is elsewhere', async () => {
  const folder = await temporaryFolder({ 'schemas/meeting.schema.json': '{}' });
  expect(schemaLine(join(folder, 'data/meetings/a.yaml'), 'meeting')).toBeUndefined();
});
