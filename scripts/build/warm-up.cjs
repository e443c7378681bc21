/*
 * Started by `code-cache.ts`, with a folder to write to: makes reports in this process by the compiled program, and writes
 * what V8 made of its files into `dist/code-cache/`.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const { dirname } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { cachePath, scripts, start } = require('../../dist/load.cjs');

// With one core all is done on this thread, and so is known here.
os.availableParallelism = () => 1;
// What was used only once is thrown away else, before it is written.
setFlagsFromString('--no-flush-bytecode');
process.argv.splice(2, Infinity, 'build', 'cwg-cop-20', 'pp-18', '--quiet', '--out', process.argv[2]);
start('cli/main.cjs');

process.once('exit', () => {
  setFlagsFromString('--flush-bytecode');
  for (const [name, script] of scripts) {
    mkdirSync(dirname(cachePath(name)), { recursive: true });
    writeFileSync(cachePath(name), script.createCachedData());
  }
});
