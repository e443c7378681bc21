import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import type { DescribedRule, ReportPrinter } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/** SARIF 2.1.0 (OASIS), the format in which programs that check texts and code hand on what they found. */
const printSarif: ReportPrinter = ({ diagnostics, refusals, rules, version }) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const described = new Map(rules.map((rule) => [rule.code, rule]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Rapporteur',
            version,
            rules: codes.map((code) => ruleOf(code, described.get(code), diagnostics)),
          },
        },
        // Where something was refused, the results are not all: who reads them must not take what is missing for mended.
        invocations: [
          {
            executionSuccessful: refusals.length === 0,
            ...(refusals.length > 0 && {
              toolExecutionNotifications: refusals.map(({ message, remedy }) => ({
                level: 'error',
                message: { text: `${message} ${remedy}` },
              })),
            }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

export default printSarif;

function ruleOf(
  code: string,
  described: DescribedRule | undefined,
  diagnostics: readonly Diagnostic[],
): object {
  const first = diagnostics.find((diagnostic) => diagnostic.code === code);
  return {
    id: code,
    shortDescription: { text: described?.rule ?? code },
    ...(described?.reason === undefined ? {} : { fullDescription: { text: described.reason } }),
    help: { text: `rapporteur explain ${code}` },
    defaultConfiguration: { level: levels[first?.severity ?? 'warning'] },
  };
}

function resultOf(diagnostic: Diagnostic, codes: readonly string[]): object {
  const { code, severity, message, remedy, place, related = [], fix, accepted } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${message} ${remedy}` },
    locations: [{ physicalLocation: physical(place) }],
    // What is found again in the same file counts as the same, wherever its line has moved to.
    partialFingerprints: { 'codeFileMessage/v1': `${code}|${place.file}|${message}` },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            physicalLocation: physical(other.place),
            message: { text: other.message },
          })),
        }),
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.description },
              artifactChanges: fix.edits.map((edit) => ({
                artifactLocation: { uri: uriOf(edit.place.file) },
                replacements: [{ deletedRegion: regionOf(edit.place), insertedContent: { text: edit.text } }],
              })),
            },
          ],
        }),
    ...(accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'inSource', justification: accepted.reason }] }),
  };
}

function physical(place: Place): object {
  return { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) };
}

function regionOf({ start, end }: Place): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative, as paths in a repository are; signs that a URI has no place for are written by their numbers. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
