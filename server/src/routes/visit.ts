/** One request on its way through a route: parse, judge, act once, present. */
import { idFromBytes, type ParticipantId } from '@samklang/shared/domain/ids'
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import type { Context } from 'hono'
import type { Act, DoorAct, Effects, Parts } from '../actions/Act'
import type { BoardAct } from '../actions/notes'
import type { Addresses } from '../addresses'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import { RightsChanged, type Standing } from '../live/Rights'
import type { Log } from '../log'
import { Refused } from '../refused'
import type { SecretKey } from '../seal'
import { scorecardOf } from '../storage/scorecards'
import type { Pauses } from '../session/pauses'
import type { Versions } from '../session/versions'
import type { ReportMaker } from '../report/ReportMaker'
import type { Database, Tx } from '../storage/Database'
import type { RandomBytes } from '../storage/documentLog'
import { raiseRevision } from '../storage/rooms'
import { admit, passIn } from '../who'
import type { Entry, Presented } from './entry'
import { GivenCommand } from './GivenCommand'
import { WRONG_COSTS, type Limits } from './limits'
import { partsOf } from './parts'
import { present } from './present'
import { readBody } from './readBody'
import { addressOf, bodyOf, mustComeFromUs } from './request'

export interface Served {
  readonly db: Database
  readonly key: SecretKey
  readonly clock: Clock
  readonly random: RandomBytes
  readonly live: LiveRooms
  readonly versions: Versions
  readonly pauses: Pauses
  readonly reports: ReportMaker
  readonly effects: Effects
  readonly addresses: Addresses
  readonly limits: Limits
  readonly log: Log
}

/** One request on its way through a route. */
export class Visit {
  private readonly parts: Partial<Parts>
  private readonly pass: string | null
  /** People with a page open now, where they are asked for. */
  private here: ReadonlySet<ParticipantId> = new Set()
  private readonly command: GivenCommand
  private readonly followUps: ((effects: Effects) => void)[] = []

  constructor(
    private readonly served: Served,
    private readonly name: RouteName,
    private readonly entry: Entry<RouteName>,
    private readonly context: Context,
  ) {
    this.parts = partsOf(context.req.param())
    this.command = new GivenCommand(served, name, this.parts, context.req.header('Command-Id'))
    this.pass = this.parts.room === undefined ? null : passIn(context.req.header('Cookie'), this.parts.room)
  }

  async answer(): Promise<Response> {
    const { served, name, context } = this
    const route = routes[name]
    if (route.method !== 'GET') mustComeFromUs(context, served.addresses)
    await this.mustNotHurry()
    const sent = route.method === 'GET' ? undefined : await bodyOf(context, route.limit)
    const { room } = this.parts
    // Asked before the transaction: nobody waits inside one for what other nodes say.
    if (room !== undefined && (name === 'session' || name === 'people'))
      this.here = await served.live.presentAnywhere(room)
    try {
      const presented = await this.act(sent)
      for (const followUp of this.followUps) followUp(served.effects)
      return present(context, served.addresses, presented)
    } catch (error) {
      const wrong = error instanceof Refused && (error.refusal === 'link-unknown' || error.refusal === 'code-unknown')
      if (wrong && route.access === 'anyone') await this.mustNotHurry(WRONG_COSTS)
      throw error
    }
  }

  private async mustNotHurry(cost = 1): Promise<void> {
    const { limits, addresses } = this.served
    const { name } = this
    const door = name === 'createRoom' || name === 'enter' || name === 'redeemDevice'
    const allowed = door
      ? await limits.takeTogether(name, addressOf(this.context, addresses), cost)
      : this.pass === null || (await limits.takeTogether('pass', this.pass, cost))
    if (!allowed) throw new Refused('too-often')
  }

  private async act(sent: unknown): Promise<Presented<RouteName>> {
    const { served, entry } = this
    if (entry.at === 'board') return this.actOnBoard(entry, sent)
    if (entry.at === 'seen') return this.actOnSeen(entry, sent)
    const stored = await this.within(async (tx) => {
      const act = entry.at === 'room' ? await this.inRoom(tx) : this.atDoor(tx)
      const body = readBody(this.name, sent)
      return this.once(tx, body, () => {
        // reason: `entry.at` decides which of the two `act` is; both were made two lines above.
        const run = entry.act as (act: DoorAct, body: unknown, parts: Parts) => Promise<unknown>
        return run(act, body, this.parts as Parts)
      })
    })
    const { addresses } = served
    return entry.present(stored, {
      addresses,
      parts: this.parts as Parts,
      derive: (...from) => this.command.derive(...from),
    })
  }

