/** Random workshops: who is there, what they think of one statement, who comes and leaves between takes, what is shown. */
import { toldBy, whatIsShown, type Earlier } from '@samklang/shared/domain/suppression'
import type { Answer } from '@samklang/shared/domain/round'
import { Sector } from '@samklang/shared/domain/sector'
import { publish, tallyItem } from '@samklang/shared/domain/tally'
import type { Chance } from '../support/seeded'
import type { Cell, Kind } from './solve'

export interface Person {
  readonly sector: Sector
  /** By take; a take that was left out has none. */
  readonly answers: ReadonlyMap<number, Answer>
}

export interface Workshop {
  readonly people: readonly Person[]
  readonly threshold: number
  /** Are sectors compared in this room? */
  readonly compares: boolean
  readonly takes: number
  /** How many have joined when each take closes; some of them never answer. */
  readonly joined: readonly number[]
}

export const SCALE = 10

/** Five to forty people. Most keep to what they said; some rooms move more than others. */
export function workshopFrom(chance: Chance): Workshop {
  const size = 5 + chance.number(36)
  const takes = 1 + chance.number(3)
  const sectors = Sector.options.slice(0, 2 + chance.number(Sector.options.length - 1))
  const thinks = opinions(chance)
  const moves = chance.of([0, 0, 0.05, 0.2, 0.6])
  const comes = chance.of([0, 0.05, 0.3])
  const leaves = chance.of([0, 0, 0.1, 0.4])
  const idle = chance.of([0, 0, 0, 1, 3])
  const people: { sector: Sector; answers: Map<number, Answer>; here: boolean; says: Answer }[] = []
  const joined: number[] = []
  const arrive = (): void => {
    people.push({ sector: chance.of(sectors), answers: new Map(), here: true, says: thinks() })
  }
  for (let made = 0; made < size; made++) arrive()
  const leftOpen = chance.of([0, 0, 0.1])
  for (let take = 1; take <= takes; take++) {
    if (take > 1) {
      for (const person of people) {
        if (chance.share() < leaves) person.here = false
        if (chance.share() < moves) person.says = thinks()
      }
      const newcomers = comes === 0 ? 0 : Math.max(chance.number(2), Math.floor(comes * chance.number(size)))
      for (let made = 0; made < newcomers; made++) arrive()
    }
    for (const { here, answers, says } of people) if (here && chance.share() >= leftOpen) answers.set(take, says)
    joined.push(people.length + idle)
  }
  const many = size >= 13
  return { people, threshold: many ? 5 : chance.of([3, 5]), compares: many, takes, joined }
}

/** How a room sees a statement: alike, in two camps, spread, or as chance has it; some do not know. */
function opinions(chance: Chance): () => Answer {
  const middle = 1 + chance.number(SCALE)
  const unsure = chance.of([0, 0, 0.1, 0.3])
  const near = (step: number, by: number): number => Math.min(SCALE, Math.max(1, step - by + chance.number(2 * by + 1)))
  const kind = chance.of(['alike', 'near', 'camps', 'spread'] as const)
  return () => {
    if (chance.share() < unsure) return 'dk'
    if (kind === 'alike') return chance.share() < 0.9 ? middle : near(middle, 2)
    if (kind === 'near') return near(middle, 1)
    if (kind === 'camps') return chance.share() < 0.5 ? near(3, 1) : near(8, 1)
    return 1 + chance.number(SCALE)
  }
}

/** Everything the product would show of the workshop, decided take by take as the server does at closing. */
export function shownOf(workshop: Workshop): Cell[] {
  const cells: Cell[] = []
  const before: Earlier[] = []
  let toldApart = false
  for (let take = 1; take <= workshop.takes; take++) {
    const answers = answersIn(workshop, take)
    const { result, groups } = whatIsShown(answers, {
      threshold: workshop.threshold,
      turnout: answers.length,
      everybody: workshop.joined[take - 1] ?? 0,
      before,
      compares: workshop.compares && !toldApart,
    })
    const asked = { answered: answers.length, turnout: answers.length, threshold: workshop.threshold }
    const told = toldBy(result, asked)
    if (told !== null) before.push(told)
    if (result.state !== 'shown') continue
    cells.push({ take, sector: null, counts: [...result.counts, result.dontKnow] })
    for (const { sector, counts, dontKnow } of groups) cells.push({ take, sector, counts: [...counts, dontKnow] })
    toldApart ||= groups.length > 0
  }
  return cells
}

/** The same where each take is judged by itself: what the attack must find. */
export function naivelyShown(workshop: Workshop): Cell[] {
  const cells: Cell[] = []
  for (let take = 1; take <= workshop.takes; take++) {
    const answers = answersIn(workshop, take)
    const judged = { threshold: workshop.threshold, turnout: answers.length, everybody: 0, before: [] }
    const { result, groups } = whatIsShown(answers, { ...judged, compares: workshop.compares })
    if (result.state !== 'shown') continue
    cells.push({ take, sector: null, counts: [...result.counts, result.dontKnow] })
    for (const { sector, counts, dontKnow } of groups) cells.push({ take, sector, counts: [...counts, dontKnow] })
  }
  return cells
}

/** The same where every sector of five is shown, whatever is left over. */
export function withEverySector(workshop: Workshop): Cell[] {
  const answers = answersIn(workshop, 1)
  const whole = tallyItem(answers, SCALE)
  if (publish(whole, { threshold: workshop.threshold }).state !== 'shown') return []
  const cells: Cell[] = [{ take: 1, sector: null, counts: [...whole.counts, whole.dontKnow] }]
  for (const sector of Sector.options) {
    const own = tallyItem(
      answers.filter((answer) => answer.sector === sector),
      SCALE,
    )
    const n = own.counts.reduce((sum, count) => sum + count, 0)
    if (n >= workshop.threshold) cells.push({ take: 1, sector, counts: [...own.counts, own.dontKnow] })
  }
  return cells
}

/** Who took part when: what somebody who was there knows. */
export function kindsIn({ people }: Pick<Workshop, 'people'>): Kind[] {
  const kinds = new Map<string, { sector: Sector; takes: number[]; people: number; really: Map<number, number[]> }>()
  for (const { sector, answers } of people) {
    if (answers.size === 0) continue
    const takes = [...answers.keys()]
    const name = `${sector} ${takes.join()}`
    const kind = kinds.get(name) ?? { sector, takes, people: 0, really: new Map<number, number[]>() }
    kinds.set(name, kind)
    kind.people++
    for (const [take, answer] of answers) {
      const counts = kind.really.get(take) ?? Array.from({ length: SCALE + 1 }, () => 0)
      kind.really.set(take, counts)
      const place = answer === 'dk' ? SCALE : answer - 1
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
  return [...kinds.values()]
}

export function answersIn({ people }: Pick<Workshop, 'people'>, take: number): { answer: Answer; sector: Sector }[] {
  return people.flatMap(({ answers, sector }) => {
    const answer = answers.get(take)
    return answer === undefined ? [] : [{ answer, sector }]
  })
}
