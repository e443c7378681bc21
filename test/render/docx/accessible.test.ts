import { describe, expect, it } from 'vitest';
import { makeReport, partOf } from '../../build-report.ts';

const { document, render } = await makeReport('cwg-cop-20');
const docx = await render('docx');
const body = partOf(docx, 'word/document.xml');
const styles = partOf(docx, 'word/styles.xml');

/** What a paragraph style says. */
function styleOf(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

describe('a report as Word file', () => {
  it('shows each section in the navigation pane, by Word’s own style of headings', () => {
    expect(styleOf('Heading1')).toContain('<w:name w:val="heading 1"/>');
    expect(styleOf('Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    const sections = document.body.filter((block) => block.type === 'heading' && block.depth === 1);
    expect(sections.length).toBeGreaterThan(5);
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(sections.length);
  });

  it('shows subheadings and annexes below and beside them, and the title not', () => {
    expect(styleOf('Headingb')).toContain('<w:outlineLvl w:val="1"/>');
    expect(styleOf('AnnexNo')).toContain('<w:outlineLvl w:val="0"/>');
    expect(body).toContain('<w:pStyle w:val="AnnexNo"/>');
    expect(styleOf('Title1')).toContain('<w:outlineLvl w:val="9"/>');
  });

  it('keeps headings with what follows, and lets no line of a paragraph stand alone', () => {
    for (const id of ['Heading1', 'Headingb', 'Headingi', 'AnnexNo', 'Annextitle', 'Call'])
      expect(styleOf(id), id).toContain('<w:keepNext/>');
    expect(styleOf('Normal')).toContain('<w:widowControl/>');
  });

  it('says its language in the defaults, and for what Word adds', () => {
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0]).toContain('<w:lang w:val="en-GB"/>');
    expect(partOf(docx, 'word/settings.xml')).toContain(
      '</w:compat><w:themeFontLang w:val="en-GB"/></w:settings>',
    );
  });

  it('has words for its logo', () => {
    const drawings = body.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(drawings).toHaveLength(1);
    expect(drawings[0]).toContain('descr="Emblem: a sheet of paper with a speech balloon in a circle"');
  });

  it('marks no row of the masthead, which is mere layout, as header', () => {
    const masthead = /<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? '';
    expect(masthead).toContain('<wp:docPr ');
    expect(masthead).not.toContain('<w:tblHeader/>');
  });
});