  /** Judged anew as often as somebody's rights are changed between the judging and the edit. */
  private async actOnBoard(
    entry: Extract<Entry<RouteName>, { at: 'board' }>,
    sent: unknown,
  ): Promise<Presented<RouteName>> {
    for (;;) {
      const standing = this.standing()
      try {
        return await this.onceOnBoard(entry, sent, standing)
      } catch (error) {
        if (!(error instanceof RightsChanged)) throw error
      } finally {
        standing.end()
      }
    }
  }

  /** The board commits in a transaction of its own; a repeat after a crash between the two writes the same once more. */
  private async onceOnBoard(
    entry: Extract<Entry<RouteName>, { at: 'board' }>,
    sent: unknown,
    standing: Standing,
  ): Promise<Presented<RouteName>> {
    const { db, pauses } = this.served
    const begun = await db.read(async (tx) => {
      const { room, person } = await this.inRoom(tx)
      await pauses.lookFor(tx, person)
      const body = readBody(this.name, sent)
      const scorecard = await scorecardOf(tx, room)
      return { room, person, scorecard, body, done: await this.command.done(tx, body, person.id) }
    })
    if (begun.done !== undefined) return { reply: begun.done as Presented<RouteName>['reply'] }
    const { room, person, scorecard, body } = begun
    // reason: `readBody` has parsed the body by this route's own schema.
    const reply = await entry.act(
      { ...this.onBoard(standing), room, person, scorecard },
      body as never,
      this.parts as Parts,
    )
    if (routes[this.name].command) await db.transaction((tx) => this.command.keep(tx, body, person.id, reply), room.id)
    return { reply }
  }

  private standing(): Standing {
    // reason: every route that acts on a board has `:room` in its path.
    return this.served.live.standing(this.parts.room!)
  }

  private onBoard(standing: Standing): Omit<BoardAct, 'room' | 'person' | 'scorecard'> {
    const { live, clock, versions, pauses, random } = this.served
    return { live, standing, now: clock.now(), newId: () => idFromBytes(random(16)), versions, pauses }
  }

  /** Judged before the board is read, and once more in the transaction that acts: what holds by then counts. */
  private async actOnSeen(
    entry: Extract<Entry<RouteName>, { at: 'seen' }>,
    sent: unknown,
  ): Promise<Presented<RouteName>> {
    const { db } = this.served
    const { room, person, scorecard, body } = await db.read(async (tx) => {
      const { room, person } = await this.inRoom(tx)
      return { room, person, scorecard: await scorecardOf(tx, room), body: readBody(this.name, sent) }
    })
    // reason: `readBody` has parsed the body by this route's own schema.
    const standing = this.standing()
    const looking = entry.look(
      { ...this.onBoard(standing), room, person, scorecard },
      body as never,
      this.parts as Parts,
    )
    const seen = await looking.finally(() => standing.end())
    const reply = await this.within(async (tx) => {
      const act = await this.inRoom(tx)
      return this.once(tx, body, () => entry.act(act, body as never, this.parts as Parts, seen))
    })
    // reason: what was stored is what the action returned.
    return { reply: reply as Presented<RouteName>['reply'] }
  }

  /** In one transaction about the room, or for what only reads as of one moment. */
  private within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { db } = this.served
    const fromTheStart = (tx: Tx): Promise<T> => {
      this.followUps.length = 0
      return work(tx)
    }
    if (routes[this.name].method === 'GET') return db.read(fromTheStart)
    // A room that is being made is known by its command alone; of a device's code nobody knows yet which room it opens.
    const made = this.name === 'createRoom' ? this.context.req.header('Command-Id') : undefined
    return db.transaction(fromTheStart, this.parts.room ?? made)
  }

  private atDoor(tx: Tx): DoorAct {
    const { key, random, clock } = this.served
    return {
      tx,
      key,
      random,
      now: clock.now(),
      newId: <T extends string>() => idFromBytes<T>(random(16)),
      passFor: (room) => passIn(this.context.req.header('Cookie'), room),
      derive: (...from) => this.command.derive(...from),
      after: (effect) => this.followUps.push(effect),
    }
  }

  private async inRoom(tx: Tx): Promise<Act> {
    const route = routes[this.name]
    // reason: every route that needs a role has `:room` in its path.
    const id = this.parts.room!
    const { room, person } = await admit(tx, id, this.pass, route.access)
    let revision: number | null = null
    return {
      ...this.atDoor(tx),
      room,
      person,
      present: this.here,
      changed: async () => {
        if (revision === null) this.followUps.push((effects) => effects.sessionChanged(id))
        revision ??= await raiseRevision(tx, id)
        return revision
      },
    }
  }

  private once(tx: Tx, body: unknown, run: () => Promise<unknown>): Promise<unknown> {
    return this.command.once(tx, body, routes[this.name].access === 'anyone' ? '' : (this.pass ?? ''), run)
  }
}
