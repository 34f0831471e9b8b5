/** Puts storage, the live server and the routes together; listens only when told to. */
import { randomBytes } from 'node:crypto'
import type { Server, ServerOptions } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { idFromBytes, RoomId } from '@samklang/shared/domain/ids'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { Hono } from 'hono'
import type { Registry } from 'prom-client'
import { addressesOf } from './addresses'
import { machineClock, type Clock } from './clock'
import type { Env } from './env'
import { createLive } from './live/createLive'
import { defaultLimits, type Limits as LiveLimits } from './live/limits'
import { createLog, type Log } from './log'
import { createMetrics } from './metrics'
import { alone, apart, type Nodes } from './nodes/Nodes'
import { RedisNodes } from './nodes/RedisNodes'
import type { Person } from './person'
import { Refused } from './refused'
import { ReportMaker } from './report/ReportMaker'
import { Limits } from './routes/limits'
import { mount } from './routes/mount'
import { pages } from './routes/pages'
import { addressBehind } from './routes/request'
import { openSecretKey } from './seal'
import { Cards } from './session/cards'
import { Closings } from './session/closings'
import { effectsOf } from './session/effects'
import { Leftovers } from './session/leftovers'
import { Pauses } from './session/pauses'
import { Releases } from './session/releases'
import { TurnEnds } from './session/turnEnds'
import { turnoutView } from './session/turnout'
import { Versions } from './session/versions'
import { sessionView } from './session/view'
import type { Database, Tx } from './storage/Database'
import type { RandomBytes } from './storage/documentLog'
import { membersByPass } from './storage/passes'
import { openPostgres } from './storage/postgres'
import { openSqlite } from './storage/sqlite'
import { admit, passIn } from './who'

/** Milliseconds that answers under way get when the server stops. */
const DRAIN_LIMIT = 3000

export interface AppSetting
  extends
    Pick<Env, 'dataDir'>,
    Partial<Pick<Env, 'publicUrl' | 'tldrawLicenceKey' | 'secretKeyFile' | 'databaseUrl' | 'redisUrl'>> {
  readonly clock?: Clock
  readonly random?: RandomBytes
  readonly log?: Log
  readonly limits?: Partial<LiveLimits>
  /** Folder with the built pages. */
  readonly pagesFolder: string
}

export interface App {
  readonly server: Server
  /** What is counted, for whoever serves it. */
  readonly metrics: Registry
  /** Resolves with the port that was given, which is another one where 0 was asked for. */
  listen(port: number, host: string): Promise<number>
  /** Takes no more, closes sockets with `restarting`, waits for what is being kept, and closes storage. */
  close(): Promise<void>
}

/**
 * Opens storage and key, finishes what a crash has left behind, and is ready to listen.
 * @throws Error when storage or key cannot be opened.
 */
