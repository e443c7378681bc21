import type { UnprintedFact } from '../checks/check.ts';
import { namesAsked } from '../compose/names-asked.ts';
import type { Place } from '../diagnostics/place.ts';
import type { ReportView } from '../reports/report-type.ts';
import { isSingleValue, type View, type ViewValue } from '../view/view.ts';
import { houseTexts } from './composition.ts';
import type { ReportWork } from './report-context.ts';

/**
 * The facts of a record that were there for its template and were not asked for (`asked`): lists, and facts with words of
 * their own. Left out are those that another report takes its words from.
 */
export function unprintedFacts(
  work: ReportWork,
  { view }: ReportView,
  asked: ReadonlySet<string>,
): readonly UnprintedFact[] {
  const keys = Object.keys(work.entry.contents as object).filter(
    (key) => Object.hasOwn(view, key) && !asked.has(key) && holdsFacts(view[key]) && !isForOthers(key, work),
  );
  const standing = standardSectionsIn(view);
  return keys.map((key) => {
    const entries = innermost(view[key] ?? null);
    return {
      key,
      sections: sectionsThatAsk(key, work),
      standing,
      ids: entries.flatMap(({ id }) => textOf(id ?? null) ?? []),
      words: entries.flatMap((entry) =>
        Object.entries(entry).flatMap(([name, value]) => (name === 'id' ? [] : (textOf(value) ?? []))),
      ),
    };
  });
}

function holdsFacts(value: ViewValue | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isView(value) && Object.values(value).some((part) => ownText(part) !== undefined);
}

/** The entries of a list, or of the lists in them; a fact that is no list is its own entry. */
function innermost(value: ViewValue): readonly View[] {
  if (Array.isArray(value)) return (value as readonly ViewValue[]).flatMap(innermost);
  if (!isView(value)) return [];
  const below = Object.values(value).filter((part) => Array.isArray(part));
  return below.length > 0 ? below.flatMap(innermost) : [value];
}

function isView(value: ViewValue | undefined): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSingleValue(value);
}

/** What the record says in words of its own. */
function ownText(value: ViewValue): string | undefined {
  if (typeof value !== 'object' || value === null || !isSingleValue(value)) return undefined;
  return value.valueKind === 'text' || value.valueKind === 'prose' ? value.text : undefined;
}

function textOf(value: ViewValue): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return ownText(value);
}

function standardSectionsIn({ sections }: View): readonly string[] {
  if (!Array.isArray(sections)) return [];
  return (sections as readonly ViewValue[]).flatMap((section) => {
    const text = isView(section) ? (section['text'] ?? null) : null;
    const isPartial = typeof text === 'object' && text !== null && isSingleValue(text);
    return isPartial && text.valueKind === 'partial' ? nameOfSection(text.name) : [];
  });
}

function nameOfSection(partial: string): string | readonly [] {
  return /^section-(.+)$/.exec(partial)?.[1] ?? [];
}

function sectionsThatAsk(key: string, work: ReportWork): readonly string[] {
  const texts = houseTexts(work);
  return texts.partialNames().flatMap((name) => {
    const section = nameOfSection(name);
    const partial = texts.partial(name);
    return partial !== undefined && namesAsked(partial, texts).has(key) ? section : [];
  });
}

/** Whether each entry of a list has a text that only a report over several meetings prints. */
function isForOthers(key: string, { entry, type }: ReportWork): boolean {
  const value = (entry.contents as Readonly<Record<string, unknown>>)[key];
  const further = type.furtherTexts?.(entry).texts.map(({ locate }) => locate(0, 0)) ?? [];
  if (!Array.isArray(value) || further.length === 0) return false;
  return value.every((_, index) => {
    const whole = entry.source.placeOf([key, index]);
    return further.some((place) => holds(whole, place));
  });
}

function holds(outer: Place, inner: Place): boolean {
  return (
    outer.file === inner.file &&
    outer.start.offset <= inner.start.offset &&
    inner.start.offset < outer.end.offset
  );
}
