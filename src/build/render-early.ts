import { createCollector } from '../diagnostics/collector.ts';
import type { ProjectFile } from '../pipeline.ts';
import { otherRecords } from './concerns.ts';
import { unkeptReadings } from './kept.ts';
import { type ReadRequest, settingsOf } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { RenderPool } from './render-pool.ts';
import type { Request } from './request.ts';

/** With fewer records that no run has read, to read them takes less time than to compose a report twice. */
const worthWhile = 5;

/**
 * Lets a helper begin with the one report that is asked for before the records of other meetings are read, where there are some that
 * no run has read: reading them takes as long as half of what the helper does. The report is composed as if they were not there,
 * and once more when they are, which tells what is wrong with it. If that makes another document of it, what the helper made early
 * is not used (`renderOnce`).
 */
export async function renderEarly(
  read: ReadRequest,
  request: Request,
  pipeline: Pipeline,
  helper: RenderPool,
): Promise<void> {
  const { ids, files, kept } = read;
  const [id = ''] = ids;
  const { languages, shard, changedSince } = request;
  // Otherwise it may not be asked for at all.
  const isSure = ids.length === 1 && (languages ?? shard ?? changedSince) === undefined;
  if (!isSure) return;
  const isOther = otherRecords(ids, files);
  const isUnread = ([name, file]: readonly [string, ProjectFile]): boolean =>
    isOther(name) && isOriginal(name) && kept?.hasRead(file) !== true;
  if ([...files.data].filter(isUnread).length < worthWhile) return;
  const formats = request.formats.filter((format) => helper.takes(format, true));
  helper.expect?.(formats);
  const data = new Map([...files.data].filter(([name]) => !isOther(name)));
  const readings = kept?.readings ?? unkeptReadings();
  const { diagnose, hasErrors } = createCollector();
  const project = await pipeline.openProject({ ...files, data }, diagnose, settingsOf(request), readings);
  if (!project.records.has(id) || hasErrors()) return;
  await pipeline.composeReport(project, id, diagnose, {
    // Rules look at other records too.
    known: [],
    onComposed(document) {
      const options = pipeline.renderData(project, document);
      for (const format of formats) helper.render({ document, format, options }).catch(() => undefined);
    },
  });
}

/** Whether a file holds a record, not its translation. */
function isOriginal(name: string): boolean {
  return /^[^.]*\.yaml$/.test(name);
}
