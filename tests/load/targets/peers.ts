/** The peers: y-websocket's own server with y-leveldb, and Hocuspocus with SQLite, as they are published. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as encoding from 'lib0/encoding'
import { ServerProcess } from './ServerProcess'
import type { Seat, Target, TargetName } from './Target'

const folder = fileURLToPath(new URL('../peers/', import.meta.url))

/** Installs them if that has not been done; they are in no workspace and in nobody's way. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return
  console.log('Installing the peers (one of them is compiled, which takes some minutes) …')
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed; measure with --targets samklang.')
}

export async function startPeer(name: Exclude<TargetName, 'samklang'>): Promise<Target> {
  const server = await ServerProcess.start({
    script: name === 'y-websocket' ? 'node_modules/y-websocket/bin/server.cjs' : 'hocuspocus.mjs',
    cwd: folder,
    variables: (port, dir) => ({ PORT: String(port), HOST: '127.0.0.1', YPERSISTENCE: dir, DATA_DIR: dir }),
  })
  let made = 0
  return {
    name,
    inspector: server.inspector,
    get pid() {
      return server.pid
    },
    rooms: ({ rooms, people }) =>
      Promise.resolve(
        Array.from({ length: rooms }, () => {
          const room = `room-${made++}`
          const seat = name === 'y-websocket' ? plainSeat(server.port, room) : hocuspocusSeat(server.port, room)
          return { seats: Array.from({ length: people }, () => seat) }
        }),
      ),
    restart: () => server.restart(),
    stop: () => server.stop(),
  }
}

function plainSeat(port: number, room: string): Seat {
  return { address: { port, path: `/${room}`, headers: {} }, hello: [], prefix: new Uint8Array(), tellsSaved: false }
}

/** Its messages begin with the document's name, and the first of them is a token, here one that nobody looks at. */
function hocuspocusSeat(port: number, room: string): Seat {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, room))
  const hello = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, TOKEN)
    encoding.writeVarString(encoder, 'bench')
  })
  return { address: { port, path: '/', headers: {} }, hello: [hello], prefix, tellsSaved: false }
}

/** Hocuspocus' message type, and what kind of it. */
const AUTH = 2
const TOKEN = 0
