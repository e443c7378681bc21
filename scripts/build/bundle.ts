/*
 * Puts the program together into few files: a start of the command reads ten of them instead of seven hundred. What
 * belongs to the program alone is prepared here: rules are listed, schemas are turned into code.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as formats from 'ajv-formats';
import { build, type Plugin, transform } from 'esbuild';
import { parse } from 'yaml';
import { dayNames } from '../../src/wording/day-names.ts';
import { separatorsOf } from '../../src/wording/join.ts';

/** Files by which the program is started: the command, the library, its threads. */
const entryPoints = [
  'cli/main',
  'index',
  'build/render-worker',
  'build/render-helper-worker',
  'build/check-worker',
];

/** Binary modules, and packages that find their own files beside them. */
const external = [
  '@myriaddreamin/typst-ts-node-compiler',
  'piscina',
  'dictionary-en-gb',
  '@expo-google-fonts/*',
  'loader-of-program',
];

/** What Node.js 20 knows; taken for unknown, each pattern would be made anew wherever it is used. */
const supported = { 'regexp-unicode-property-escapes': true };

const target = 'node20.19';

/** Bundles `src/` into `dist/`: files for the loader (`loader.ts`), and beside them those by which the program is started. */
export async function bundle(): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: entryPoints.map((name) => `src/${name}.ts`),
    outdir: 'dist',
    outbase: 'src',
    chunkNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    mainFields: ['module', 'main'],
    supported,
    external,
    logLevel: 'warning',
    plugins: [ownFiles],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await asFunction(text));
  }
  await build({
    entryPoints: ['scripts/build/loader.ts'],
    outfile: 'dist/load.cjs',
    platform: 'node',
    target,
    format: 'cjs',
  });
  for (const name of entryPoints.filter((one) => one !== 'build/render-helper-worker'))
    writeFileSync(`dist/${name}.js`, starter(name, metafile.outputs[`dist/${name}.cjs`]?.exports ?? []));
  writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
  writeFileSync('dist/thread.cjs', "require('./load.cjs').startInThread();\n");
}

/** A module as a function that the loader calls: a script may keep what was compiled of it, a module may not. */
async function asFunction(text: string): Promise<string> {
  const { code } = await transform(text.replace(/^#!.*/, ''), {
    format: 'cjs',
    platform: 'node',
    target,
    supported: { ...supported, 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
  });
  return `(function (module, exports, require, moduleUrl) {${code}\n})`;
}

/** The file by which a part of the program is started, or imported. */
function starter(name: string, exports: readonly string[]): string {
  const file = JSON.stringify(`${name}.cjs`);
  // Node.js starts this without its loader of modules, which takes time.
  if (name === 'cli/main') return `#!/usr/bin/env node\nrequire('../load.cjs').start(${file});\n`;
  const loader = `import loader from '${name.includes('/') ? '../' : './'}load.cjs';\n`;
  if (exports.includes('default')) return `${loader}export default loader.load(${file}).default;\n`;
  return `${loader}export const { ${exports.join(', ')} } = loader.load(${file});\n`;
}

const ownFiles: Plugin = {
  name: 'own files',
  setup(builder) {
    builder.onResolve({ filter: /^(place-of-program|rules-of-program)$/ }, ({ path }) => ({
      path,
      namespace: 'program',
    }));
    builder.onLoad({ filter: /^rules/, namespace: 'program' }, () => ({
      contents: rules(),
      resolveDir: 'src',
    }));
    // It starts programs for subcommands that are files of their own, of which there are none.
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[/\\]commander[/\\]/.test(importer) ? { path: 'nothing', namespace: 'program' } : undefined,
    );
    builder.onLoad({ filter: /^nothing$/, namespace: 'program' }, () => ({
      contents: 'module.exports = {};',
    }));
    // All entry points need it, so that it is in one of the chunks, a folder below the program's.
    builder.onLoad({ filter: /^place/, namespace: 'program' }, () => ({
      contents: "export const placeOfProgram = new URL('..', import.meta.url);",
    }));
    builder.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
      const name = relative('src', path).replaceAll('\\', '/');
      if (name === 'discover.ts') return { contents: ruleCodes(), loader: 'ts', resolveDir: dirname(path) };
      if (name === 'wording/compiled.ts') return { contents: languages(), loader: 'js' };
      if (name === 'build/start-thread.ts')
        return { contents: "export { startThread } from 'loader-of-program';", loader: 'js' };
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

function ruleNames(): readonly string[] {
  return readdirSync('src/checks/rules')
    .map((file) => basename(file, '.ts'))
    .sort();
}

/** What `src/discover.ts` finds. The rules themselves are loaded when something is checked. */
function ruleCodes(): string {
  const codes = JSON.stringify(ruleNames().map((name) => `check/${name}`));
  return `export const checkCodes = () => ${codes};
    export const discoverChecks = async () => (await import('rules-of-program')).rules;\n`;
}

/** All rules. */
function rules(): string {
  const names = ruleNames();
  const imports = names.map((name, index) => `import rule${index} from './checks/rules/${name}.ts';`);
  return `${imports.join('\n')}\nexport const rules = [${names.map((_, index) => `rule${index}`).join(', ')}];\n`;
}

/** What `src/wording/compiled.ts` has of the languages of a house of the program. */
function languages(): string {
  const folders = readdirSync('templates/itu').filter((name) =>
    existsSync(`templates/itu/${name}/wording.yaml`),
  );
  const tags = folders.map((name) => {
    const wording = parse(readFileSync(`templates/itu/${name}/wording.yaml`, 'utf8')) as { tag: string };
    return wording.tag;
  });
  const days = folders.map((name) => [name, dayNames(name)]);
  const separators = tags.map((tag) => [tag, separatorsOf(tag)]).filter(([, known]) => known !== undefined);
  return `export const compiledDayNames = new Map(${JSON.stringify(days)});
    export const compiledSeparators = new Map(${JSON.stringify(separators)});\n`;
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
