import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../sample-document.ts';
import { readPart, renderSample } from './render-sample.ts';
import { ituStyle } from '../sample-options.ts';
import { attribute } from './word-labels.ts';

const { bytes } = await renderSample();
const styles = readPart(bytes, 'word/styles.xml');

function styleOf(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

describe('styles', () => {
  it('are those of the house under their Word names, each once', () => {
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const own of Object.values(ituStyle.paragraphs)) {
      expect(attribute(styleOf(own?.word.id ?? ''), 'w:name')).toBe(own?.word.name);
    }
    expect(ids).toHaveLength(Object.keys(ituStyle.paragraphs).length + 5);
  });

  it('mark as custom what Word does not know', () => {
    expect(styleOf('Numberedparagraph')).toContain('w:customStyle="1"');
    expect(styleOf('Heading1')).not.toContain('w:customStyle');
  });

  it('have one default paragraph style, with tab stops and widow control', () => {
    expect(styleOf('Normal')).toContain('w:default="1"');
    expect(styleOf('Normal')).toContain('<w:widowControl/>');
    const stops = [...styleOf('Normal').matchAll(/<w:tab w:val="left" w:pos="(\d+)"\/>/g)].map(
      ([, at]) => at,
    );
    expect(stops).toEqual(['567', '1134', '1701', '2268', '2835']);
  });

  it('have the distance of lines of the house, as a multiple of the line of their typeface', async () => {
    expect(styles).not.toContain('w:line=');
    const style = { ...ituStyle, text: { ...ituStyle.text, line: 1.5 } };
    const wide = readPart((await renderSample(sampleDocument, { style })).bytes, 'word/styles.xml');
    // 1.5 of the size where single spacing is 1.2207 of it: 295 of 240.
    expect([...wide.matchAll(/<w:spacing[^>]* w:line="295" w:lineRule="auto"\/>/g)]).toHaveLength(1);
  });

  it('say size in half-points, space and indent in twips, and the outline level from 0', () => {
    const heading = styleOf('Heading1');
    expect(heading).toContain('<w:spacing w:before="360"/>');
    expect(heading).toContain('<w:ind w:left="567" w:hanging="567"/>');
    expect(heading).toContain('<w:outlineLvl w:val="0"/>');
    expect(heading).toContain('<w:keepNext/><w:keepLines/>');
    expect(styleOf('Source')).toContain('<w:sz w:val="28"/>');
    expect(styleOf('Annextitle')).toContain('<w:outlineLvl w:val="9"/>');
  });

  it('name the style of the next paragraph', () => {
    expect(attribute(styleOf('Heading1'), 'w:next')).toBe('Numberedparagraph');
    expect(attribute(styleOf('Call'), 'w:next')).toBe('Normal');
    expect(attribute(styleOf('Numberedparagraph'), 'w:next')).toBeUndefined();
  });

  it('give the typeface for all scripts, and the language', () => {
    expect(styles).toContain(
      '<w:rFonts w:ascii="Calibri" w:cs="Traditional Arabic" w:eastAsia="SimSun" w:hAnsi="Calibri"/>',
    );
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
  });

  it('draw pairs of letters closer and join letters, as the PDF does: else lines would be parted otherwise', () => {
    const [defaults = ''] = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles) ?? [];
    expect(defaults).toMatch(/<w:kern w:val="2"\/>.*<w14:ligatures w14:val="standard"\/><\/w:rPr>/s);
  });

  it('give Chinese and Arabic where Word looks for them, and Arabic its direction', async () => {
    const chinese = await renderSample({ ...sampleDocument, language: 'zh' });
    expect(readPart(chinese.bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh"/>');
    const arabic = (await renderSample({ ...sampleDocument, language: 'ar', direction: 'rtl' })).bytes;
    expect(readPart(arabic, 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:bidi="ar"/>');
    expect(readPart(arabic, 'word/styles.xml')).toContain('<w:bidi/>');
    expect(readPart(arabic, 'word/document.xml')).toContain('<w:bidiVisual/>');
    expect(readPart(arabic, 'word/document.xml')).toContain('<w:rtl/>');
  });

  it('colour links as the house wants', () => {
    expect(attribute(styleOf('Hyperlink'), 'w:color')).toBe('0563C1');
  });
});
