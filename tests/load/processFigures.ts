/** What the operating system tells of a process: the processor time of all its threads, and its memory. */
import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second wherever Node runs. */
const TICK = 0.01

export interface ProcessFigures {
  /** Seconds of processor time since it began, in user and system mode together. */
  readonly cpu: number
  /** Bytes of it that are in memory. */
  readonly resident: number
}

/** @throws {Error} when there is no such process. */
export function figuresOf(pid: number): ProcessFigures {
  // The name in brackets may hold spaces; what follows it does not.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) * TICK,
    resident: Number(resident?.[1] ?? Number.NaN) * 1024,
  }
}