export async function createApp(setting: AppSetting): Promise<App> {
  const { dataDir, publicUrl = null, clock = machineClock, random = randomBytes } = setting
  const log =
    setting.log ??
    createLog(
      'error',
      () => clock.now(),
      () => undefined,
    )
  const key = openSecretKey(setting.secretKeyFile ?? join(dataDir, 'secret.key'))
  const { databaseUrl = null, redisUrl = null } = setting
  const db = databaseUrl === null ? await openSqlite({ dir: dataDir }) : await openPostgres({ url: databaseUrl })
  const nodes = databaseUrl === null ? alone : nodesBy(redisUrl, { random, clock, log })
  let listening = { host: 'localhost', port: 0 }
  const addresses = addressesOf(publicUrl, () => listening)

  const metrics = createMetrics()
  const limits = new Limits(clock, nodes.several ? key.digest('limits') : randomBytes(32), nodes)
  const live = createLive({
    ...(setting.limits && { limits: setting.limits }),
    metrics,
    doors: {
      from: ({ socket, headers }) =>
        addressBehind(socket.remoteAddress ?? '', String(headers['x-forwarded-for'] ?? '') || undefined, addresses),
      isSuspect: (from) => !limits.take('socket', from, 0),
      failed: (from) => void limits.take('socket', from),
    },
    db,
    nodes,
    clock,
    random,
    log,
    basePath: addresses.basePath,
    isOwnOrigin: addresses.isOwnOrigin,
    identify: (room, cookies) => identify(db, room, cookies, (tx, person) => pauses.lookFor(tx, person)),
    boardChanged: (room) => versions.changed(room),
    putMuchAway: (room, who, notes) => pauses.pause(room, who, notes),
    isPaused: (room, who) => pauses.isPaused(room, who),
    sessionOf: (room) => db.read((tx) => sessionView(tx, room)),
    rightsOf: (room) =>
      db.read(async (tx) => {
        await pauses.lookAt(tx, room)
        return membersByPass(tx, room)
      }),
    turnoutOf: (room, present) => db.read((tx) => turnoutView(tx, room, present, clock.now())),
  })
  const versions = new Versions({ db, live, clock, random, log })
  const pauses = new Pauses({ db, live, clock, log, versions })
  const closed = (room: RoomId): void => {
    live.sessionChanged(room)
    live.turnoutChanged(room)
  }
  const closings = new Closings({ db, clock, key, log, closed })
  const cards = new Cards({ db, live, clock, log, key })
  const released = (room: RoomId): void => {
    closed(room)
    closings.forget()
  }
  const releases = new Releases({ db, live, clock, random, key, log, released })
  const turnEnds = new TurnEnds({ db, live, clock, log })
  const effects = effectsOf({ live, closings, cards, releases, versions, turnEnds })
  await closings.start()
  await cards.start()
  await releases.start()
  await turnEnds.start()
  await pauses.start()

  const leftovers = new Leftovers({ db, clock, log, nodes, closings, cards, releases, turnEnds })
  leftovers.start()

  const reports = new ReportMaker()
  const api = mount({ db, key, clock, random, live, versions, pauses, reports, effects, addresses, limits, log })
  api.get('/healthz', (context) => context.json({ alive: true }))
  api.get('/readyz', async (context) => {
    const ready = await live.canWrite()
    return context.json({ ready }, ready ? 200 : 503)
  })
  const app = new Hono()
  // A proxy in front may leave the sub-path on or take it off.
  if (addresses.basePath !== '/') app.route(addresses.basePath, api)
  app.route('/', api)
  app.route('/', pages({ addresses, folder: setting.pagesFolder, tldrawLicenceKey: setting.tldrawLicenceKey ?? null }))

  // reason: without TLS options the adaptor makes a plain HTTP server.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: timesOf({ ...defaultLimits, ...setting.limits }),
  }) as Server
  live.attach(server)
  let stopping: Promise<void> | null = null
  return {
    server,
    metrics: metrics.registry,
    async listen(port, host) {
      listening = { host, port: await listen(server, port, host) }
      return listening.port
    },
    close: () => (stopping ??= drain()),
  }

  async function drain(): Promise<void> {
    const ended = new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()))
    await leftovers.stop()
    await closings.stop()
    await cards.stop()
    await releases.stop()
    await turnEnds.stop()
    await pauses.stop()
    await versions.stop()
    await reports.close()
    await live.close()
    server.closeIdleConnections()
    // Answers under way get a moment; a reader that never finishes does not keep the server from stopping.
    const stop = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT)
    await ended
    clearTimeout(stop)
    await nodes.close()
    await db.close()
    metrics.close()
  }
}

/** A connection that says nothing, or says it a letter at a time, is let go. */
function timesOf({ head, request }: Pick<LiveLimits, 'head' | 'request'>): ServerOptions {
  return { headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: Math.min(head, 2_000) }
}

/** Without Redis nodes find what the others do by looking. */
function nodesBy(url: string | null, { random, clock, log }: { random: RandomBytes; clock: Clock; log: Log }): Nodes {
  return url === null ? apart : new RedisNodes({ url, node: idFromBytes(random(12)), clock, log })
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** A socket is let in like a request: by the same pass, judged in the same way. */
async function identify(
  db: Database,
  room: string,
  cookies: string | undefined,
  lookFor: (tx: Tx, person: Person) => Promise<void>,
): Promise<Person | Closing> {
  const id = RoomId.safeParse(room)
  if (!id.success) return closing.noRoom
  try {
    return await db.read(async (tx) => {
      const { person } = await admit(tx, id.data, passIn(cookies, id.data), 'observer')
      await lookFor(tx, person)
      return person
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.refusal === 'room-not-found') return closing.noRoom
    return error.refusal === 'revoked' ? closing.revoked : closing.noPass
  }
}
