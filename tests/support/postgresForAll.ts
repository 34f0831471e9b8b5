/** Starts one Postgres for all the files of a project, and stops it after the last. */
import { startPostgres } from './postgres'

export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  // Handed on to the processes that run the files.
  process.env['TEST_POSTGRES_PORT'] = String(postgres.port)
  return () => postgres.stop()
}
