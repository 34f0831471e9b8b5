/** The live server put together: rooms that come and go, sockets let in, and time passing over all of them. */
import type { Duplex } from 'node:stream'
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Locks } from '@samklang/shared/domain/locks'
import type { Role } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import type { WebSocket } from 'ws'
import { createMetrics } from '../metrics'
import { Lookout } from '../nodes/Lookout'
import { alone } from '../nodes/Nodes'
import { NotSaved } from '../storage/Database'
import { Admissions, type Admitted } from './Admissions'
import { Compactor } from './Compactor'
import { Connection } from './Connection'
import { SERVER_CLIENT, serverClientFrom } from './clientIds'
import { HeldRooms } from './HeldRooms'
import { IdAllowance } from './idAllowance'
import { letGoBySome, within } from './emptying'
import { Judges } from './Judges'
import type { LiveDocument } from './LiveDocument'
import { LiveRoom, type RoomParts } from './LiveRoom'
import type { LiveParts, LiveServer } from './LiveServer'
import { defaultLimits, type Limits, times } from './limits'
import { Rights } from './Rights'
import { StorageWatch } from './StorageWatch'
import { Turns } from './Turns'
import { openDoors, takeUpgrades } from './upgrade'

/** Milliseconds that closing waits for storage, and then for sockets to answer that they are closed. */
const LAST_CHANCE = 5_000
const LAST_WORD = 1_000

