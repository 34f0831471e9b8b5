/** A scratch room with so many people in it, for load generators of others: cookies are printed, the server stays. */
import { once } from 'node:events'
import { cookieOf, startSamklang } from './targets/samklang'

/** Prints where to connect and with which cookies, one JSON line each, and serves the room until it is interrupted. */
export async function printPasses(people: number, script: string): Promise<void> {
  if (!Number.isInteger(people) || people < 1 || people > 5000)
    throw new Error('--passes takes a number from 1 to 5000.')
  const server = await startSamklang(script)
  try {
    const [room] = await server.rooms({ rooms: 1, people })
    const address = room?.seats[0]?.address
    if (!room || !address) throw new Error('No room was made.')
    const { Origin = '' } = address.headers
    console.error(
      `A scratch room for ${people} people is served by process ${server.pid} until this one is interrupted.`,
    )
    console.error('Connect to "url" as a WebSocket with the headers Origin and Cookie: docs/protocol.md says the rest.')
    console.log(
      JSON.stringify({ url: `ws://127.0.0.1:${address.port}${address.path}`, origin: Origin, pid: server.pid }),
    )
    for (const visitor of server.visitors(room)) console.log(JSON.stringify({ cookie: cookieOf(visitor) }))
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  } finally {
    await server.stop()
  }
}
