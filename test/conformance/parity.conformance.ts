import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertByLibreOffice } from '../../scripts/parity/libreoffice.ts';
import { differences, readPrinted } from '../../scripts/parity/printed.ts';
import { buildReports } from './built-reports.ts';
import { isInstalled, skipped } from './tools.ts';

/** Languages for whose letters LibreOffice has the widths that Word has, pair by pair. */
const sameWidths = /^(?:en|fr|es)\b/;

const isMissing = !isInstalled('soffice', '--version');

describe('each DOCX', () => {
  it.skipIf(isMissing)(
    `prints, by LibreOffice, what the PDF prints, on the same pages${isMissing ? ` (${skipped('LibreOffice')})` : ''}`,
    async () => {
      const reports = await buildReports();
      const folder = mkdtempSync(join(tmpdir(), 'rapporteur-parity-'));
      const converted = convertByLibreOffice(
        reports.map(({ docx }) => docx),
        folder,
      );
      const found = new Map<string, readonly string[]>();
      for (const [index, { id, pdf }] of reports.entries()) {
        const ours = await readPrinted(readFileSync(pdf));
        expect(ours.pages.join('').length, id).toBeGreaterThan(500);
        const { language, direction } = reports[index]?.document ?? reports[0]!.document;
        // Of right-to-left pages LibreOffice writes no text that comes back as it was: its Word files are compared as text.
        if (direction === 'rtl') continue;
        const different = differences(
          ours,
          await readPrinted(readFileSync(converted[index] ?? '')),
          sameWidths.test(language),
        );
        if (different.length > 0) found.set(id, different);
      }
      expect(Object.fromEntries(found)).toEqual({});
    },
  );
});
