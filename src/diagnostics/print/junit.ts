import type { Diagnostic } from '../diagnostic.ts';
import type { ReportPrinter } from './report.ts';

/**
 * JUnit's XML, which CI systems show as tests: a suite for each file, a case for each finding in it. Open errors fail,
 * other findings pass with their words as output, what a record accepts is skipped. A record without findings is a case
 * that passes.
 */
const printJunit: ReportPrinter = ({ diagnostics, checked }) => {
  const files = groupByFile(diagnostics);
  const clean = checked.filter((id) => ![...files.keys()].some((file) => file.endsWith(`/${id}.yaml`)));
  const suites = [
    ...[...files].map(([file, found]) => suite(file, found.map(caseOf))),
    ...(clean.length === 0
      ? []
      : [
          suite(
            'without findings',
            clean.map((id) => ({ xml: testCase(id, id, ''), fails: false })),
          ),
        ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rapporteur check">\n${suites.join('')}</testsuites>\n`;
};

export default printJunit;

interface Case {
  readonly xml: string;
  readonly fails: boolean;
}

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const known = files.get(diagnostic.place.file);
    if (known === undefined) files.set(diagnostic.place.file, [diagnostic]);
    else known.push(diagnostic);
  }
  return files;
}

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.filter(({ fails }) => fails).length;
  const head = `name="${escape(name)}" tests="${cases.length}" failures="${failures}"`;
  return `  <testsuite ${head}>\n${cases.map(({ xml }) => xml).join('')}  </testsuite>\n`;
}

function caseOf({ code, severity, place, message, remedy, accepted }: Diagnostic): Case {
  const where = `${place.file}:${place.start.line}:${place.start.column}`;
  const words = escape(`${where} ${severity} ${code}\n${message}\n${remedy}`);
  const fails = severity === 'error' && accepted === undefined;
  const inside = fails
    ? `<failure message="${escape(message)}" type="${escape(code)}">${words}</failure>`
    : accepted === undefined
      ? `<system-out>${words}</system-out>`
      : `<skipped message="${escape(accepted.reason)}"/>`;
  return { xml: testCase(`${code} ${place.start.line}:${place.start.column}`, place.file, inside), fails };
}

function testCase(name: string, className: string, inside: string): string {
  return `    <testcase name="${escape(name)}" classname="${escape(className)}">${inside}</testcase>\n`;
}

/** Signs that XML does not allow are left out: no escape exists for them. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
