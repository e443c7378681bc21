import { expect, it } from 'vitest';
import text from '../../src/render/text/index.ts';
import { sampleDocument } from './sample-document.ts';
import { sampleOptions } from './sample-options.ts';

it('says everything that a document holds, as if the Word file were saved as text', async () => {
  const bytes = await text.render(sampleDocument, sampleOptions());
  await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot('expected/sample.txt');
});
