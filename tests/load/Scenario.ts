/** One thing that is measured: which servers, which figures, and what ours is to reach. */
import type { Target, TargetName } from './targets/Target'

export interface Measure {
  readonly key: string
  readonly title: string
  readonly unit: string
  /** Ours is to be at most, or at least, this; null where the figure is only told. */
  readonly goal: { readonly atMost: number } | { readonly atLeast: number } | null
}

export interface Setting {
  readonly seed: number
  /** Everything shorter and smaller where that tells the same. */
  readonly quick: boolean
}

/** Figures by the measure's key; what is not there was not measured on this server. */
export type Figures = Record<string, number>

export interface Scenario {
  readonly name: string
  readonly title: string
  readonly targets: readonly TargetName[]
  readonly measures: readonly Measure[]
  run(target: Target, setting: Setting): Promise<Figures>
}

export function atMost(key: string, title: string, unit: string, limit: number): Measure {
  return { key, title, unit, goal: { atMost: limit } }
}

export function atLeast(key: string, title: string, unit: string, limit: number): Measure {
  return { key, title, unit, goal: { atLeast: limit } }
}

export function told(key: string, title: string, unit: string): Measure {
  return { key, title, unit, goal: null }
}

/** Was it reached? Null where there is no goal; a figure that is missing does not reach it. */
export function reached({ goal }: Measure, value: number | undefined): boolean | null {
  if (goal === null) return null
  if (value === undefined || Number.isNaN(value)) return false
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
}
