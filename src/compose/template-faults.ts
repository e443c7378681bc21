import { suggestName } from '../source/suggest.ts';

/** A fault of the syntax of a template, from one offset up to another. */
export interface TemplateFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly remedy: string;
}

/** A tag of a template: what it does (`#`, `/` …; empty: it prints a value), the name in it, and where it stands. */
interface Tag {
  readonly kind: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A section that another one was closed before. */
interface Crossed {
  readonly section: Tag;
  readonly closing: Tag;
}

/**
 * Finds all faults of the syntax of a template. Mustache stops at the first one, and tells of a tag that is not closed at the
 * end of the text, or takes all up to the next tag for its name. Where a template sets other delimiters, nothing is found.
 */
export function templateFaults(text: string): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const tags = tagsOf(text, faults);
  if (tags.some(({ kind }) => kind === '=')) return [];
  faults.push(...singleBraces(text));
  const open: Tag[] = [];
  const crossed: Crossed[] = [];
  for (const tag of tags)
    if (tag.kind === '#' || tag.kind === '^') open.push(tag);
    else if (tag.kind === '/') closeSection(tag, { open, crossed, faults });
  for (const { section, closing } of crossed)
    faults.push(
      faultAt(
        section,
        `The section ${written(section)} is not closed before ${written(closing)}.`,
        `Write {{/${section.name}}} where it ends, before ${written(closing)}.`,
      ),
    );
  for (const section of open)
    faults.push(
      faultAt(
        section,
        `The section ${written(section)} is not closed.`,
        `Write {{/${section.name}}} where it ends.`,
      ),
    );
  return faults.sort((one, other) => one.start - other.start);
}

interface Sections {
  readonly open: Tag[];
  readonly crossed: Crossed[];
  readonly faults: TemplateFault[];
}

function closeSection(tag: Tag, { open, crossed, faults }: Sections): void {
  const at = open.findLastIndex(({ name }) => name === tag.name);
  if (at >= 0) {
    const [, ...inside] = open.splice(at);
    crossed.push(...inside.map((section) => ({ section, closing: tag })));
    return;
  }
  const across = crossed.findIndex(({ section }) => section.name === tag.name);
  const [crossing] = across < 0 ? [] : crossed.splice(across, 1);
  if (crossing !== undefined) {
    const { closing, section } = crossing;
    faults.push(
      faultAt(
        closing,
        `${written(closing)} stands before ${written(tag)}, although ${written(section)} is open inside it.`,
        `Let ${written(tag)} stand before ${written(closing)}.`,
      ),
    );
    return;
  }
  const last = open.at(-1);
  if (last !== undefined && suggestName(tag.name, [last.name]) !== undefined) {
    open.pop();
    faults.push(
      faultAt(
        tag,
        `${written(tag)} closes no section; did you mean {{/${last.name}}}?`,
        `Write {{/${last.name}}}, as the section that is open is ${written(last)}.`,
      ),
    );
    return;
  }
  faults.push(
    faultAt(
      tag,
      `${written(tag)} closes a section that is not open.`,
      `Write {{#${tag.name}}} where it begins, or delete ${written(tag)}.`,
    ),
  );
}

function faultAt({ start, end }: Tag, message: string, remedy: string): TemplateFault {
  return { start, end, message, remedy };
}

function written({ kind, name }: Tag): string {
  return `{{${kind}${name}}}`;
}

/**
 * Names between single braces, which would be printed as they stand. Behind a letter or a bracket stand attributes of a directive,
 * and those begin with # or have a =.
 */
function singleBraces(text: string): readonly TemplateFault[] {
  const own = text.replace(/\{\{[^]*?\}\}\}?/g, (tag) => '\0'.repeat(tag.length));
  return [...own.matchAll(/(?<![{}\p{L}\p{N}\]\0])\{\s*([a-z][a-z0-9.-]*)\s*\}(?![}\0])/gu)].map(
    ({ 0: written, 1: name = '', index }) => ({
      start: index,
      end: index + written.length,
      message: `${written} would be printed as it stands: a fact of the record stands between two braces on each side.`,
      remedy: `Write {{${name}}}.`,
    }),
  );
}

/** The tags of a template; those that are not closed are faults. */
function tagsOf(text: string, faults: TemplateFault[]): readonly Tag[] {
  const tags: Tag[] = [];
  let at = 0;
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    const kind = /^[#^/>&!={]/.exec(text.slice(start + 2, start + 3))?.[0] ?? '';
    const from = start + 2 + kind.length;
    const ending = kind === '{' ? '}}}' : '}}';
    const until = text.indexOf(ending, from);
    const inside = text.slice(from, until < 0 ? undefined : until);
    const isOpenEnded = until < 0 || (!'!='.includes(kind || ' ') && /[{}\n]/.test(inside.trim()));
    if (isOpenEnded) {
      const name = /^ *[^\s{}]*/.exec(inside)?.[0] ?? '';
      at = from + name.length;
      const tag = `{{${kind}${name}`;
      faults.push({
        start,
        end: at,
        message: kind === '!' ? 'This remark is not closed.' : `The tag ${tag} is not closed.`,
        remedy: kind === '!' ? 'Write }} where it ends.' : `Write ${tag}${ending}.`,
      });
      if (kind === '!' || kind === '=') return tags;
      tags.push({ kind, name: name.trim(), start, end: at });
    } else {
      at = until + ending.length;
      tags.push({ kind, name: inside.trim(), start, end: at });
    }
  }
  return tags;
}
