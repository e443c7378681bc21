/*
 * The floor of the benchmark: the paragraphs of a report as bare DOCX by `docx` and bare PDF by Typst, without style,
 * numbers or checks. Started as `node bare.js TEXT OUT [TIMES]` it is one cold process.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';

const [text = '', out = '', times = '1'] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const font = readFileSync(require.resolve('@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf'));
const paragraphs = readFileSync(text, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font] }] });
const source =
  '#set page(paper: "a4")\n#set text(font: "Carlito", size: 12pt)\n' +
  '#for line in json(bytes(sys.inputs.text)) { par(line) }\n';

for (let time = 0; time < Number(times); time += 1) {
  const marked = paragraphs.map((line, index) => (index === 0 ? `${line} ${time}` : line));
  const document = new Document({ sections: [{ children: marked.map((line) => new Paragraph(line)) }] });
  writeFileSync(`${out}.docx`, await Packer.toBuffer(document));
  writeFileSync(
    `${out}.pdf`,
    compiler.pdf({ mainFileContent: source, inputs: { text: JSON.stringify(marked) } }),
  );
  compiler.evictCache(10);
}
