import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { missingIn, printedBlocks } from './conformance/printed-blocks.ts';
import { openProject, type Block, type Document } from '../src/index.ts';
import { formats } from '../src/render/formats.ts';
import { visit } from '../src/document/visit.ts';
import { textOf } from '../src/document/text.ts';
import { makeReport, partOf, readPdf, wordParagraphs } from './build-report.ts';
import { projectFiles, readFolder } from './project-files.ts';

const languages = ['fr', 'es', 'ru', 'zh', 'ar'];
const reports = ['cwg-cop-15', 'pp-18'].flatMap((id) => languages.map((language) => ({ id, language })));

/** The paragraphs and headings of a document, in order. */
function blocksOf({ body }: Document): readonly (Block & { type: 'heading' | 'paragraph' })[] {
  const blocks: (Block & { type: 'heading' | 'paragraph' })[] = [];
  visit(body, (node) => {
    if (node.type === 'heading' || node.type === 'paragraph') blocks.push(node);
  });
  return blocks;
}

describe.each(reports)('$id in "$language"', ({ id, language }) => {
  it('is made without a diagnostic', async () => {
    const { diagnostics } = await makeReport(`${id}.${language}`);
    expect(diagnostics).toEqual([]);
  });

  it('has the parts and numbers of the original', async () => {
    const labels = async (name: string) =>
      blocksOf((await makeReport(name)).document).map(({ type, numbering }) => [type, numbering?.label]);
    expect(await labels(`${id}.${language}`)).toEqual(await labels(id));
  });

  it('counts its lists as the original does, in Arabic by letters of its own', async () => {
    const labels = async (name: string) =>
      printedBlocks((await makeReport(name)).document).map(({ label }) => label);
    const letters: Readonly<Record<string, string>> = { a: 'أ', b: 'ب', c: 'ج', d: 'د', e: 'ه' };
    const expected = (await labels(id)).map((label) =>
      language === 'ar' ? label.replace(/[a-e]/, (letter) => letters[letter] ?? letter) : label,
    );
    expect(await labels(`${id}.${language}`)).toEqual(expected);
  });

  it('has nothing left in English', async () => {
    const { document } = await makeReport(`${id}.${language}`);
    for (const block of blocksOf(document))
      expect(textOf(block.children)).not.toMatch(/\b(?:the|and|with|was|were|meeting|held|from)\b/i);
  });

  it('comes back from the PDF in the order in which it is read', async () => {
    const { document, render } = await makeReport(`${id}.${language}`);
    const pdf = await render('pdf');
    const { pages, language: tagged } = await readPdf(pdf);
    const blocks = printedBlocks(document).map(({ label, words }) => ({
      label: '',
      words: plain(label + words),
    }));
    expect(blocks.length).toBeGreaterThan(40);
    expect(missingIn(plain(pages.join('')), blocks, false)).toEqual([]);
    // This one takes a comma to the left of a word of few letters for one to its right: its signs are passed over.
    const withoutSigns = blocks.map(({ label, words }) => ({ label, words: lettersOf(words) }));
    expect(missingIn(lettersOf(plain(textByMupdf(pdf))), withoutSigns, false)).toEqual([]);
    expect(tagged.split('-')[0]).toBe(language);
  });
});

/**
 * Letters, numbers and signs as they are read: without spaces, which two programs see in different places, signs that nobody sees, and marks
 * over letters, which programs put before or behind them.
 */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}\p{Mn}]+/gu, '');
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a PDF as a second program reads them. */
function textByMupdf(pdf: Uint8Array): string {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  ).join('\n');
}

