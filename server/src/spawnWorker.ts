/** Starts a worker thread from the bundle, or from its source while developing and testing. */
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * In the bundle the worker lies beside the main file, as `built` says. Run from source it is TypeScript: `--import tsx`
 * does nothing in a worker of Node 20, so a line of JavaScript asks tsx to load it.
 * @param here `import.meta.url` of whoever asks. @param source relative to it. @param built relative to the bundle.
 */
export function spawnWorker(
  here: string,
  source: string,
  built: string,
  workerData: unknown = null,
  resourceLimits: ResourceLimits = {},
): Worker {
  if (!here.endsWith('.ts')) return new Worker(new URL(built, here), { workerData, execArgv: [], resourceLimits })
  const file = JSON.stringify(new URL(source, here).href)
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`
  return new Worker(load, { eval: true, workerData, execArgv: [], resourceLimits })
}
