import { escapeXml, unescapeXml } from '../escape-xml.ts';
import type { Input } from '../provenance.ts';
import { filesText } from '../provenance.ts';

/** The namespace of the list; XMP metadata of PDF files name the same one. */
const namespace = 'urn:rapporteur:provenance:1';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Adds the list of inputs as custom XML data (ECMA-376 part 1, 15.2.5): the place where Word keeps data of other programs
 * when it saves the file. Properties of the file would cut it off after 255 characters.
 */
export function addInputList(parts: Map<string, string | Uint8Array>, files: readonly Input[]): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  parts.set(
    'customXml/item1.xml',
    `${head}<inputs xmlns="${namespace}">${escapeXml(filesText(files))}</inputs>`,
  );
  parts.set(
    'customXml/itemProps1.xml',
    `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"` +
      // Any fixed number will do: it only has to differ from that of other data in the file.
      ' ds:itemID="{5F0C6D1E-3B7A-4C52-9E84-7A1D2C90B6F3}"><ds:schemaRefs>' +
      `<ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  insert(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="inputs" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`,
  );
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"' +
      ' PartName="/customXml/itemProps1.xml"/>',
  );
}

/** The list in a package, under whatever number another program saved it; undefined where it was taken out. */
export function findInputList(parts: ReadonlyMap<string, string>): string | undefined {
  for (const [path, xml] of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(path) || !xml.includes(`"${namespace}"`)) continue;
    const [, text] = /<inputs\b[^>]*>([^<]*)</.exec(xml) ?? [];
    if (text !== undefined) return unescapeXml(text);
  }
  return undefined;
}

function insert(parts: Map<string, string | Uint8Array>, path: string, end: string, xml: string): void {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`The package has no ${path}.`);
  parts.set(path, part.replace(end, xml + end));
}
