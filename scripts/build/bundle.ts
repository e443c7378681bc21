/*
 * Puts the program together into few files: a start of the command reads ten of them instead of seven hundred. What
 * belongs to the program alone is prepared here: rules are listed, schemas are turned into code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as formats from 'ajv-formats';
import { build, type Plugin } from 'esbuild';

/** Files by which the program is started: the command, the library, its threads. */
const entryPoints = ['cli/main', 'index', 'build/render-worker', 'build/check-worker'];

/** Binary modules, and packages that find their own files beside them. */
const external = [
  '@myriaddreamin/typst-ts-node-compiler',
  'piscina',
  'dictionary-en-gb',
  '@expo-google-fonts/*',
];

/** Bundles `src/` into `dist/`. */
export async function bundle(): Promise<void> {
  await build({
    entryPoints: entryPoints.map((name) => `src/${name}.ts`),
    outdir: 'dist',
    outbase: 'src',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Node.js 20 knows these; taken for unknown, each pattern would be made anew wherever it is used.
    supported: { 'regexp-unicode-property-escapes': true },
    external,
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    logLevel: 'warning',
    plugins: [ownFiles],
  });
}

const ownFiles: Plugin = {
  name: 'own files',
  setup(builder) {
    builder.onResolve({ filter: /^place-of-program$/ }, ({ path }) => ({ path, namespace: 'program' }));
    // All entry points need it, so that it is in one of the chunks, a folder below the program's.
    builder.onLoad({ filter: /.*/, namespace: 'program' }, () => ({
      contents: "export const placeOfProgram = new URL('..', import.meta.url);",
    }));
    builder.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const name = relative('src', path).replaceAll('\\', '/');
      if (name === 'discover.ts') return { contents: rules(), loader: 'ts', resolveDir: dirname(path) };
      if (name === 'source/compiled-schemas.ts')
        return { contents: schemas(), loader: 'js', resolveDir: dirname(path) };
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return { contents: text, loader: 'ts' };
      // Modules look for files beside their own place, whichever file of the bundle they are in.
      const place = `new URL(${JSON.stringify(name.replace(/ts$/, 'js'))}, placeOfProgram).href`;
      return {
        contents: `import { placeOfProgram } from 'place-of-program';\n${text.replaceAll('import.meta.url', place)}`,
        loader: 'ts',
        resolveDir: dirname(path),
      };
    });
  },
};

/** All rules, as `src/discover.ts` finds them. */
function rules(): string {
  const names = readdirSync('src/checks/rules')
    .map((file) => basename(file, '.ts'))
    .sort();
  const imports = names.map((name, index) => `import rule${index} from './checks/rules/${name}.ts';`);
  const list = names.map((_, index) => `rule${index}`).join(', ');
  return `${imports.join('\n')}\nconst rules = [${list}];\nexport const discoverChecks = async () => rules;\n`;
}

/** Functions that say whether a value is as a schema wants it, by the text of the schema. */
function schemas(): string {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    messages: false,
    code: { source: true, esm: true },
  });
  formats.default.default(ajv, ['date']);
  const files = readdirSync('schemas').sort();
  const names: Record<string, string> = {};
  for (const [index, file] of files.entries()) {
    const schema = JSON.parse(readFileSync(join('schemas', file), 'utf8')) as object;
    ajv.addSchema(schema, `schema${index}`);
    names[`accepts${index}`] = `schema${index}`;
  }
  const texts = files.map(
    (file, index) => `[${JSON.stringify(readFileSync(join('schemas', file), 'utf8'))}, accepts${index}]`,
  );
  return `${standaloneCode.default(ajv, names)}\nexport const compiledSchemas = new Map([${texts.join(',\n')}]);\n`;
}
