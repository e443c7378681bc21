import type * as pipeline from '../pipeline.ts';

/** The stages that a run calls one after the other; passed in, so that a run can be tried without them. */
export type Pipeline = Pick<
  typeof pipeline,
  | 'openProject'
  | 'checkReport'
  | 'composeReport'
  | 'renderReport'
  | 'renderData'
  | 'provenanceOf'
  | 'groundsOf'
>;
