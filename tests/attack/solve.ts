/** Somebody who has every number that was shown and knows who took part: what must each have answered? */
import type { Sector } from '@samklang/shared/domain/sector'
import { Equations } from './equations'

/** A distribution that was shown: how many at each place (the steps, then don't know), of a take or of a sector in it. */
export interface Cell {
  readonly take: number
  /** Null is everybody who answered in the take. */
  readonly sector: Sector | null
  readonly counts: readonly number[]
}

/** People of one sector who answered in the same takes. */
export interface Kind {
  readonly sector: Sector
  readonly takes: readonly number[]
  readonly people: number
  /** What they did answer, by take: one explanation that need not be searched for. It is no knowledge of the attacker's. */
  readonly really: ReadonlyMap<number, readonly number[]>
}

/** What follows from the cells: in every explanation everybody of a kind is at this place, or a sector has these counts. */
export interface Found {
  readonly what: string
  readonly is: string
}

/** Kinds that no cell tells apart: whatever one of them may have answered any of them may. */
interface Crowd {
  readonly kinds: readonly Kind[]
  readonly takes: readonly number[]
  readonly people: number
  /** The unknowns by take and place; one take stands for all while nobody has changed. */
  readonly rows: ReadonlyMap<number, readonly number[]>
}

/** The cells as sums over unknowns, where at most `changes` people have changed between any two takes. */
class Reading {
  private readonly equations = new Equations()
  private readonly crowds: Crowd[]
  private readonly places: readonly number[]

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly cells: readonly Cell[],
    private readonly changes: number,
  ) {
    const all = Array.from({ length: cells[0]?.counts.length ?? 0 }, (_, place) => place)
    // Where nobody ever was, nobody is; in a take without cells anybody may be anywhere, which tells nothing.
    this.places = all.filter((place) => cells.some(({ counts }) => (counts[place] ?? 0) > 0))
    const alike = new Map<string, Kind[]>()
    for (const kind of kinds) alike.set(this.nameOf(kind), [...(alike.get(this.nameOf(kind)) ?? []), kind])
    this.crowds = [...alike.values()].map((crowd) => this.crowdOf(crowd))
    for (const { take, sector, counts } of cells) {
      const inside = this.crowds.filter(
        ({ kinds: [one], takes }) => takes.includes(take) && (sector === null || one?.sector === sector),
      )
      for (const [at, place] of this.places.entries()) {
        const of = inside.flatMap((crowd) => this.rowOf(crowd, take)[at] ?? [])
        this.equations.add({ of, low: counts[place] ?? 0, high: counts[place] ?? 0 })
      }
    }
    for (const crowd of this.crowds) this.boundChanges(crowd)
    const truth = this.crowds.flatMap(({ kinds: alike, rows }) =>
      [...rows.keys()].flatMap((take) =>
        this.places.map((place) => alike.reduce((sum, { really }) => sum + (really.get(take)?.[place] ?? 0), 0)),
      ),
    )
    this.equations.suggest(truth)
  }

  get gaveUp(): number {
    return this.equations.gaveUp
  }

  /** Do the numbers allow the assumption at all? Null where that was too hard to find out. */
  explains(): boolean | null {
    const before = this.equations.gaveUp
    const fits = this.equations.exists([])
    return this.equations.gaveUp > before ? null : fits
  }

  findings(): Found[] {
    const settled = new Map<string, number | null>()
    const found: Found[] = []
    for (const crowd of this.crowds) {
      for (const take of crowd.takes) {
        const place = this.onlyPlace(this.rowOf(crowd, take))
        for (const kind of crowd.kinds) {
          settled.set(nameIn(kind, take), place)
          if (place !== null) found.push({ what: nameIn(kind, take), is: `at ${place}` })
        }
      }
    }
    return [...found, ...this.sectors(settled)]
  }

  /** Sectors that no cell tells of, whose counts follow all the same. */
  private sectors(settled: ReadonlyMap<string, number | null>): Found[] {
    const names = new Set(this.kinds.flatMap(({ sector, takes }) => takes.map((take) => `${sector} ${take}`)))
    return [...names].flatMap((name) => {
      const [own, when] = name.split(' ')
      const take = Number(when)
      // What a sector said when it was shown it is taken to say in other takes too: that is the assumption, no finding.
      if (this.cells.some(({ sector }) => sector === own)) return []
      const inside = this.crowds.filter(
        ({ kinds, takes }) => takes.includes(take) && kinds.some(({ sector }) => sector === own),
      )
      // A part of a crowd that is not all alike may be any part of it.
      const parted = inside.some(
        (crowd) => !isOnly(crowd, own) && crowd.kinds.some((kind) => settled.get(nameIn(kind, take)) === null),
      )
      if (parted) return []
      const known = this.equations.solution([])
      if (known === null) return []
      const counts = (this.cells[0]?.counts ?? []).map(() => 0)
      const put = (place: number, people: number): void => {
        counts[place] = (counts[place] ?? 0) + people
      }
      for (const { kinds } of inside.filter((crowd) => !isOnly(crowd, own))) {
        for (const kind of kinds) if (kind.sector === own) put(settled.get(nameIn(kind, take)) ?? 0, kind.people)
      }
      const whole = inside.filter((crowd) => isOnly(crowd, own))
      for (const [at, place] of this.places.entries()) {
        const of = whole.flatMap((crowd) => this.rowOf(crowd, take)[at] ?? [])
        const now = of.reduce((sum, one) => sum + (known[one] ?? 0), 0)
        if (of.length > 0 && this.equations.exists([{ of, low: now + 1, high: Infinity }])) return []
        if (now > 0 && this.equations.exists([{ of, low: 0, high: now - 1 }])) return []
        put(place, now)
      }
      return [{ what: `sector ${name}`, is: counts.join() }]
    })
  }

  /** The one place where all of a row must be, or null. */
  private onlyPlace(row: readonly number[]): number | null {
    const possible = []
    for (const [at, place] of this.places.entries()) {
      const one = row[at]
      if (one !== undefined && this.equations.exists([{ of: [one], low: 1, high: Infinity }])) possible.push(place)
      if (possible.length > 1) return null
    }
    return possible[0] ?? null
  }

  private crowdOf(kinds: readonly Kind[]): Crowd {
    const takes = kinds[0]?.takes ?? []
    const people = kinds.reduce((sum, kind) => sum + kind.people, 0)
    const rows = new Map<number, number[]>()
    for (const take of this.changes === 0 ? takes.slice(0, 1) : takes) {
      const row = this.places.map(() => this.equations.unknown(people))
      this.equations.add({ of: row, low: people, high: people })
      rows.set(take, row)
    }
    return { kinds, takes, people, rows }
  }

  private rowOf({ rows, takes }: Crowd, take: number): readonly number[] {
    return rows.get(this.changes === 0 ? (takes[0] ?? take) : take) ?? []
  }

  private nameOf({ sector, takes }: Kind): string {
    const apart = this.cells
      .filter((cell) => cell.sector === sector && takes.includes(cell.take))
      .map(({ take }) => take)
    return `${takes.join()} ${apart.length > 0 ? sector : ''}`
  }

  private boundChanges({ rows }: Crowd): void {
    for (const [from, a] of rows) {
      for (const [to, b] of rows) {
        if (from !== to) this.equations.bound(`${from} ${to}`, a, b, this.changes)
      }
    }
  }
}

