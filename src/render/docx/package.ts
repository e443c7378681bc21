import { strToU8, type ZippableFile, zipSync } from 'fflate';
import { escapeXml } from '../escape-xml.ts';
import type { RenderOptions } from '../renderer.ts';
import { sealParts } from './checksum.ts';
import { languageTags } from './language.ts';
import { addInputList } from './input-list.ts';
import { lowSeparators } from './separators.ts';

/** What the finished file says of itself: whether it is a draft, and how it was made. */
interface PackageFacts extends Pick<RenderOptions, 'created' | 'producer' | 'provenance' | 'style'> {
  readonly status: 'draft' | 'final';
  /** BCP 47. */
  readonly language: string;
  /** Whether text runs from the right. */
  readonly mirrored: boolean;
}

type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * Finishes the parts that `docx` made, and packs them, so that the same document always gives the same bytes: `docx` writes
 * the time of the clock into the properties, random names into relationships, and counts pictures over all documents of a
 * run, bookmarks likewise. It also tidies the numbering part.
 */
export function finishPackage(made: Parts, facts: PackageFacts): Uint8Array {
  const parts = new Map(made);
  edit(parts, 'docProps/core.xml', (xml) => statusProperty(dateProperties(xml, facts.created), facts.status));
  edit(parts, 'word/settings.xml', (xml) => languageSetting(xml, facts.language));
  edit(parts, 'word/styles.xml', (xml) => joinLetters(hyphenateStyles(xml, facts.style)));
  edit(parts, 'word/footnotes.xml', (xml) => lowSeparators(xml, facts.style));
  edit(parts, 'word/numbering.xml', tidyNumbering);
  edit(parts, 'word/document.xml', numberDrawings);
  if (facts.mirrored) edit(parts, 'word/document.xml', mirrorSections);
  const watermarks = [...parts.keys()].filter((path) => /^word\/header\d+\.xml$/.test(path)).sort();
  for (const [index, path] of watermarks.entries()) edit(parts, path, (xml) => nameWatermark(xml, index + 1));
  const bookmarks = new Map<string, string>();
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    edit(parts, path, (xml) => numberBookmarks(xml, bookmarks));
  }
  parts.set('docProps/app.xml', applicationProperties(facts.producer));
  addInputList(parts, facts.provenance.files);
  return pack(sealParts(nameRelationships(parts)));
}

function edit(parts: Map<string, string | Uint8Array>, path: string, change: (xml: string) => string): void {
  const xml = parts.get(path);
  if (typeof xml === 'string') parts.set(path, change(xml));
}

function dateProperties(xml: string, created: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${created}`);
}

/** How the properties of a file name the status of its document, for programs: in English whatever its language. */
export const statusNames = { draft: 'Draft', final: 'Final' } as const;

/** The status that Word shows among the properties, for which `docx` has no option. */
function statusProperty(xml: string, status: PackageFacts['status']): string {
  return xml.replace(
    '</cp:coreProperties>',
    `<cp:contentStatus>${statusNames[status]}</cp:contentStatus></cp:coreProperties>`,
  );
}

/** The language in which Word writes what it adds (`w:themeFontLang`); it follows `w:compat` (17.15.1.78). */
function languageSetting(xml: string, language: string): string {
  const { value, eastAsia, bidirectional } = languageTags(language);
  const more = `${eastAsia === undefined ? '' : ` w:eastAsia="${eastAsia}"`}${bidirectional === undefined ? '' : ` w:bidi="${bidirectional}"`}`;
  return xml.replace('</w:settings>', `<w:themeFontLang w:val="${value ?? language}"${more}/></w:settings>`);
}

/**
 * Word divides words in all paragraphs whose style does not keep it from it (`w:suppressAutoHyphens`), for which `docx` has
 * no option. It stands before these elements (ECMA-376 part 1, 17.3.1.26).
 */
function hyphenateStyles(xml: string, style: RenderOptions['style']): string {
  const names = new Map(Object.entries(style.paragraphs).map(([name, own]) => [own?.word.id, name]));
  return xml.replace(
    /(<w:style\b[^>]*w:styleId="([^"]*)"(?:(?!<\/w:style>).)*?<w:pPr>)(.*?)(<\/w:pPr>)/gs,
    (whole, start: string, id: string, inner: string, end: string) => {
      const name = names.get(id) ?? '';
      const own = style.paragraphs[name]?.hyphenate ?? (name === 'normal' ? false : undefined);
      if (own === undefined) return whole;
      const at = inner.search(/<w:(?:bidi|spacing|ind|contextualSpacing|jc|outlineLvl)\b/);
      const before = at < 0 ? inner : inner.slice(0, at);
      const suppress = own ? '<w:suppressAutoHyphens w:val="0"/>' : '<w:suppressAutoHyphens/>';
      return `${start}${before}${suppress}${at < 0 ? '' : inner.slice(at)}${end}`;
    },
  );
}

/**
 * Letters that the typeface draws as one, such as "ti" in Calibri, are drawn so in Word as in the PDF. `docx` has no option for it; it
 * stands behind all that is of the standard itself ([MS-DOCX] 2.6.1.5), and older programs may ignore it.
 */
function joinLetters(xml: string): string {
  return xml.replace('</w:rPr></w:rPrDefault>', '<w14:ligatures w14:val="standard"/></w:rPr></w:rPrDefault>');
}

/** Pages of a right-to-left document (`w:bidi`), for which `docx` has no option; it follows `w:titlePg` (17.6.18). */
function mirrorSections(xml: string): string {
  return xml.replace(
    /(<w:sectPr\b(?:(?!<\/w:sectPr>).)*?)((?:<w:rtlGutter|<w:docGrid)[^>]*>)?<\/w:sectPr>/gs,
    (_, before: string, after = '') => `${before}<w:bidi/>${String(after)}</w:sectPr>`,
  );
}

/** `docx` names watermarks at random; Word tells them by the start of the name, and puts a number behind it. */
function nameWatermark(xml: string, number: number): string {
  return xml.replace(/(?<=id="PowerPlusWaterMarkObject)[^"]*/g, String(number));
}

function applicationProperties(producer: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>${escapeXml(producer)}</Application></Properties>`
  );
}

