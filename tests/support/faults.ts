/** What befalls the disk under a running server, for real: full, read-only, locked, or taking no writes at all. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import type { Started } from './process'

/** Makes it happen; what it resolves with mends it. */
export type Fault = (server: Started, dataDir: string) => () => void

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
function must(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${String(stderr)}`)
}

/** A data folder of six megabytes that only the server sees; null where the system lets nobody mount one. */
export const smallDisk: readonly string[] | null = run('unshare', '-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt')
  ? ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=6m none "$DATA_DIR" && exec "$@"', 'sh']
  : null

const inside = ({ process }: Started, command: string): void =>
  must('nsenter', '-t', String(process.pid), '-U', '-m', '--preserve-credentials', 'sh', '-c', command)

/** Somebody else has filled the disk to its last byte. */
const filled: Fault = (server, dataDir) => {
  inside(server, `dd if=/dev/zero of='${dataDir}/filler' bs=1k 2>/dev/null; true`)
  return () => inside(server, `rm '${dataDir}/filler'`)
}

/** No file may be written any more; the server's own limit, raised again afterwards. */
const unwritable: Fault = ({ process }) => {
  const limit = (bytes: string): void => must('prlimit', '--pid', String(process.pid), `--fsize=${bytes}:`)
  limit('0')
  return () => limit('unlimited')
}

/** The files may not be changed, also by whoever has them open. */
const immutable: Fault = (_, dataDir) => {
  const files = ['samklang.db', 'samklang.db-wal'].map((name) => join(dataDir, name)).filter((file) => existsSync(file))
  must('chattr', '+i', ...files)
  return () => must('chattr', '-i', ...files)
}

/** Another process holds the database. */
export const locks = (dataDir: string): (() => void) => {
  const other = new Libsql(join(dataDir, 'samklang.db'))
  other.exec('BEGIN EXCLUSIVE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

/** Can this folder's files be made immutable, by us? */
export function canBeMadeImmutable(file: string): boolean {
  return run('chattr', '+i', file) && run('chattr', '-i', file)
}

export const faults = {
  filled,
  unwritable,
  immutable,
  locked: (_, dataDir) => locks(dataDir),
} as const satisfies Record<string, Fault>
