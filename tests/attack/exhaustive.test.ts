/** Every way a small room can answer: what is shown, and that something is withheld, never tells what somebody said. */
import type { Answer } from '@samklang/shared/domain/round'
import type { Sector } from '@samklang/shared/domain/sector'
import { toldBy, whatIsShown, type Earlier } from '@samklang/shared/domain/suppression'
import { expect, test } from 'vitest'

/** Two steps and don't know: the fewer places there are, the more a missing result tells. */
const SCALE = 2
const places: readonly Answer[] = [1, 2, 'dk']

/** Who of so many answered in each take; the same person may be in several. */
type Takes = readonly (readonly number[])[]
type Publishes = (takes: Takes, answers: readonly Answer[], everybody: number, others: number) => unknown[]

/** What the room reads after each take, word for word: results, reasons, everything. `others` answered something else. */
const asDecided: Publishes = (takes, answers, everybody, others) => {
  const before: Earlier[] = []
  return takes.map((present) => {
    const given = present.map((person) => ({ answer: answers[person] ?? 'dk', sector: 'unsaid' as const }))
    const asked = { threshold: 3, turnout: present.length + others, answered: present.length }
    const { result } = whatIsShown(given, { ...asked, everybody, before, compares: false, scale: SCALE })
    const told = toldBy(result, asked)
    if (told !== null) before.push(told)
    return result
  })
}

/** Each take judged by itself. */
const naively: Publishes = (takes, answers, everybody, others) =>
  takes.map((take) => asDecided([take], answers, everybody, others)[0])

/**
 * Takes by people whose answer is the same in every room that would have read the same, and is not told by any one take.
 * Everybody keeps to what they said: the attacker's assumption, and the strongest they can make.
 */
function leaksIn(takes: Takes, people: number, publishes: Publishes, others = 0): string[] {
  const rooms = new Map<string, Answer[][]>()
  const total = places.length ** people
  for (let world = 0; world < total; world++) {
    const answers = Array.from(
      { length: people },
      (_, person) => places[Math.floor(world / places.length ** person) % places.length] ?? 'dk',
    )
    const read = JSON.stringify(publishes(takes, answers, people + others, others))
    rooms.set(read, [...(rooms.get(read) ?? []), answers])
  }
  const leaks: string[] = []
  for (const [read, worlds] of rooms) {
    // reason: written two lines up, from the same type
    const shown = JSON.parse(read) as { state: string; counts?: number[]; dontKnow?: number }[]
    for (let person = 0; person < people; person++) {
      const said = new Set(worlds.map((answers) => answers[person]))
      if (said.size > 1) continue
      const alone = shown.some(({ state, counts = [], dontKnow }, take) => {
        const all = [...counts, dontKnow ?? 0]
        return state === 'shown' && takes[take]?.includes(person) && all.filter((count) => count > 0).length === 1
      })
      if (!alone) leaks.push(`person ${person} of ${JSON.stringify(takes)} after ${read}`)
    }
  }
  return leaks
}

/** Every way up to `people` may take part in two takes, and some in three. */
function attendances(people: number): Takes[] {
  const somebody = Array.from({ length: 2 ** people }, (_, bits) =>
    Array.from({ length: people }, (_, person) => person).filter((person) => (bits >> person) & 1),
  ).filter(({ length }) => length >= 2)
  const pairs = somebody.flatMap((first) => somebody.map((second): Takes => [first, second]))
  const threes = pairs
    .filter((_, at) => at % 3 === 0)
    .flatMap((pair, at) => [[...pair, somebody[at % somebody.length] ?? []]])
  return [...pairs, ...threes]
}

test('[B100] over every way a room of four can answer two and three times, nothing shown or withheld tells one answer', () => {
  let [rooms, naive] = [0, 0]
  for (const takes of attendances(4)) {
    rooms++
    expect(leaksIn(takes, 4, asDecided)).toEqual([])
    // Two more who answered something else in the round, and left this open.
    expect(leaksIn(takes, 4, asDecided, 2)).toEqual([])
    if (leaksIn(takes, 4, naively).length > 0) naive++
  }
  expect(rooms).toBeGreaterThan(100)
  // The same attack finds somebody where each take is judged by itself.
  expect(naive).toBeGreaterThan(10)
})

test('[B100] over every way four sectors can answer, a group that is missing is not told by its being missing', () => {
  const sectors: readonly (readonly [Sector, number])[] = [
    ['municipality', 5],
    ['voluntary', 4],
    ['business', 4],
    ['resident', 3],
  ]
  /** How so many people can lie on two steps and don't know. */
  const spreads = (people: number): Answer[][] =>
    Array.from({ length: people + 1 }, (_, low) => low).flatMap((low) =>
      Array.from({ length: people - low + 1 }, (_, high): Answer[] => [
        ...Array.from({ length: low }, () => 1),
        ...Array.from({ length: high }, () => 2),
        ...Array.from({ length: people - low - high }, (): Answer => 'dk'),
      ]),
    )
  const worlds = sectors.reduce<{ sector: Sector; answer: Answer }[][]>(
    (found, [sector, people]) =>
      found.flatMap((world) =>
        spreads(people).map((spread) => [...world, ...spread.map((answer) => ({ sector, answer }))]),
      ),
    [[]],
  )
  const alike = new Map<string, { sector: Sector; answer: Answer }[][]>()
  let withGroups = 0
  for (const world of worlds) {
    const judged = {
      threshold: 3,
      turnout: world.length,
      everybody: world.length,
      before: [],
      compares: true,
      scale: SCALE,
    }
    const read = whatIsShown(world, judged)
    if (read.groups.length > 0) withGroups++
    const name = JSON.stringify(read)
    alike.set(name, [...(alike.get(name) ?? []), world])
  }
  expect(withGroups).toBeGreaterThan(20)
  for (const [read, same] of alike) {
    const { result, groups } = JSON.parse(read) as ReturnType<typeof whatIsShown>
    // Everybody said the same: one distribution tells it all.
    if (result.state !== 'shown' || [...result.counts, result.dontKnow].filter(Boolean).length === 1) continue
    for (const [sector] of sectors) {
      if (groups.some((group) => group.sector === sector)) continue
      const counts = new Set(
        same.map((world) =>
          world
            .filter((one) => one.sector === sector)
            .map(({ answer }) => answer)
            .join(),
        ),
      )
      expect(counts.size, `${sector} after ${read}`).toBeGreaterThan(1)
    }
  }
})