describe('the masthead', () => {
  it.each([
    ['fr', '15e réunion, Genève, 26 septembre 2019', 'Document CWG-COP-15/3-F', 'Original: anglais'],
    ['es', '15.ª reunión, Ginebra, 26 de septiembre de 2019', 'Documento CWG-COP-15/3-S', 'Original: inglés'],
    ['ru', '15-е собрание, Женева, 26 сентября 2019 года', 'Документ CWG-COP-15/3-R', 'Оригинал: английский'],
    ['zh', '第15次会议，2019年9月26日，日内瓦', '文件 CWG-COP-15/3-C', '原文：英文'],
    ['ar', 'الاجتماع الخامس عشر، جنيف، 26 سبتمبر 2019', 'الوثيقة CWG-COP-15/3-A', 'الأصل: بالإنكليزية'],
  ])('of the 15th meeting in "%s"', async (language, meeting, code, original) => {
    const { document } = await makeReport(`cwg-cop-15.${language}`);
    const words = blocksOf(document).map(({ children }) => textOf(children).replaceAll('\u00a0', ' '));
    expect(words[0]).toContain(meeting);
    expect(words).toContain(code);
    expect(words).toContain(original);
  });

  it('of the report to the conference has the days of the conference', async () => {
    const first = async (language: string) => {
      const { document } = await makeReport(`pp-18.${language}`);
      return textOf(blocksOf(document)[0]?.children ?? []).replaceAll('\u00a0', ' ');
    };
    expect(await first('fr')).toContain('Dubaï, 29 octobre – 16 novembre 2018');
    expect(await first('zh')).toBe('2018年全权代表大会（PP-18） 2018年10月29日-11月16日，迪拜');
    expect(await first('ar')).toContain('دبي، 29 أكتوبر – 16 نوفمبر 2018');
    expect(await first('ru')).toContain('(ПК-18) Дубай, 29 октября – 16 ноября 2018 года');
  });
});

describe('sentences of the house', () => {
  const textIn = async (id: string) =>
    new TextDecoder()
      .decode(await (await makeReport(id)).render('text'))
      .replaceAll('\u00a0', ' ')
      .replace(/\s+/g, ' ');

  it('join ordinals and dates as the language does', async () => {
    expect(await textIn('pp-18.fr')).toContain(
      'Les dixième et onzième réunions du GTC-COP (30 septembre 2015 et 16 février 2016) ont abouti',
    );
    expect(await textIn('pp-18.es')).toContain('Las reuniones décima y undécima del GTC-PIeL');
    expect(await textIn('pp-18.ru')).toContain('По итогам 10-го и 11-го собраний РГС-COP');
    expect(await textIn('pp-18.zh')).toContain('第十和第十一次会议');
    expect(await textIn('pp-18.ar')).toContain('أسفر الاجتماعان العاشر والحادي عشر');
  });

  it('cite resolutions as the language does', async () => {
    expect(await textIn('cwg-cop-15.fr')).toContain('Résolution 179 (Rév. Dubaï, 2018)');
    expect(await textIn('cwg-cop-15.zh')).toContain('第179号决议（2018年，迪拜，修订版）');
    expect(await textIn('cwg-cop-15.ar')).toContain(
      'وفقاً للقرار 1306 (2009، المعدل في 2015) الصادر عن المجلس وللقرار 179 (المراجَع في دبي، 2018)',
    );
    expect(await textIn('cwg-cop-15.ru')).toContain('и Резолюцией 179 (Пересм. Дубай, 2018 г.)');
    expect(await textIn('pp-18.ru')).toContain('; Резолюция 179 (Пересм. Пусан, 2014 г.)');
    expect(await textIn('pp-18.ar')).toContain('؛ القرار 179 (المراجَع في بوسان، 2014)');
  });

  it('name people, countries and roles as the language does', async () => {
    expect(await textIn('cwg-cop-15.fr')).toMatch(/Abdelaziz Alzarooni \(EAU\) Président du GTC-COP\s*$/);
    expect(await textIn('cwg-cop-15.fr')).toContain('Rapport du Président du Groupe de travail');
    expect(await textIn('cwg-cop-15.ru')).toContain('Отчет Председателя Рабочей группы Совета');
    expect(await textIn('cwg-cop-15.zh')).toContain('会议由主席Abdelaziz Alzarooni先生（阿联酋）主持');
    expect(await textIn('cwg-cop-15.ar')).toContain('السيد عبد العزيز الزرعوني (الإمارات العربية المتحدة)');
  });

  it('end the items of lists with the signs of the language', async () => {
    const ends = async (language: string) =>
      blocksOf((await makeReport(`pp-18.${language}`)).document).map(({ children }) =>
        textOf(children).at(-1),
      );
    expect(await ends('zh')).toContain('；');
    expect(await ends('ar')).toContain('؛');
    expect(await ends('zh')).not.toContain(';');
    expect(await ends('ar')).not.toContain(';');
  });
});

