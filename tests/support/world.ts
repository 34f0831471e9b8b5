/** A room with people in it, on a server of its own: where most system tests begin. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { CLOSING_GRACE, type Answer, type Round, type Selection } from '@samklang/shared/domain/round'
import type { Role } from '@samklang/shared/domain/role'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { Sector } from '@samklang/shared/domain/sector'
import type { Situation } from '@samklang/shared/domain/situation'
import { Visitor } from './people'
import { eventually } from './eventually'
import { onPostgres } from './storage'
import { startServer, type RunningServer, type ServerSetting } from './server'

export interface World {
  server: RunningServer
  readonly room: RoomId
  readonly links: Readonly<Record<Role, string>>
  /** Made the room; has not joined it. */
  readonly facilitator: Visitor
  /** Opens the participant's link and joins. */
  participant(name?: string, sector?: Sector | null): Promise<Visitor>
  participants(count: number): Promise<Visitor[]>
  observer(): Promise<Visitor>
  /** Lets the ten seconds of Undo pass. */
  graceEnds(): Promise<void>
  /** Opens a round of the selection, lets each person answer, closes and publishes it. */
  plays(selection: Selection, answers: readonly (readonly [Visitor, Record<ItemId, Answer>])[]): Promise<Round>
  /** Everybody goes on with another server, as after a restart. */
  moveTo(server: RunningServer): void
}

export async function openWorld({
  situation = { size: 'some', dependent: false },
  ...setting
}: ServerSetting & { situation?: Situation } = {}): Promise<World> {
  const server = await startServer(setting)
  const people: Visitor[] = []
  const visitor = (): Visitor => {
    const made = new Visitor(world.server)
    people.push(made)
    return made
  }
  const world: World = {
    server,
    room: 'none' as RoomId,
    links: { facilitator: '', participant: '', observer: '' },
    facilitator: new Visitor(server),
    async participant(name = '', sector = null) {
      const person = visitor()
      await person.opens(world.links.participant)
      await person.joins(name, sector)
      return person
    },
    async participants(count) {
      const all: Visitor[] = []
      for (let made = 0; made < count; made++) all.push(await world.participant())
      return all
    },
    async observer() {
      const person = visitor()
      await person.opens(world.links.observer)
      return person
    },
    async graceEnds() {
      const { clock } = world.server
      await clock.turn(CLOSING_GRACE)
      // There is one line for everything in SQLite; in Postgres whoever reads need not wait for what was begun before.
      const isClosing = ({ state, ...round }: Round): boolean =>
        state === 'open' && 'closesAt' in round && round.closesAt !== null && round.closesAt <= clock.now()
      if (!onPostgres) return
      await eventually('what was closing has closed', async () => {
        const { rounds } = await world.facilitator.session()
        return !rounds.some(isClosing)
      })
    },
    async plays(selection, answers) {
      const round = await world.facilitator.opensRound(selection)
      for (const [person, sheet] of answers) await person.answers(round.id, sheet)
      await world.facilitator.closes(round.id)
      await world.graceEnds()
      await world.facilitator.publishes(round.id)
      return round
    },
    moveTo(other) {
      world.server = other
      for (const person of people) person.server = other
    },
  }
  people.push(world.facilitator)
  const made = await world.facilitator.ask('createRoom', { title: 'Fritid for alle', language: 'nb', situation })
  world.facilitator.room = made.room
  const links = Object.fromEntries(made.links.map(({ role, url }) => [role, url ?? ''])) as Record<Role, string>
  return Object.assign(world, { room: made.room, links })
}