/**
 * Takes out the list of bullets that `docx` adds unasked, marks every list as one of several levels, no level as
 * tentative, and gives each list the number by which Word tells lists apart when texts are pasted (`w:nsid`).
 */
function tidyNumbering(xml: string): string {
  const [first] = /<w:abstractNum [^>]*w:abstractNumId="\d+"/.exec(xml) ?? [''];
  const unasked = /w:abstractNumId="(\d+)"/.exec(first)?.[1] ?? '';
  let lists = 0;
  return xml
    .replace(/<w:abstractNum .*?<\/w:abstractNum>/s, '')
    .replace(new RegExp(`<w:num [^>]*><w:abstractNumId w:val="${unasked}"/>.*?</w:num>`, 's'), '')
    .replace(/ w:tentative="1"/g, '')
    .replace(/<w:multiLevelType [^>]*>/g, () => {
      lists += 1;
      const identity = (0x10000000 + lists).toString(16).toUpperCase();
      return `<w:nsid w:val="${identity}"/><w:multiLevelType w:val="multilevel"/>`;
    });
}

/** Pictures are numbered from 1 in each file. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(
    /(<wp:docPr\b[^>]*? id=")[^"]*/g,
    (_, start: string) => `${start}${String((count += 1))}`,
  );
}

/** Bookmarks are numbered from 1 in each file; `numbers` is what the parts before this one have used. */
function numberBookmarks(xml: string, numbers: Map<string, string>): string {
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)/g, (_, start: string, old: string) => {
    const number = numbers.get(old) ?? String(numbers.size + 1);
    numbers.set(old, number);
    return `${start}${number}`;
  });
}

/** Names the relationships of each part rId1, rId2 … in their order, there and in the part that uses them. */
function nameRelationships(parts: Parts): Parts {
  const renamed = new Map(parts);
  for (const [path, relationships] of parts) {
    if (!path.endsWith('.rels') || typeof relationships !== 'string') continue;
    const names = new Map<string, string>();
    for (const [, id = ''] of relationships.matchAll(/ Id="([^"]*)"/g))
      names.set(id, `rId${String(names.size + 1)}`);
    const rename = (_: string, start: string, id: string): string => `${start}"${names.get(id) ?? id}"`;
    renamed.set(path, relationships.replace(/( Id=)"([^"]*)"/g, rename));
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const xml = parts.get(owner);
    if (typeof xml === 'string')
      renamed.set(owner, xml.replace(/( r:(?:id|embed|link|pict)=)"([^"]*)"/g, rename));
  }
  return renamed;
}

/** Parts with fewer bytes than this are packed as they are: to compress them takes longer than it is worth. */
const smallPart = 512;

/** Packs the parts in a fixed order, the list of content types first as Word does, with the first time that ZIP knows. */
function pack(parts: Parts): Uint8Array {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const rest = [...parts.keys()].filter((path) => !first.includes(path)).sort();
  const files = [...first, ...rest].map((path) => {
    const content = parts.get(path) ?? '';
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // Pictures are compressed as they are.
    const level = path.endsWith('.png') || bytes.length < smallPart ? 0 : 6;
    return [path, [bytes, { level }] satisfies ZippableFile] as const;
  });
  // Local time, because that is what the archive is given: 1980-01-01 in every time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
