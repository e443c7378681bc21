import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createCollector } from '../diagnostics/collector.ts';
import type { Project, ProjectFile, ProjectFiles } from '../pipeline.ts';
import { findGroup, splitRecordId, suggestGroup } from '../project/new-record/find-group.ts';
import { knownFacts, type NewMeeting, recordsOf } from '../project/new-record/known-facts.ts';
import { recordId } from '../project/new-record/record-id.ts';
import { recordText } from '../project/new-record/record-text.ts';
import { nextMeeting, refuseMeeting } from '../project/new-record/refuse-meeting.ts';
import { createFile } from './create-file.ts';
import { displayPath } from './display-path.ts';
import { meaningOfCode, remedyInData } from './error-code.ts';
import { type Opened, openRequest, textFinder } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { schemaLine } from './schema-line.ts';

/** A meeting of which a record is to be begun: as typed, the days taken apart. */
export interface NewRecordRequest extends Pick<Request, 'directory' | 'data' | 'templates' | 'cache'> {
  readonly group: string;
  /** Undefined for the next one. */
  readonly meeting: number | undefined;
  /** ISO days. */
  readonly from: string;
  readonly until: string;
}

/** A record that was begun, or why none was. */
export interface NewRecord {
  /** Undefined where nothing was written. */
  readonly written?: { readonly id: string; readonly path: string };
  /** What is still to be filled in, and faults of other files that the report needs. */
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  readonly textOf: (path: string) => string | undefined;
}

/** Begins the record of a meeting with all that is known of it. Never writes over a file. */
export async function beginRecord(request: NewRecordRequest, pipeline: Pipeline): Promise<NewRecord> {
  const opened = await openRequest({ ...request, wanted: [], formats: [] }, pipeline);
  const { project, files, refusals, collector } = opened;
  const refuse = (...refused: readonly Refusal[]): NewRecord => ({
    diagnostics: collector.sorted().filter(({ severity }) => severity === 'error'),
    refusals: refused,
    textOf: textFinder(files),
  });
  if (project === undefined) return refuse(...refusals);
  const meeting = findMeeting(request, project, files);
  if ('message' in meeting) return refuse(meeting);
  const facts = knownFacts(meeting, project);
  if (facts === undefined)
    return refuse({
      message: `The house style "${meeting.group.contents.house}" or its language cannot be read.`,
      remedy: 'Put right what is wrong with it first.',
    });
  const id = recordId(meeting.group.id, recordsOf(meeting.group.id, project.archive), meeting.meeting);
  const location = join(opened.folders.data, 'meetings', `${id}.yaml`);
  const path = displayPath(request.directory, location);
  const bytes = new TextEncoder().encode(recordText(facts, schemaLine(location, 'meeting')));
  const code = await createFile(location, bytes);
  if (code !== undefined) return refuse(refuseFile(path, code));
  const examined = await examine(id, { path, bytes }, meeting.group.file, opened, pipeline);
  return { written: { id, path }, refusals: [], ...examined };
}

function findMeeting(
  { group: typed, meeting, from, until }: NewRecordRequest,
  { archive }: Project,
  { data }: ProjectFiles,
): NewMeeting | Refusal {
  const group = findGroup(typed, archive);
  if (group === undefined) {
    const faulty = data.get(`groups/${typed.toLowerCase()}.yaml`);
    if (faulty !== undefined)
      return {
        message: `The file of the group "${typed}" cannot be used: ${faulty.path}.`,
        remedy: 'Put right what is wrong with it first.',
      };
    const parts = splitRecordId(typed, archive);
    if (parts !== undefined)
      return {
        message: `There is no group "${typed}": that would be the ID of a record.`,
        remedy: `Write the number apart: rapporteur new ${parts.group} ${parts.meeting} --dates ${from === until ? from : `${from}..${until}`}`,
      };
    const known = [...archive.entries.groups.keys()].join(', ');
    return {
      message: `There is no group "${typed}"${suggestGroup(typed, archive) || '.'}`,
      remedy: `${known === '' ? 'To' : `Give one of: ${known}; or, to`} begin a new group, add its full name: --name "Council Working Group on …".`,
    };
  }
  const records = recordsOf(group.id, archive);
  const wanted = { group, meeting: meeting ?? nextMeeting(records), from, until };
  return refuseMeeting(wanted, records) ?? wanted;
}

function refuseFile(path: string, code: string): Refusal {
  if (code === 'EEXIST')
    return {
      message: `There is a file "${path}" already; it was not touched.`,
      remedy: 'Go on with that file, or rename it.',
    };
  return {
    message: `"${path}" cannot be written: ${meaningOfCode(code)}.`,
    remedy: remedyInData(code, 'try again'),
  };
}

/** What a check will say of the new record, and of the file of its group. */
async function examine(
  id: string,
  record: ProjectFile,
  group: string,
  { files }: Opened,
  pipeline: Pipeline,
): Promise<Pick<NewRecord, 'diagnostics' | 'textOf'>> {
  const data = new Map(files.data).set(`meetings/${id}.yaml`, record);
  const all: ProjectFiles = { ...files, data };
  const collector = createCollector();
  const project = await pipeline.openProject(all, (diagnostic) => {
    if (diagnostic.severity === 'error' && diagnostic.place.file === group) collector.diagnose(diagnostic);
  });
  await pipeline.checkReport(project, id, collector.diagnose);
  return { diagnostics: collector.sorted(), textOf: textFinder(all) };
}
