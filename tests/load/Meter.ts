/** Processor time of the server over a while, and beside it how busy the generator was itself. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { now } from './latencies'
import { figuresOf } from './processFigures'

export interface Reading {
  /** Seconds of the server's processor time. */
  readonly cpu: number
  readonly seconds: number
  /** The generator's own share of one core, and how late its loop was for 95 of 100 turns, in milliseconds. */
  readonly generatorShare: number
  readonly generatorLate: number
}

/** Milliseconds between two looks at the generator's own loop. */
const RESOLUTION = 5

export class Meter {
  private readonly began = now()
  private readonly cpuBefore: number
  private readonly own = process.cpuUsage()
  private readonly loop = monitorEventLoopDelay({ resolution: RESOLUTION })

  constructor(private readonly pid: number) {
    this.cpuBefore = figuresOf(pid).cpu
    this.loop.enable()
  }

  read(): Reading {
    const seconds = (now() - this.began) / 1000
    this.loop.disable()
    const { user, system } = process.cpuUsage(this.own)
    return {
      cpu: figuresOf(this.pid).cpu - this.cpuBefore,
      seconds,
      generatorShare: (user + system) / 1e6 / seconds,
      generatorLate: Math.max(0, this.loop.percentile(95) / 1e6 - RESOLUTION),
    }
  }
}

/** The two figures every scenario tells of the generator. */
export function ownFigures({ generatorShare, generatorLate }: Reading): Record<string, number> {
  return { generatorShare, generatorLate }
}
