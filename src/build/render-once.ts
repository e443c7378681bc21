import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../document/nodes.ts';
import type { RenderPool } from './render-pool.ts';
import type { RenderedJob, RenderJob } from './render-worker.ts';

/** A pool that renders a document once, also when it is given another time. It is for few documents: it holds them all. */
export function renderOnce(pool: RenderPool): RenderPool {
  const given: { readonly job: RenderJob; readonly rendering: Promise<RenderedJob> }[] = [];
  /** Documents that are the same as earlier ones: a document comes once for each format, and to compare two takes time. */
  const same = new WeakMap<Document, Document>();
  const isSame = (one: Document, other: Document): boolean => {
    if (same.get(other) === one) return true;
    if (!isDeepStrictEqual(one, other)) return false;
    same.set(other, one);
    return true;
  };
  return {
    ...pool,
    render(job) {
      const before = given.find(
        (one) =>
          one.job.format === job.format &&
          isSame(one.job.document, job.document) &&
          isDeepStrictEqual(one.job.options, job.options),
      );
      if (before !== undefined) return before.rendering;
      const rendering = pool.render(job);
      given.push({ job, rendering });
      return rendering;
    },
  };
}
