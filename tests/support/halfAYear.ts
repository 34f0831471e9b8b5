/** Two assessments of a partnership half a year apart: asked, talked about, acted on, and asked again of partly other people. */
import type { AssessmentId, NoteId } from '@samklang/shared/domain/ids'
import { CLOSING_GRACE, type Selection } from '@samklang/shared/domain/round'
import { itemsOf, samson } from '@samklang/shared/domain/scorecard'
import type { Sector } from '@samklang/shared/domain/sector'
import { eventually } from './eventually'
import { Visitor, type Server } from './people'

export const HALF_A_YEAR = 182 * 24 * 3_600_000

export interface TwoTimes {
  readonly facilitator: Visitor
  readonly links: Readonly<Record<string, string>>
  readonly autumn: AssessmentId
  readonly spring: AssessmentId
}

interface Partner {
  readonly visitor: Visitor
  readonly sector: Sector
}

/** `passes` turns the server's clock. */
export async function twoTimes(
  server: Server,
  passes: (milliseconds: number) => void | Promise<void>,
): Promise<TwoTimes> {
  const facilitator = new Visitor(server)
  const made = await facilitator.ask('createRoom', {
    title: 'Fritid for alle',
    language: 'nb',
    situation: { size: 'many', dependent: false },
  })
  facilitator.room = made.room
  const links = Object.fromEntries(made.links.map(({ role, url }) => [role, url ?? '']))
  const comes = async (sector: Sector): Promise<Partner> => {
    const visitor = new Visitor(server)
    await visitor.opens(
      new URL(new URL(links['participant'] ?? '').pathname, server.origin).href +
        new URL(links['participant'] ?? '').hash,
    )
    await visitor.joins('', sector)
    return { visitor, sector }
  }
  const first: Partner[] = []
  for (let each = 0; each < 7; each++) first.push(await comes('municipality'))
  for (let each = 0; each < 7; each++) first.push(await comes('voluntary'))

  /** Everybody answers all of it, by an arithmetic that has a middle, a spread, and sectors that see some of it differently. */
  const plays = async (selection: Selection, people: readonly Partner[], lift: number): Promise<void> => {
    const round = await facilitator.opensRound(selection)
    for (const [person, { visitor, sector }] of people.entries()) {
      const answers = Object.fromEntries(
        round.items.map((item, at) => {
          const apart = sector === 'voluntary' && at % 9 === 0 ? -4 : 0
          return [
            item,
            person % 7 === 6 && at % 5 === 0 ? ('dk' as const) : clamp(6 + lift + apart + ((at * 3 + person) % 3)),
          ]
        }),
      )
      // One statement is known to two alone: it is withheld.
      if (person > 1) delete answers['5-3']
      await visitor.answers(round.id, answers)
    }
    await facilitator.closes(round.id)
    await passes(CLOSING_GRACE + 500)
    await eventually('the round has closed', async () => {
      const { rounds } = await facilitator.session()
      return rounds.find(({ id }) => id === round.id)?.state === 'closed'
    })
    await facilitator.publishes(round.id)
  }

  await plays({ kind: 'all' }, first, -2)
  const autumn = (await facilitator.session()).assessment.id
  await facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score: 4 } }, { statement: '3-1' })
  await facilitator.ask('setOutcome', { outcome: { kind: 'differ' } }, { statement: '1-1' })
  await facilitator.ask('addNote', {
    id: 'measure-glossary' as NoteId,
    kind: 'measure',
    text: 'Skrive en ordliste sammen',
    statement: '3-1',
    owner: 'Biblioteket',
    due: '2027-03-01',
  })
  await passes(HALF_A_YEAR)

  const { assessment } = await facilitator.ask('startAssessment', { title: 'Neste gang' })
  await facilitator.ask('changeNote', { status: 'done' }, { note: 'measure-glossary' })
  // Four have left, three have come: nobody can know who answered both times.
  const second = [...first.slice(0, 5), ...first.slice(7, 12)]
  for (let each = 0; each < 3; each++) second.push(await comes('municipality'))
  await plays({ kind: 'all' }, second, 1)
  await facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score: 8 } }, { statement: '3-1' })
  await second[0]?.visitor.ask(
    'writeTalkNote',
    { write: { before: '', text: 'Ordlista henger på veggen.' } },
    { statement: '3-1' },
  )
  return { facilitator, links, autumn, spring: assessment.id }
}

const clamp = (score: number): number => Math.min(10, Math.max(1, score))

/** What every report of these two times must say, by statement in bokmål. */
export const everyStatement: readonly string[] = samson.statements.map(({ text }) => text['nb'] ?? '')
export const everyItem = itemsOf(samson, { kind: 'all' })
