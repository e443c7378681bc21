import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { filesText, type Provenance, type RawProvenance } from '../provenance.ts';
import { emptyChecksum } from './checksum.ts';

/** Writes the provenance into the information dictionary (ISO 32000-1, 14.3.3), which takes keys of one's own. */
export function writeProvenance(pdf: PDFDocument, provenance: Provenance): void {
  const { record, inputs, program, sourceDateEpoch, files } = provenance;
  const dictionary = informationOf(pdf);
  const write = (key: string, value: string): void => dictionary?.set(PDFName.of(key), textString(value));
  write('Record', record);
  write('Inputs', inputs);
  write('Program', program);
  if (sourceDateEpoch !== undefined) write('SourceDateEpoch', String(sourceDateEpoch));
  write('InputFiles', filesText(files));
  write('Checksum', emptyChecksum);
}

/** Reads it back; what is not there is undefined. */
export function findProvenance(pdf: PDFDocument): RawProvenance {
  const read = (key: string): string | undefined => {
    const value = informationOf(pdf)?.lookup(PDFName.of(key));
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  };
  return {
    record: read('Record'),
    inputs: read('Inputs'),
    program: read('Program'),
    sourceDateEpoch: read('SourceDateEpoch'),
    files: read('InputFiles'),
  };
}

function informationOf({ context }: PDFDocument): PDFDict | undefined {
  const found = context.lookup(context.trailerInfo.Info);
  return found instanceof PDFDict ? found : undefined;
}

/**
 * A text in the shorter of the two forms that PDF has: one byte a letter where all are ASCII, with a backslash before
 * brackets and backslashes (ISO 32000-1, 7.3.4.2); else UTF-16.
 */
function textString(text: string): PDFString | PDFHexString {
  return /^[\x20-\x7e\n]*$/.test(text)
    ? PDFString.of(text.replace(/[\\()]/g, '\\$&'))
    : PDFHexString.fromText(text);
}
