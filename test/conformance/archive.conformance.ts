import { describe, expect, it } from 'vitest';
import { buildReports } from './built-reports.ts';
import { skipped } from './tools.ts';
import { judge, missingForVeraPdf } from './verapdf/judge.ts';

const standards = ['ua1', '3a'];
const missing = missingForVeraPdf.join(', ');

describe('each PDF', () => {
  it.skipIf(missing !== '')(
    `is PDF/UA-1 and PDF/A-3a at once, by veraPDF${missing === '' ? '' : ` (${skipped(missing)})`}`,
    async () => {
      const files = (await buildReports()).map(({ pdf }) => pdf);
      const verdicts = judge(files, standards);
      expect(verdicts.flatMap(({ file, failed }) => failed.map((fault) => `${file}: ${fault}`))).toEqual([]);
      expect(verdicts.map(({ file, standard }) => `${file} ${standard}`)).toEqual(
        files.flatMap((file) => standards.map((standard) => `${file} ${standard}`)),
      );
      // A validator that looks at nothing finds nothing.
      for (const { checks } of verdicts) expect(checks).toBeGreaterThan(1000);
    },
  );
});
