/*
 * A peer of the benchmark: the paragraphs of a report as DOCX by `docxtemplater`, which fills in a Word file. Started as
 * `node docxtemplater.js TEMPLATE TEXT OUT [TIMES]` it is one cold process. It makes no PDF.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const [template = '', text = '', out = '', times = '1'] = process.argv.slice(2);
const empty = readFileSync(template);
const lines = readFileSync(text, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

for (let time = 0; time < Number(times); time += 1) {
  const document = new Docxtemplater(new PizZip(empty), { paragraphLoop: true });
  document.render({ lines: lines.map((line, index) => (index === 0 ? `${line} ${time}` : line)) });
  writeFileSync(`${out}.docx`, document.toBuffer({ compression: 'DEFLATE' }));
}
