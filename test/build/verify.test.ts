import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/build/run.ts';
import { verify } from '../../src/build/verify.ts';
import * as pipeline from '../../src/pipeline.ts';
import { projectFiles } from '../project-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/* Documents of the project that somebody did something to, and the program saying what it was. */

const root = resolve(import.meta.dirname, '../..');
const signal = new AbortController().signal;
const id = 'cwg-cop-15';

interface Built {
  readonly folder: string;
  /** Puts a changed copy of the document into the folder; its path. */
  readonly change: (format: 'docx' | 'pdf', change: (bytes: Uint8Array) => Uint8Array) => Promise<string>;
}

/** Builds a document of the project's own data into a new folder that holds a copy of the data. */
async function build(request: { readonly sourceDateEpoch?: number } = {}): Promise<Built> {
  const data = projectFiles().data;
  const copies = [...data].map(([name, { bytes }]) => [`data/${name}`, bytes] as const);
  const folder = await temporaryFolder(Object.fromEntries(copies));
  const watching = { onStep: () => undefined, signal };
  const wanted = { directory: folder, wanted: [id], formats: ['docx', 'pdf'], out: 'out', ...request };
  expect((await run(wanted, async () => pipeline, watching)).written).toHaveLength(2);
  return {
    folder,
    async change(format, change) {
      const name = `out/changed.${format}`;
      await writeFile(join(folder, name), change(await readFile(join(folder, `out/${id}.${format}`))));
      return name;
    },
  };
}

async function causesOf(folder: string, file: string, stages: typeof pipeline = pipeline) {
  const { verified, refusals } = await verify({ directory: folder, files: [file] }, stages, signal);
  expect(refusals).toEqual([]);
  return verified[0]?.causes;
}

async function refusalOf(folder: string, file: string): Promise<string | undefined> {
  const { verified, refusals } = await verify({ directory: folder, files: [file] }, pipeline, signal);
  expect(verified).toEqual([]);
  return refusals[0]?.message;
}

