import type { SourceFile } from '../source/source-file.ts';
import { decidedAt, type View } from '../view/view.ts';
import { writeDay } from '../wording/dates.ts';
import { decidedIn } from './decided.ts';
import { languageLine } from './masthead.ts';
import type { ReportContext } from './report-type.ts';

/** What a record says of its own document. */
interface RecordedDocument {
  readonly date?: string;
  readonly languages?: readonly string[];
}

/** What the masthead says of a document. `codes` are the forms of its code by the names that templates know them by. */
export function documentView(
  document: RecordedDocument | undefined,
  codes: Readonly<Record<string, string | undefined>>,
  source: SourceFile,
  context: ReportContext,
): View {
  const { language } = context;
  const views = Object.entries(codes).map(([name, code]) => [name, code ?? null] as const);
  const places = Object.keys(codes).map((name) => [name, codeAt] as const);
  return {
    ...Object.fromEntries(views),
    date: document?.date === undefined ? null : writeDay(document.date, language.code, language.wording),
    language: languageLine(document?.languages, context),
    [decidedAt]: decidedIn(source, {
      ...Object.fromEntries(places),
      date: [['document', 'date']],
      language: [['document', 'languages']],
    }),
  };
}

/** A code is written, or made of the number of the document. */
const codeAt = [
  ['document', 'code'],
  ['document', 'number'],
];
