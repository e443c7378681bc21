/*
 * `npm run bench`: how long the program takes, beside what others take for the same text. Prints a table, and writes the
 * figures to `out/bench.json`. Options: `--records 1000` (default 200) for the runs over many, `--runs 7` for short ones.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tableText } from '../src/cli/table.ts';
import { type Figures, figuresOf, isInstalled, repeat } from './bench/measure.ts';
import { timePreview } from './bench/preview.ts';
import { writeRecords } from './bench/records.ts';
import { hasDocxtemplater, writeTemplate } from './bench/template.ts';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '200' }, runs: { type: 'string', default: '7' } },
});
const records = Number(values.records);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const program = [process.execPath, 'dist/cli/main.js'];
const bare = [process.execPath, 'scripts/bench/bare.js'];
/** What runs keep is kept here; `--force`, or removing it, does without. */
const cache = join(folder, 'cache');
process.env['RAPPORTEUR_CACHE'] = cache;
let words = 0;
const results: { name: string; figures: Figures; note: string }[] = [];

function note(name: string, figures: Figures, say = ''): Figures {
  results.push({ name, figures, note: say });
  process.stderr.write(`${name}: ${figures.median.toFixed(3)} s\n`);
  return figures;
}

try {
  const text = join(folder, 'text');
  repeat([...program, 'build', 'cwg-cop-20', '--format', 'text', '--out', text], 1);
  const source = join(text, 'cwg-cop-20.txt');
  const made = join(folder, 'made');
  const make = (): void => void mkdirSync(made, { recursive: true });

  const floor = note(
    'bare docx and Typst, one report',
    repeat([...bare, source, join(made, 'bare')], runs, make),
    'the floor',
  );
  // As a script in TypeScript is commonly run, without being compiled before.
  const byTsx = [process.execPath, '--import', 'tsx', 'scripts/bench/bare.js', source, join(made, 'bare')];
  note('the same, started by tsx', repeat(byTsx, runs, make));
  const against = (figures: Figures, base: Figures): string =>
    `${(figures.median / base.median).toFixed(2)} × floor`;
  const buildOne = [...program, 'build', 'cwg-cop-20', '--out', made];
  const one = repeat([...buildOne, '--force'], runs);
  note('build cwg-cop-20, DOCX and PDF, nothing kept', one, against(one, floor));
  const again = repeat(buildOne, runs, () => rmSync(made, { recursive: true, force: true }));
  note('the same, what was read and found kept', again, against(again, floor));
  const template = join(folder, 'template.docx');
  const filled = [process.execPath, 'scripts/bench/docxtemplater.js', template, source, join(made, 'filled')];
  if (hasDocxtemplater()) {
    await writeTemplate(template);
    const docx = repeat(filled, runs, make);
    note('docxtemplater, DOCX only', docx, against(docx, floor));
    if (isInstalled('soffice')) {
      const script = `${filled.map((word) => `"${word}"`).join(' ')} && soffice --headless --convert-to pdf --outdir "${made}" "${join(made, 'filled.docx')}"`;
      const both = repeat(['sh', '-c', script], Math.min(runs, 3), make);
      note('docxtemplater to DOCX, LibreOffice to PDF', both, against(both, floor));
    }
  }
  if (isInstalled('pandoc') && isInstalled('soffice')) {
    const docx = join(made, 'pandoc.docx');
    const script = `pandoc "${source}" -o "${docx}" && soffice --headless --convert-to pdf --outdir "${made}" "${docx}"`;
    const pandoc = repeat(['sh', '-c', script], Math.min(runs, 3));
    note('pandoc to DOCX, LibreOffice to PDF', pandoc, against(pandoc, floor));
  }

  if (isInstalled('chromium')) {
    const shown = await timePreview(join(folder, 'preview'), runs);
    for (const { name, pages, seconds } of shown)
      note(`preview of ${pages} pages, from saving ${name} until it is painted`, figuresOf(seconds));
  }

  const data = join(folder, 'data');
  const many = join(folder, 'many');
  writeRecords(data, records);
  const floorOfMany = note(
    `bare docx and Typst, ${records} reports in one process`,
    repeat([...bare, source, join(made, 'bare'), String(records)], 1),
  );
  if (hasDocxtemplater())
    note(
      `docxtemplater, ${records} reports in one process, DOCX only`,
      repeat([...filled, String(records)], 1, make),
    );
  const build = [...program, 'build', '--quiet', '--data', data, '--out', many];
  const cold = repeat(build, 1);
  note(
    `build of ${records} reports`,
    cold,
    `${((100 * floorOfMany.median) / cold.median).toFixed(0)} % of the bare throughput`,
  );
  const few = Math.min(runs, 3);
  const check = [...program, 'check', '--quiet', '--data', data];
  const forget = (): void => rmSync(cache, { recursive: true, force: true });
  const change = (): void => changeWord(join(data, 'meetings', 'cwg-cop-101.yaml'));
  note('the same, nothing changed', repeat(build, few));
  note('the same, a word changed in one record', repeat(build, few, change));
  note('build of the one report, a word changed', repeat([...build, 'cwg-cop-101'], few, change));
  note(`check of ${records} records, nothing kept`, repeat(check, 1, forget));
  note('the same, nothing changed', repeat(check, few));
  note('the same, a word changed in one record', repeat(check, few, change));
  for (const part of [4, 2]) {
    const some = Math.round(records / part);
    writeRecords(data, some);
    note(`check of ${some} records, nothing kept`, repeat(check, 1, forget));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Changes a word in each paragraph that tells of the room; each time another one. */
function changeWord(path: string): void {
  const text = readFileSync(path, 'utf8');
  words += 1;
  writeFileSync(path, text.replace(/In room \d+/g, `In room ${1000 + words}`));
}

const rows = results.map(
  ({ name, figures: { median, fastest, slowest, megabytes, runs: times }, note: say }) => [
    name,
    median.toFixed(3),
    times === 1 ? '' : `${fastest.toFixed(3)}–${slowest.toFixed(3)}`,
    megabytes === undefined ? '' : megabytes.toFixed(0),
    say,
  ],
);
process.stdout.write(tableText([['what', 'seconds', 'range', 'MB', ''], ...rows]));
mkdirSync('out', { recursive: true });
const machine = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model };
writeFileSync('out/bench.json', `${JSON.stringify({ machine, records, results }, null, 2)}\n`);