/** A Word file with parts changed, packed anew as Word does. */
function withParts(
  bytes: Uint8Array,
  change: (path: string, text: string) => string | undefined,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, content]) => {
    if (!/\.(xml|rels)$/.test(path)) return [[path, content] as const];
    const text = change(path, strFromU8(content));
    return text === undefined ? [] : [[path, strToU8(text)] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

const reworded = (bytes: Uint8Array): Uint8Array =>
  withParts(bytes, (path, text) =>
    path === 'word/document.xml' ? text.replace('opened the meeting', 'closed the meeting') : text,
  );

/** A second version behind the first one, as programs write it that sign. */
function withUpdate(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const [, size = ''] = /\/Size (\d+)/.exec(text) ?? [];
  const [, catalog = ''] = /\/Root (\d+ 0 R)/.exec(text) ?? [];
  const [, info = ''] = /\/Info (\d+ 0 R)/.exec(text) ?? [];
  const [, previous = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const object = `\n${size} 0 obj\n<< /Type /Sig >>\nendobj\n`;
  const at = text.length + object.length;
  const offset = String(text.length + 1).padStart(10, '0');
  const table = `xref\n${size} 1\n${offset} 00000 n \ntrailer\n`;
  const trailer = `<< /Size ${Number(size) + 1} /Root ${catalog} /Info ${info} /Prev ${previous} >>\n`;
  return Buffer.from(`${text}${object}${table}${trailer}startxref\n${at}\n%%EOF\n`, 'latin1');
}

/** The same with one letter of a place changed. */
function withByte(bytes: Uint8Array, find: string): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf(find);
  expect(at).toBeGreaterThan(0);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

describe('a document that was changed after it was built', () => {
  test('is told from one that was not, in Word', async () => {
    const { folder, change } = await build();
    expect(await causesOf(folder, await change('docx', (bytes) => bytes))).toEqual([]);
    expect(await causesOf(folder, await change('docx', reworded))).toEqual([{ cause: 'document-changed' }]);
  });

  test('is told even if what it was made from has changed too', async () => {
    const { folder, change } = await build();
    const path = join(folder, `data/meetings/${id}.yaml`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('count: 60', 'count: 61'));
    const changes = [{ name: `data/meetings/${id}.yaml`, change: 'changed' }];
    expect(await causesOf(folder, `out/${id}.docx`)).toEqual([{ cause: 'inputs-changed', changes }]);
    expect(await causesOf(folder, await change('docx', reworded))).toEqual([
      { cause: 'document-changed' },
      { cause: 'inputs-changed', changes },
    ]);
  });

  test('is told from one that was not, in PDF', async () => {
    const { folder, change } = await build();
    expect(await causesOf(folder, await change('pdf', (bytes) => bytes))).toEqual([]);
    const changed = await change('pdf', (bytes) => withByte(bytes, 'Child Online'));
    expect(await causesOf(folder, changed)).toEqual([{ cause: 'document-changed' }]);
  });

  test('is told from one to which something was added, in Word', async () => {
    const { folder, change } = await build();
    const extended = await change('docx', (bytes) => Buffer.concat([bytes, Buffer.from('x\n')]));
    expect(await causesOf(folder, extended)).toEqual([{ cause: 'document-extended' }]);
  });

  test('is told from one that was signed', async () => {
    const { folder, change } = await build();
    const signed = await change('pdf', withUpdate);
    expect((await PDFDocument.load(await readFile(join(folder, signed)))).getPageCount()).toBe(3);
    expect(await causesOf(folder, signed)).toEqual([{ cause: 'document-extended' }]);
    const both = await change('pdf', (bytes) => withUpdate(withByte(bytes, 'Child Online')));
    expect(await causesOf(folder, both)).toEqual([{ cause: 'document-changed' }]);
  });

  test('still says that inputs changed if its list of them was taken out', async () => {
    const { folder, change } = await build();
    const stripped = await change('docx', (bytes) =>
      withParts(bytes, (path, text) => (path.startsWith('customXml/') ? undefined : text)),
    );
    const path = join(folder, 'data/groups/cwg-cop.yaml');
    await writeFile(path, `${await readFile(path, 'utf8')}\n# changed\n`);
    expect(await causesOf(folder, stripped)).toEqual([
      { cause: 'document-changed' },
      { cause: 'inputs-changed', changes: [] },
    ]);
  });
});

describe('a document that another program made', () => {
  const otherBytes: typeof pipeline.renderReport = async (...call) =>
    Buffer.concat([await pipeline.renderReport(...call), Buffer.from(' ')]);

  test('is told by its version', async () => {
    const { folder } = await build();
    const stages: typeof pipeline = {
      ...pipeline,
      renderReport: otherBytes,
      provenanceOf(project, record) {
        const today = pipeline.provenanceOf(project, record);
        if (today === undefined) return undefined;
        const files = today.files.map((file) =>
          file.name === 'program' ? { ...file, hash: '0'.repeat(16) } : file,
        );
        return { ...today, program: 'Rapporteur 9.9.9', inputs: '0'.repeat(64), files };
      },
    };
    const then = expect.stringMatching(/^Rapporteur \d/) as string;
    expect(await causesOf(folder, `out/${id}.pdf`, stages)).toEqual([
      { cause: 'other-program', then, now: 'Rapporteur 9.9.9' },
    ]);
  });

  test('is told even if it calls itself by the same version', async () => {
    const { folder } = await build();
    expect(await causesOf(folder, `out/${id}.docx`, { ...pipeline, renderReport: otherBytes })).toEqual([
      { cause: 'unknown' },
    ]);
  });
});

describe('a document made with dates from outside', () => {
  test('bears them, and is the same when it is made again', async () => {
    const { folder } = await build({ sourceDateEpoch: 1_569_412_800 });
    expect(await causesOf(folder, `out/${id}.docx`)).toEqual([]);
    expect(await causesOf(folder, `out/${id}.pdf`)).toEqual([]);
    const core = unzipSync(await readFile(join(folder, `out/${id}.docx`)))['docProps/core.xml'];
    expect(strFromU8(core ?? new Uint8Array()).match(/2019-09-25T12:00:00Z/g)).toHaveLength(2);
    const bytes = await readFile(join(folder, `out/${id}.pdf`));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const day = new Date('2019-09-25T12:00:00Z');
    expect([pdf.getCreationDate(), pdf.getModificationDate()]).toEqual([day, day]);
    const text = bytes.toString('latin1');
    expect(text.match(/<xmp:(?:Create|Modify)Date>2019-09-25T12:00:00Z</g)).toHaveLength(2);
    expect(text.match(/\/(?:CreationDate|ModDate) \(D:20190925120000Z\)/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).not.toContain('D:20191009');
  });
});

describe('a document with words that nobody has translated', () => {
  test('is made again with them: that was allowed when it was made', async () => {
    const { folder } = await build();
    await rm(join(folder, `data/meetings/${id}.fr.yaml`));
    const wanted = { directory: folder, wanted: [id], languages: ['fr'], formats: ['docx'], out: 'out' };
    const watching = { onStep: () => undefined, signal };
    await run({ ...wanted, allowsUntranslated: true }, async () => pipeline, watching);
    expect(await causesOf(folder, `out/${id}.fr.docx`)).toEqual([]);
  });
});

describe('a document of which none is made any more', () => {
  /** What is said of a document in French, and which errors, after a change of its record. */
  async function said(change: (folder: string) => Promise<void>) {
    const { folder } = await build();
    const wanted = { directory: folder, wanted: [id], languages: ['fr'], formats: ['docx'], out: 'out' };
    await run(wanted, async () => pipeline, { onStep: () => undefined, signal });
    await change(folder);
    const request = { directory: folder, files: [`out/${id}.fr.docx`] };
    const { verified, diagnostics } = await verify(request, pipeline, signal);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return { causes: verified[0]?.causes.map(({ cause }) => cause), errors };
  }
  const record = (folder: string): string => join(folder, `data/meetings/${id}.yaml`);
  const translation = (folder: string): string => join(folder, `data/meetings/${id}.fr.yaml`);
  const reword = async (path: string, from: string, to: string): Promise<void> =>
    writeFile(path, (await readFile(path, 'utf8')).replace(from, to));

  test('since it is not issued in the language any more, says so, whether the translation is left or not', async () => {
    const notIssued = { causes: ['translation-missing'], errors: [] };
    const issueLess = (folder: string): Promise<void> => reword(record(folder), ' fr,', '');
    expect(await said(issueLess)).toEqual(notIssued);
    const withoutBoth = said(async (folder) => {
      await issueLess(folder);
      await rm(translation(folder));
    });
    expect(await withoutBoth).toEqual(notIssued);
  });

  test('since its record is gone, says so', async () => {
    expect(await said((folder) => rm(record(folder)))).toMatchObject({ causes: ['record-missing'] });
  });

  test('since its record or translation has a fault, says so beside the error', async () => {
    expect(await said((folder) => writeFile(record(folder), 'group: ['))).toMatchObject({
      causes: ['record-faulty'],
      errors: expect.arrayContaining(['yaml/bad-indent']) as unknown,
    });
    expect(await said((folder) => rm(translation(folder)))).toEqual({
      causes: ['record-faulty'],
      errors: ['translation/missing-file'],
    });
  });
});

describe('a document among others', () => {
  test('is not called faulty for what is wrong in the record of another one', async () => {
    const { folder } = await build();
    const other = 'cwg-cop-20';
    const request = { directory: folder, wanted: [other], formats: ['docx'], out: 'out' };
    await run(request, async () => pipeline, { onStep: () => undefined, signal });
    const path = join(folder, `data/meetings/${other}.yaml`);
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('meeting: 20', 'meeting: 20\nplase: Geneva'),
    );
    const files = [other, id].map((name) => `out/${name}.docx`);
    const { verified } = await verify({ directory: folder, files }, pipeline, signal);
    expect(verified.map(({ causes }) => causes)).toEqual([[{ cause: 'record-faulty' }], []]);
  });
});

describe('a file that cannot be verified', () => {
  test.each(['docx', 'pdf'] as const)('is a %s that was cut off', async (format) => {
    const { folder, change } = await build();
    const path = await change(format, (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(await refusalOf(folder, path)).toBe(`"${path}" is cut off or damaged, and cannot be read.`);
  });

  test('is a PDF, a Word file or an archive that others made', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const word = new docx.Document({ sections: [{ children: [new docx.Paragraph('Minutes')] }] });
    const folder = await temporaryFolder({
      'other.pdf': await pdf.save(),
      'other.docx': await docx.Packer.toBuffer(word),
      'other.zip': zipSync({ 'letter.txt': strToU8('Dear reader') }),
    });
    for (const file of ['other.pdf', 'other.docx', 'other.zip'])
      expect(await refusalOf(folder, file)).toBe(`"${file}" does not say of what it was made.`);
  });

  test('is a PDF that is protected by a password', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.context.trailerInfo.Encrypt = pdf.context.register(
      pdf.context.obj({ Filter: PDFName.of('Standard') }),
    );
    const folder = await temporaryFolder({ 'secret.pdf': await pdf.save({ useObjectStreams: false }) });
    expect(await refusalOf(folder, 'secret.pdf')).toBe('"secret.pdf" is protected by a password.');
  });

  test('is one whose properties name no record that could be', async () => {
    const { folder, change } = await build();
    const path = await change('docx', (bytes) =>
      withParts(bytes, (part, text) =>
        part === 'docProps/custom.xml' ? text.replace(`>${id}<`, '>../../etc/passwd<') : text,
      ),
    );
    expect(await refusalOf(folder, path)).toBe(`"${path}" does not say of what it was made.`);
  });

  test('does not keep others from being verified', async () => {
    const { folder } = await build();
    const request = { directory: folder, files: ['none.pdf', `out/${id}.pdf`], data: join(root, 'data') };
    const { verified, refusals } = await verify(request, pipeline, signal);
    expect(verified.map(({ path, same }) => [path, same])).toEqual([[`out/${id}.pdf`, true]]);
    expect(refusals.map(({ message }) => message)).toEqual(['"none.pdf" cannot be read: it is not there.']);
  });
});
