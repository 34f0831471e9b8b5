/** Our server as it is built and shipped: rooms made and passes given through its own door, gate and commits in the path. */
import { dirname } from 'node:path'
import { boardAddress } from '@samklang/shared/documents/names'
import { Visitor } from '../../support/people'
import { ServerProcess } from './ServerProcess'
import type { Room, RoomsWanted, Seat, Target } from './Target'

/** Rooms that are made at the same time. */
const AT_ONCE = 16

export interface Ours extends Target {
  readonly origin: string
  /** The visitors behind the seats of a room that was made, in their order. */
  visitors(room: Room): readonly Visitor[]
}

/** @param profile a folder for the server's own processor profile, written when it stops. */
export async function startSamklang(script: string, profile: string | null = null): Promise<Ours> {
  const server = await ServerProcess.start({
    script,
    cwd: dirname(script),
    node: [
      ...(script.endsWith('.ts') ? ['--import', 'tsx'] : []),
      ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
    ],
    variables: (port, dir) => ({
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dir,
      LOG_LEVEL: 'error',
      // Behind a proxy everybody has an address of their own, as a hall full of people has not: see `from`.
      PUBLIC_URL: 'http://bench.invalid/',
    }),
  })
  const origin = `http://127.0.0.1:${server.port}`
  const behind = new WeakMap<Room, Visitor[]>()
  let people = 0

  /** Everybody at the door comes from somewhere else: how often one address may knock is not what is measured. */
  const from = () => {
    people++
    return { headers: { 'X-Forwarded-For': `10.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}` } }
  }

  async function make({ people: count, leaders = 0 }: RoomsWanted): Promise<Room> {
    const maker = new Visitor({ origin })
    const situation = { size: count > 12 ? 'many' : 'some', dependent: false } as const
    const made = await maker.ask('createRoom', { title: 'Bench', language: 'nb', situation }, {}, from())
    const secretOf = (role: string): string =>
      new URL(made.links.find((link) => link.role === role)?.url ?? '').hash.slice(1)
    const visitors = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const visitor = new Visitor({ origin })
        visitor.room = made.room
        await visitor.ask('enter', { secret: secretOf(index < leaders ? 'facilitator' : 'participant') }, {}, from())
        return visitor
      }),
    )
    maker.room = made.room
    const { epoch } = (await maker.session()).room
    const path = `/${boardAddress(made.room, epoch)}`
    const room: Room = { seats: visitors.map((visitor) => seatOf(visitor, server.port, path)) }
    behind.set(room, visitors)
    return room
  }

  return {
    name: 'samklang',
    origin,
    inspector: server.inspector,
    get pid() {
      return server.pid
    },
    async rooms(wanted) {
      const rooms: Room[] = []
      let left = wanted.rooms
      const work = async (): Promise<void> => {
        while (left-- > 0) rooms.push(await make(wanted))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      return rooms
    },
    visitors: (room) => behind.get(room) ?? [],
    restart: () => server.restart(),
    stop: () => server.stop(),
  }
}

function seatOf(visitor: Visitor, port: number, path: string): Seat {
  const headers = { Origin: `http://127.0.0.1:${port}`, Cookie: cookieOf(visitor) }
  return { address: { port, path, headers }, hello: [], prefix: new Uint8Array(), tellsSaved: true }
}

/** What a browser would send along. */
export function cookieOf({ cookies }: Visitor): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}
