import type { DocumentProperties } from '../../document/nodes.ts';
import { escapeXml } from '../escape-xml.ts';
import type { RenderOptions } from '../renderer.ts';

/** What a file says of itself, beside the properties of its document. */
interface FileFacts extends Pick<RenderOptions, 'created' | 'producer' | 'provenance'> {
  readonly language: string;
}

const namespaces: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  rapporteur: 'urn:rapporteur:provenance:1',
};

/**
 * The XMP metadata of a file (ISO 16684-1). It claims PDF/A-3 at level A (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one
 * file: PDF/A wants each property of a schema that it does not know described, those of PDF/UA among them.
 */
export function writeMetadata(properties: DocumentProperties, facts: FileFacts): string {
  const { title, subject, author, keywords } = properties;
  const { record, inputs, program } = facts.provenance;
  const spaces = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const content = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternatives(title)),
    element('dc:description', alternatives(subject)),
    element('dc:creator', `<rdf:Seq>${element('rdf:li', escapeXml(author))}</rdf:Seq>`),
    element('dc:language', `<rdf:Bag>${element('rdf:li', escapeXml(facts.language))}</rdf:Bag>`),
    element('pdf:Keywords', escapeXml(keywords.join(', '))),
    element('pdf:Producer', escapeXml(facts.producer)),
    element('xmp:CreatorTool', escapeXml(facts.producer)),
    element('xmp:CreateDate', facts.created),
    element('xmp:ModifyDate', facts.created),
    element('xmp:MetadataDate', facts.created),
    element('pdfaid:part', '3'),
    element('pdfaid:conformance', 'A'),
    element('pdfuaid:part', '1'),
    element('rapporteur:Record', escapeXml(record)),
    element('rapporteur:Inputs', inputs),
    element('rapporteur:Program', escapeXml(program)),
    element('pdfaExtension:schemas', `<rdf:Bag>${schemas.map(writeSchema).join('')}</rdf:Bag>`),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF${spaces[0] ?? ''}>`,
    `<rdf:Description rdf:about=""${spaces.slice(1).join('')}>`,
    ...content,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

interface Schema {
  readonly name: string;
  readonly prefix: string;
  readonly properties: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
}

const schemas: readonly Schema[] = [
  {
    name: 'PDF/UA identification schema',
    prefix: 'pdfuaid',
    properties: [{ name: 'part', type: 'Integer', meaning: 'Part of ISO 14289 to which the file conforms' }],
  },
  {
    name: 'Provenance of the file',
    prefix: 'rapporteur',
    properties: [
      { name: 'Record', type: 'Text', meaning: 'Identifier of the record that the file was made from' },
      { name: 'Inputs', type: 'Text', meaning: 'SHA-256 over all files that the file was made from' },
      { name: 'Program', type: 'Text', meaning: 'Name and version of the program that made the file' },
    ],
  },
];

function writeSchema({ name, prefix, properties }: Schema): string {
  const described = properties.map((property) =>
    resource(
      element('pdfaProperty:name', property.name) +
        element('pdfaProperty:valueType', property.type) +
        element('pdfaProperty:category', 'internal') +
        element('pdfaProperty:description', property.meaning),
    ),
  );
  return resource(
    element('pdfaSchema:schema', name) +
      element('pdfaSchema:namespaceURI', namespaces[prefix] ?? '') +
      element('pdfaSchema:prefix', prefix) +
      element('pdfaSchema:property', `<rdf:Seq>${described.join('')}</rdf:Seq>`),
  );
}

function resource(content: string): string {
  return `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`;
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
