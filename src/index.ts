/*
 * The program as a library: the stages between the files that were read and the files that are written.
 */
export type { Diagnose, Diagnostic, RelatedPlace, Severity } from './diagnostics/diagnostic.ts';
export type { Place, Point } from './diagnostics/place.ts';
export type * from './document/nodes.ts';
export { composeReport, openProject, renderReport } from './pipeline.ts';
export type { Project, ProjectFile, ProjectFiles, ReportEntry } from './pipeline.ts';
