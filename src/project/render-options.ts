import type { Entry } from '../archive/archive.ts';
import type { Document } from '../document/nodes.ts';
import { picturesIn } from '../document/pictures-in.ts';
import type { Asset, RenderOptions } from '../render/renderer.ts';
import type { Project } from './project.ts';
import { producer } from './producer.ts';
import { provenanceOf } from './provenance.ts';
import { sourceFolders } from './source-folders.ts';
import { styleInLanguage } from './style-in-language.ts';
import { styleWithRoom } from './style-with-room.ts';

/**
 * What a renderer is given besides the document and whom it tells of faults: the style of the house, pictures, the record.
 * Plain data, so that it can be handed to another thread.
 */
export function renderData(project: Project, document: Document): Omit<RenderOptions, 'diagnose'> {
  const { id } = document.properties;
  const record = project.records.get(id);
  const type = record === undefined ? undefined : project.types.get(record.type);
  const group =
    type === undefined || record === undefined ? undefined : type.facts(record.entry, project.archive).group;
  const house = project.houses.get(project.archive.entries.groups.get(group ?? '')?.contents.house ?? '');
  const provenance = provenanceOf(project, id);
  if (record === undefined || house === undefined || provenance === undefined)
    throw new Error(`"${id}" is no report of this project.`);
  const { entry, original } = record;
  const isTranslated = original !== undefined && entry.file !== original.file;
  const sources = [
    ...(original === undefined ? [] : [sourceOf(original.id, original)]),
    ...(original === undefined || isTranslated ? [sourceOf(id, entry)] : []),
  ];
  return {
    style: styleWithRoom(styleInLanguage(house.style, document.language), document),
    images: imagesOf(project, document),
    ...(house.fonts.size > 0 && { fonts: house.fonts }),
    sources,
    folders: sourceFolders(project.files),
    producer,
    created: createdAt(project, document),
    provenance,
  };
}

/** A record as it is written, to be attached. */
function sourceOf(name: string, { source }: Entry<unknown>): Asset {
  return {
    name: `${name}.yaml`,
    mediaType: 'application/yaml',
    bytes: new TextEncoder().encode(source.text),
  };
}

/** No clock: the file is as old as its document, at noon, so that the day is the same in nearly every time zone. */
function createdAt({ settings: { sourceDateEpoch } }: Project, { properties }: Document): string {
  if (sourceDateEpoch === undefined) return `${properties.date}T12:00:00Z`;
  return new Date(sourceDateEpoch * 1000).toISOString().replace('.000Z', 'Z');
}

function imagesOf(project: Project, document: Document): ReadonlyMap<string, Asset> {
  const images = new Map<string, Asset>();
  for (const file of picturesIn(document)) {
    const picture = project.archive.pictures.get(file);
    if (picture !== undefined)
      images.set(picture.name, { name: picture.name, mediaType: 'image/png', bytes: picture.bytes });
  }
  return images;
}
