import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import type { ReportPrinter } from './report.ts';

/**
 * Diagnostics for programs: a JSON array in the order given, with the same keys in the same order in each. Lines and
 * columns count from 1, offsets from 0; columns and offsets in UTF-16 units; the end is not part of the range.
 * `accepted` and `fix` are null where there are none.
 */
const printJson: ReportPrinter = ({ diagnostics }) => `${JSON.stringify(diagnostics.map(plain), null, 2)}\n`;

export default printJson;

function plain({ place, code, severity, message, remedy, related = [], fix, accepted }: Diagnostic): object {
  return {
    ...plainPlace(place),
    code,
    severity,
    message,
    remedy,
    related: related.map((other) => ({ ...plainPlace(other.place), message: other.message })),
    fix:
      fix === undefined
        ? null
        : {
            description: fix.description,
            edits: fix.edits.map((edit) => ({ ...plainPlace(edit.place), text: edit.text })),
          },
    accepted: accepted ?? null,
  };
}

function plainPlace({ file, start, end }: Place): object {
  return { file, range: { start: plainPoint(start), end: plainPoint(end) } };
}

function plainPoint({ line, column, offset }: Place['start']): object {
  return { line, column, offset };
}
