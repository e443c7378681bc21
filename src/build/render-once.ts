import { isDeepStrictEqual } from 'node:util';
import type { RenderPool } from './render-pool.ts';
import type { RenderedJob, RenderJob } from './render-worker.ts';

/** A pool that renders a document once, also when it is given another time. It is for few documents: it holds them all. */
export function renderOnce(pool: RenderPool): RenderPool {
  const given: { readonly job: RenderJob; readonly rendering: Promise<RenderedJob> }[] = [];
  return {
    ...pool,
    render(job) {
      const before = given.find((one) => isDeepStrictEqual(one.job, job));
      if (before !== undefined) return before.rendering;
      const rendering = pool.render(job);
      given.push({ job, rendering });
      return rendering;
    },
  };
}