const nameIn = ({ sector, takes }: Kind, take: number): string => `${sector} of takes ${takes.join()} in take ${take}`

const isOnly = ({ kinds }: Crowd, own: string | undefined): boolean => kinds.every(({ sector }) => sector === own)

export interface Outcome {
  /** What all cells together tell and no single one does. */
  readonly leaks: readonly Found[]
  /** The fewest changes under which the numbers fit; null where the assumption is refuted. */
  readonly changes: number | null
  /** Searches that were given up: what they looked for counts as possible. */
  readonly gaveUp: number
}

/** Tries the simplest explanation that fits: nobody has changed, one, two; fewer than `fewer` in all. */
export function attack(kinds: readonly Kind[], cells: readonly Cell[], fewer: number): Outcome {
  let gaveUp = 0
  for (let changes = 0; changes < fewer && cells.length > 0; changes++) {
    const together = new Reading(kinds, cells, changes)
    const fits = together.explains()
    if (fits !== true) {
      gaveUp += together.gaveUp
      continue
    }
    const told = together.findings()
    gaveUp += together.gaveUp
    if (told.length === 0) return { leaks: [], changes, gaveUp }
    const alone = new Set(
      cells.flatMap((cell) => new Reading(kinds, [cell], changes).findings()).map(({ what, is }) => `${what} ${is}`),
    )
    return { leaks: told.filter(({ what, is }) => !alone.has(`${what} ${is}`)), changes, gaveUp }
  }
  return { leaks: [], changes: cells.length > 0 ? null : 0, gaveUp }
}