describe('French signs', () => {
  it('have their spaces, and no line ends there', async () => {
    const { document } = await makeReport('cwg-cop-15.fr');
    const text = blocksOf(document)
      .map(({ children }) => textOf(children))
      .join('\n');
    expect(text).toContain('«\u00a0Baleine bleue\u00a0»');
    expect(text).not.toMatch(/« | [»?!]/);
  });
});

describe('Word', () => {
  it('is told that Arabic runs from the right: pages, paragraphs, tables and runs, but not codes', async () => {
    const docx = await (await makeReport('cwg-cop-15.ar')).render('docx');
    const body = partOf(docx, 'word/document.xml');
    expect(body).toMatch(/<w:titlePg\/><w:bidi\/>(?:<w:docGrid[^>]*>)?<\/w:sectPr>/);
    expect(body).toContain('<w:bidiVisual/>');
    expect(partOf(docx, 'word/styles.xml')).toMatch(
      /w:default="1" w:styleId="Normal">.*?<w:bidi\/>.*?<\/w:style>/s,
    );
    const runs = [...body.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t>/g)].map(
      ([whole, look, words = '']) => [whole, look, words.replaceAll('&quot;', '"')] as const,
    );
    for (const [, look = '', words = ''] of runs) {
      if (/\p{Script=Arabic}/u.test(words)) expect(look, words).toContain('<w:rtl/>');
      if (/\p{Script=Latin}/u.test(words)) expect(look, words).not.toContain('<w:rtl/>');
    }
    expect(runs.map(([, , words]) => words)).toContain('CWG-COP-15/3-A');
    // Word draws digits of such a run in the typeface of the Arabic letters, and as the reader's own digits.
    for (const [, look = '', words = ''] of runs)
      if (/\d/.test(words)) expect(look, words).not.toContain('<w:rtl/>');
    const numbering = partOf(await (await makeReport('pp-18.ar')).render('docx'), 'word/numbering.xml');
    expect(numbering).toMatch(/<w:numFmt w:val="arabicAbjad"\/>.*?<w:rtl\/>/);
    expect(numbering).not.toContain('lowerLetter');
  });

  it('is told the typefaces and languages of each script', async () => {
    const settings = async (language: string, part: string) =>
      partOf(await (await makeReport(`cwg-cop-15.${language}`)).render('docx'), part);
    expect(await settings('zh', 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
    expect(await settings('zh', 'word/styles.xml')).toContain('w:eastAsia="SimSun"');
    expect(await settings('zh', 'word/document.xml')).toContain('w:hint="eastAsia"');
    expect(await settings('zh', 'word/settings.xml')).toContain('w:eastAsia="zh-CN"');
    expect(await settings('ar', 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:bidi="ar-SA"/>');
    expect(await settings('ar', 'word/styles.xml')).toMatch(/<w:sz w:val="24"\/><w:szCs w:val="30"\/>/);
    expect(await settings('ru', 'word/styles.xml')).toContain('<w:lang w:val="ru-RU"/>');
  });

  it('has the words of the PDF', async () => {
    const { render } = await makeReport('pp-18.ar');
    const words = wordParagraphs(await render('docx')).map((paragraph) => paragraph.words);
    expect(words).toContain('دعوة المنظمات الإقليمية إلى الاجتماعات، من أجل تحسين التنسيق؛');
  });
});

describe('a language of the house', () => {
  const changed = (name: string, change: (text: string) => string) => {
    const bytes = readFolder('templates').get(name)?.bytes ?? new Uint8Array();
    return { templates: { [name]: change(new TextDecoder().decode(bytes)) } };
  };
  const faultsOf = async (more: Parameters<typeof projectFiles>[0]) => {
    const found: string[] = [];
    await openProject(projectFiles(more), ({ code, severity, message }) =>
      found.push(`${severity} ${code}: ${message}`),
    );
    return found;
  };

  it('that lacks a label is an error that names it', async () => {
    const faults = await faultsOf(
      changed('itu/fr/wording.yaml', (text) => text.replace(/^ {2}summary-heading:.*\n/m, '')),
    );
    expect(faults).toEqual([
      'error language/missing-text: The language "fr" has no label "summary-heading".',
    ]);
  });

  it('that lacks a phrase or a role is an error that names it', async () => {
    expect(
      await faultsOf(changed('itu/ar/outcome.yaml', (text) => text.replace(/^opening-title:.*\n/m, ''))),
    ).toEqual(['error language/missing-text: The language "ar" has no phrase "opening-title".']);
    expect(
      await faultsOf(changed('itu/zh/wording.yaml', (text) => text.replace(/^ {2}vice-chair:.*\n/m, ''))),
    ).toEqual(['error language/missing-text: The language "zh" has no role "vice-chair".']);
  });

  it('tells of a phrase that is never printed', async () => {
    expect(await faultsOf(changed('itu/es/outcome.yaml', (text) => `${text}\nsumary: Resumen\n`))).toEqual([
      'warning language/superfluous-text: The language "es" has a phrase "sumary" that the language "en" does not have.',
    ]);
  });

  it('that lacks a name is an error in the report that prints it', async () => {
    const files = projectFiles(changed('itu/ru/names.yaml', (text) => text.replace(/^Geneva:.*\n/m, '')));
    await expect(makeReport('cwg-cop-15.ru', files)).rejects.toThrow(
      'The language "ru" has no name for "Geneva".',
    );
    await expect(makeReport('cwg-cop-15.fr', files)).resolves.toBeDefined();
  });

  it('that lacks the genitive of a body tells so', async () => {
    const files = projectFiles(
      changed('itu/ru/names.yaml', (text) => text.replace(/^ {2}of: Рабочей группы .*\n/m, '')),
    );
    const { diagnostics } = await makeReport('cwg-cop-15.ru', files);
    expect(new Set(diagnostics.map(({ message }) => message))).toEqual(
      new Set([
        'The language "ru" has "Council Working Group on Child Online Protection" only by itself, and not after a word that it belongs to.',
      ]),
    );
    expect(diagnostics[0]?.remedy).toMatch(
      /, with the line: Council Working Group on Child Online Protection: \{ name: …, of: … \}$/,
    );
  });

  it('says where something was and whose it is by patterns, where a name has no form of its own', async () => {
    const russian = projectFiles(
      changed('itu/ru/names.yaml', (text) => text.replace(/^Geneva: .*$/m, 'Geneva: Женева')),
    );
    const { document } = await makeReport('cwg-cop-15.ru', russian);
    expect(
      blocksOf(document)
        .map(({ children }) => textOf(children))
        .join(' '),
    ).toContain('в городе Женева');
    const french = projectFiles(
      changed('itu/fr/names.yaml', (text) => text.replace(/^ {2}of: du Groupe .*\n/m, '')),
    );
    const { diagnostics, document: other } = await makeReport('cwg-cop-15.fr', french);
    expect(diagnostics).toEqual([]);
    expect(blocksOf(other).map(({ children }) => textOf(children))).toContain(
      'Rapport du Président du Groupe de travail du Conseil sur la protection en ligne des enfants',
    );
  });

  it('takes the names of countries from CLDR where it gives none itself', async () => {
    const files = projectFiles(changed('itu/es/names.yaml', (text) => text.replace(/^UAE:.*\n/m, '')));
    const { document } = await makeReport('cwg-cop-15.es', files);
    expect(textOf(blocksOf(document).at(-2)?.children ?? [])).toBe(
      'Abdelaziz Alzarooni (Emiratos Árabes Unidos)',
    );
  });
});

describe('a slip in a translation is told at its words', () => {
  const slips: readonly (readonly [language: string, right: string, wrong: string, ...found: string[]])[] = [
    [
      'fr',
      'demandée dans la Résolution 179',
      'demandée  dans la Résolution 189',
      'spacing',
      'numbers-of-original',
    ],
    ['fr', 'son cadre juridique', 'son « cadre juridique', 'brackets'],
    ['es', 'la “Ballena Azul”.', 'la “Ballena Azul', 'brackets'],
    ['ru', 'свою правовую базу', 'свою правовую базу ,', 'spacing'],
    ['ru', '«Синий кит»', '«Синий кит', 'brackets'],
    ['zh', '法律框架，并强调这一', '法律框架,并强调 这一', 'spacing', 'spacing'],
    ['zh', '的重要性。', '的重要性', 'missing-full-stop'],
    ['ar', 'داخل البلد وخارجه.', 'داخل البلد, وخارجه', 'spacing', 'missing-full-stop'],
    ['ar', '”الحوت الأزرق“', '”الحوت الأزرق', 'brackets'],
    ['ar', 'القرار 179', 'القرار 178', 'numbers-of-original'],
  ];
  it.each(slips)('in "%s": %s', async (language, right, wrong, ...found) => {
    const file = `meetings/cwg-cop-15.${language}.yaml`;
    const text = new TextDecoder().decode(readFolder('data').get(file)?.bytes);
    expect(text).toContain(right);
    const files = projectFiles({ data: { [file]: text.replace(right, wrong) } });
    const { diagnostics } = await makeReport(`cwg-cop-15.${language}`, files);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(found.map((name) => `check/${name}`).sort());
  });
});

describe('a PDF in another language', () => {
  it('has the record and its translation with it, and says what it was made of', async () => {
    const pdf = await (await makeReport('pp-18.ru')).render('pdf');
    expect((await readPdf(pdf)).attachments).toEqual(['pp-18.yaml', 'pp-18.ru.yaml']);
    const { default: renderer } = await formats['pdf']!();
    expect(await renderer.readImprint?.(pdf)).toMatchObject({
      outcome: 'ours',
      provenance: { record: 'pp-18.ru' },
    });
  });
});

describe('a paragraph that nobody translated', () => {
  it('is tagged as what it is, and keeps its direction', async () => {
    const files = projectFiles();
    const name = 'meetings/cwg-cop-15.ar.yaml';
    const arabic = new TextDecoder().decode(files.data.get(name)?.bytes);
    const data = new Map(files.data).set(name, {
      path: `data/${name}`,
      bytes: new TextEncoder().encode(arabic.replace('of: 0f47cbeb', 'of: ffffffff')),
    });
    const diagnostics: string[] = [];
    const project = await openProject({ ...files, data }, () => undefined, { allowsUntranslated: true });
    const { composeReport, renderReport } = await import('../src/index.ts');
    const diagnose = ({ code }: { readonly code: string }) => void diagnostics.push(code);
    const document = await composeReport(project, 'cwg-cop-15.ar', diagnose);
    if (document === undefined) throw new Error('There is no document.');
    expect(diagnostics).toEqual(['translation/in-original-language']);
    const docx = await renderReport(project, document, 'docx', diagnose);
    const [paragraph = ''] =
      /<w:p>(?:(?!<\/w:p>).)*India presented.*?<\/w:p>/s.exec(partOf(docx, 'word/document.xml')) ?? [];
    expect(paragraph).toContain('<w:bidi w:val="false"/>');
    expect(paragraph).toContain('<w:lang w:val="en"/>');
    expect(paragraph).not.toContain('<w:rtl/>');
    const { pages } = await readPdf(await renderReport(project, document, 'pdf', diagnose));
    expect(pages.join(' ')).toContain('India presented its legal framework');
  });
});
