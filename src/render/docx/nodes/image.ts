import * as docx from 'docx';
import { startOfFile } from '../../../diagnostics/place.ts';
import type { Image } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';
import type { Flow } from '../flow.ts';
import { pixels } from '../measures.ts';
import { readPngSize } from '../../../document/png-size.ts';
import { lineScale, singleLine } from '../typefaces.ts';
import { textBlock } from '../text-block.ts';

/** A picture (`w:drawing`) in a paragraph of its own, with the words that stand for it (`descr`). */
export function image(node: Image, context: Context): readonly Flow[] {
  const style = context.textStyle;
  const left = (context.known.style.complete[style]?.left ?? 0) + context.shift + context.itemLeft;
  const block = textBlock({ style, children: [], left, hanging: 0 }, context);
  // A line lower than single spacing would cut the picture off.
  const { language, style: house } = context.known;
  const spacing =
    lineScale(language, house) === undefined
      ? {}
      : { spacing: { line: singleLine, lineRule: docx.LineRuleType.AUTO } };
  return [{ ...block, options: { ...block.options, ...spacing, children: [picture(node, context)] } }];
}

function picture(node: Image, context: Context): docx.ParagraphChild {
  const bytes = context.known.images.get(node.file)?.bytes;
  const size = bytes === undefined ? undefined : readPngSize(bytes);
  if (bytes === undefined || size === undefined) {
    // A picture that is not there was told of when the files were read.
    if (bytes !== undefined) diagnoseUnread(node, context);
    return new docx.TextRun({ ...context.run, text: node.alternative });
  }
  const width = context.known.style.images[node.style]?.width ?? size.width;
  return new docx.ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: pixels(width), height: pixels((width * size.height) / size.width) },
    altText: { name: node.file, description: node.alternative },
  });
}

function diagnoseUnread(node: Image, context: Context): void {
  context.known.diagnose({
    code: 'render/picture-not-read',
    severity: 'error',
    message: `A picture of this document cannot be read: ${node.file}.`,
    remedy: 'Save the picture as PNG once more.',
    place: node.origin ?? startOfFile(node.file),
  });
}
