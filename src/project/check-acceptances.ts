import { acceptancesOf } from '../checks/acceptances.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { discoverChecks } from '../discover.ts';
import { suggestName } from '../source/suggest.ts';
import type { Project } from './project.ts';

/** Diagnoses acceptances of findings that no check makes. */
export async function checkAcceptances(records: Project['records'], diagnose: Diagnose): Promise<void> {
  const known = new Set((await discoverChecks()).map(({ code }) => code));
  for (const { entry } of records.values())
    acceptancesOf(entry).forEach(({ code }, index) => {
      if (known.has(code)) return;
      const meant = suggestName(code, known);
      diagnose({
        code: 'reference/unknown-check',
        severity: 'error',
        message: `There is no check "${code}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
        remedy:
          meant === undefined
            ? 'Write the code as it stands in the finding, or delete the acceptance.'
            : `Write "${meant}", or delete the acceptance.`,
        place: entry.source.placeOf(['accepted', index, 'code']),
      });
    });
}
