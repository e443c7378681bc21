import type { Renderer } from '../renderer.ts';
import { countPages } from './count-pages.ts';
import { finishPdf } from './finish.ts';
import { lowerDocument } from './lower.ts';
import { diagnoseHighHeader } from './diagnose-high-header.ts';
import { diagnoseMissingGlyphs } from './missing-glyphs.ts';
import { readImprint } from './read-imprint.ts';
import { diagnoseUnreadPicture } from './unread-picture.ts';
import { prepareTypesetting, typeset } from './typeset.ts';
import { watermarkOf } from './watermark-of.ts';

/** PDF, typeset by Typst from the document as data, finished by pdf-lib. */
export default {
  name: 'pdf',
  mediaType: 'application/pdf',
  async render(document, options) {
    const sheet = lowerDocument(document, options, await watermarkOf(document, options));
    try {
      return await finishPdf(typeset(sheet, options), sheet, document, options);
    } catch (fault) {
      if (diagnoseMissingGlyphs(fault, document, options.diagnose)) return new Uint8Array();
      if (diagnoseUnreadPicture(fault, document, options.diagnose)) return new Uint8Array();
      if (diagnoseHighHeader(fault, document, options.style, options.diagnose)) return new Uint8Array();
      throw fault;
    }
  },
  prepare: prepareTypesetting,
  countPages,
  readImprint,
} satisfies Renderer;
