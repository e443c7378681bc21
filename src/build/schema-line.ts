import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packageFolder, packageName } from './package-folder.ts';

/**
 * The remark at the head of a file by which editors find its schema, `kind` being the name of the schema: in the program's own folder
 * where the file lies in that, else in the nearest `node_modules` above that has the program, as other installations of the same
 * repository have it, too. Undefined where neither is above: a path to elsewhere would hold on this machine only.
 */
export function schemaLine(location: string, kind: string): string | undefined {
  const schemas = findSchemas(dirname(location));
  if (schemas === undefined) return undefined;
  const path = relative(dirname(location), join(schemas, `${kind}.schema.json`)).replaceAll('\\', '/');
  return `# yaml-language-server: $schema=${path}`;
}

function findSchemas(folder: string): string | undefined {
  const installed = join(folder, 'node_modules', packageName(), 'schemas');
  if (existsSync(installed)) return installed;
  const own = join(folder, 'schemas');
  if (existsSync(own) && realpathSync(folder) === packageFolder()) return own;
  return dirname(folder) === folder ? undefined : findSchemas(dirname(folder));
}