export function createLive(parts: LiveParts): LiveServer {
  const limits: Limits = { ...defaultLimits, ...parts.limits }
  const { clock, log, nodes = alone } = parts
  const serverClient = nodes.several ? serverClientFrom(parts.random(6)) : SERVER_CLIENT
  const compactor = new Compactor(clock)
  const metrics = parts.metrics ?? createMetrics()
  const judges = new Judges(limits, log, metrics)
  const allowance = new IdAllowance(clock, limits)
  const turns = new Turns()
  const rights = new Rights()
  const admissions = new Admissions({
    rights,
    identify: (room, cookies) => parts.identify(room, cookies),
    boardOf: ({ room, epoch }) => roomOf(room).board.documentOf(epoch),
    enter,
  })
  const sockets = new Set<WebSocket>()
  const watch = new StorageWatch({
    clock,
    canWrite: () => parts.db.canWrite(),
    tell(works) {
      log.error(works ? 'storage works again' : 'storage cannot be written')
      for (const room of rooms.all()) room.tellSaving(works)
    },
  })
  const storageWorks = (): boolean => watch.works
  let allGone = (): void => undefined
  /** While it empties nobody new is let in, and who is here is served until it is their turn to go. */
  let state: 'open' | 'emptying' | 'closed' = 'open'

  const roomParts: RoomParts = {
    ...parts,
    limits,
    compactor,
    judges,
    metrics,
    allowance,
    storageWorks,
    nodes,
    serverClient,
    rightsChanged: (id) => rights.changed(id),
  }

  const rooms = new HeldRooms(clock, log, (id) => new LiveRoom(id, roomParts))
  const roomOf = (id: RoomId): LiveRoom => rooms.of(id)

  const lookout = new Lookout({
    db: parts.db,
    clock,
    log,
    nodes,
    rooms: () =>
      rooms.all().map(({ id, others, push }) => ({
        id,
        looked: (look) => others.looked(look),
        turnoutChanged: () => push.turnoutChanged(),
      })),
  })
  lookout.start()

  metrics.watch({
    limits: () => Object.entries(limits),
    sockets: () => sockets.size,
    rooms: () => rooms.size,
    boards: (place) => rooms.all().filter((room) => room.place === place).length,
  })

  async function boardOfRoom(id: RoomId): Promise<LiveDocument> {
    if (state === 'closed') throw new NotSaved('The server is stopping.')
    const document = await roomOf(id).board.document()
    if (!document) throw new Error('A room without a board was asked for it.')
    return document
  }

  function enter(ws: WebSocket, socket: Duplex, { person, document, pass }: Admitted): Closing | null {
    if (state !== 'open') return closing.restarting
    if (ws.readyState !== ws.OPEN) return null
    const room = roomOf(person.room)
    const full = room.whyFull(person)
    if (full) return full
    const { awareness, push } = room
    const onOver = (over: Connection): void => room.leave(over)
    const isPaused = (who: ParticipantId): boolean => room.isPaused(who)
    const locksFor = (role: Role): Locks | null => room.locksFor(role)
    const told = { storageWorks, isPaused, locksFor, onOver }
    room.enter(
      new Connection(ws, socket, person, {
        clock,
        log,
        limits,
        turns,
        metrics,
        awareness,
        push,
        document,
        pass,
        ...told,
      }),
    )
    watch.begin(() => sockets.size > 0 && state !== 'closed')
    return null
  }

  return {
    mostNotes: limits.notes,
    standing: (id) => rights.begin(id),
    async editBoard(id, edit, asked) {
      return (await boardOfRoom(id)).edit(edit, asked)
    },
    async readBoard(id, read) {
      return (await boardOfRoom(id)).read(read)
    },
    async boardState(id) {
      const document = await boardOfRoom(id)
      return { document: document.name, ...(await document.state()) }
    },
    async boardHead(id) {
      const document = await boardOfRoom(id)
      return { document: document.name, head: await document.keptHead() }
    },
    readState: (state) => compactor.read([state]),
    sessionChanged(id) {
      rooms.get(id)?.push.sessionChanged()
      nodes.tell(id, { is: 'session' })
    },
    turnoutChanged(id) {
      rooms.get(id)?.push.turnoutChanged()
      nodes.tell(id, { is: 'turnout' })
    },
    closeSockets(id, who, why) {
      rights.changed(id)
      rooms.get(id)?.close(who, why)
      nodes.tell(id, { is: 'people' })
    },
    personChanged(person) {
      rights.changed(person.room)
      rooms.get(person.room)?.personChanged(person)
      nodes.tell(person.room, { is: 'people' })
    },
    putAway: (id, who, notes) => roomOf(id).hasPutAway(who, notes),
    pausesChanged(id, who) {
      rooms.get(id)?.pausesChanged(who)
      nodes.tell(id, { is: 'people' })
    },
    canWrite: async () => state === 'open' && (await watch.now()),
    present: (id) =>
      new Set(
        rooms
          .get(id)
          ?.here()
          .map(({ id: who }) => who),
      ),
    async presentAnywhere(id) {
      const room = rooms.get(id)
      if (room) return room.others.present()
      return new Set((await nodes.hereElsewhere(id)).map(({ id: who }) => who))
    },
    seen: (id, who) => roomOf(id).seen(who),

    attach(server) {
      takeUpgrades(server, {
        limits,
        log,
        basePath: parts.basePath,
        isOwnOrigin: parts.isOwnOrigin,
        metrics,
        doors: parts.doors ?? openDoors,
        whyClosed: () =>
          state !== 'open' ? 503 : sockets.size >= limits.sockets || admissions.size >= limits.entering ? 429 : null,
        hasPass: async (room, cookies) => !('code' in (await parts.identify(room, cookies))),
        admit(ws, socket, address, cookies) {
          sockets.add(ws)
          ws.once('close', () => {
            sockets.delete(ws)
            if (sockets.size === 0) allGone()
          })
          const stop = clock.after(times.admission, () => ws.close(closing.tryLater.code, closing.tryLater.reason))
          return admissions.admit(ws, socket, address, cookies).finally(stop)
        },
      })
    },
    async close() {
      state = 'emptying'
      await letGoBySome([...sockets], clock)
      state = 'closed'
      watch.stop()
      rooms.stop()
      await lookout.stop()
      for (const room of rooms.all()) room.close('everyone', closing.restarting)
      await within(clock, LAST_CHANCE, Promise.allSettled(rooms.all().map((room) => room.flushed())))
      if (sockets.size > 0) await within(clock, LAST_WORD, new Promise<void>((resolve) => (allGone = resolve)))
      // The HTTP server waits for every connection, also for one whose other end has gone without a word.
      for (const ws of sockets) ws.terminate()
      await Promise.all([compactor.close(), judges.close()])
      if (!parts.metrics) metrics.close()
    },
  }
}
