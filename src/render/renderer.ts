import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { Style } from '../house/style.ts';
import type { Provenance, ReadImprint } from './provenance.ts';
import type { SourceFolder } from './source-names.ts';

/** A file that a document needs or carries: a logo, the record it was made from. */
export interface Asset {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A font of the house: its faces, and what tells it from every other font. */
export interface FontFaces {
  readonly faces: readonly Uint8Array[];
  readonly hash: string;
}

/** What a renderer is given besides the document. Nothing else may flow in: no clock, no files, no environment. */
export interface RenderOptions {
  readonly style: Style;
  /** Files named by the document's images, by their names. */
  readonly images: ReadonlyMap<string, Asset>;
  /** Fonts of the house, by the names that the style gives them; left out where it has none. */
  readonly fonts?: ReadonlyMap<string, FontFaces>;
  /** The record and what else the document was made from; attached where the format can carry it. */
  readonly sources: readonly Asset[];
  /** The folders that the places in the document lie in, for formats that name these. */
  readonly folders: readonly SourceFolder[];
  /** Name and version of the program, for the file's properties. */
  readonly producer: string;
  /** The time that the file's properties give as that of its making: `2019-10-09T12:00:00Z`. Never that of the clock. */
  readonly created: string;
  /** What the file says of how it was made, where the format can carry it. */
  readonly provenance: Provenance;
  readonly diagnose: Diagnose;
}

/** An output format. Found in `formats.ts`; the module is loaded only when the format is wanted. */
export interface Renderer {
  /** Name on the command line. */
  readonly name: string;
  /** Ending of the file, where it is not the name. */
  readonly extension?: string;
  readonly mediaType: string;
  /** Loads what the first document needs: for when there is nothing else to do yet. */
  readonly prepare?: () => void;
  /** Turns a numbered document into the bytes of a file: the same input gives the same bytes. */
  readonly render: (document: Document, options: RenderOptions) => Promise<Uint8Array>;
  /** The number of pages of a file, where the format has pages that do not depend on the reader's program. */
  readonly countPages?: (bytes: Uint8Array) => number;
  /** Reads what a file says of how it was made, where the format can carry it. Never throws because of the file. */
  readonly readImprint?: (bytes: Uint8Array) => ReadImprint | Promise<ReadImprint>;
}
