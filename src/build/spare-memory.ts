import { setFlagsFromString } from 'node:v8';
import type { ProjectFiles } from '../pipeline.ts';
import { yamlBytes } from './yaml-bytes.ts';

/** With fewer bytes of records than this, memory is no matter: some two thousand records. */
const many = 20_000_000;

/**
 * Has Node.js collect garbage before the memory is four times what is in use, where there are so many records that
 * this would be gigabytes: once it is half as much again. That takes a tenth more time. It holds for all threads of the process.
 */
export function spareMemory({ data }: ProjectFiles): void {
  if (yamlBytes(data) > many) setFlagsFromString('--heap-growing-percent=50');
}
