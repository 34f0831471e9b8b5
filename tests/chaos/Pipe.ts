/** A network between a node and what it needs, which can stop passing anything on, as a broken switch does, and go on again. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export class Pipe {
  private readonly sockets = new Set<Socket>()
  private stalled = false

  private constructor(private readonly server: Server) {}

  /** Listens on a free port and passes on to another. */
  static async to(port: number): Promise<Pipe> {
    const server = createServer()
    const pipe = new Pipe(server)
    server.on('connection', (near: Socket) => pipe.join(near, connect(port, '127.0.0.1')))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return pipe
  }

  get port(): number {
    // reason: a server that listens on a port has an address with one.
    return (this.server.address() as AddressInfo).port
  }

  /** Nothing gets through any more, and nobody is told. */
  stall(): void {
    this.stalled = true
    for (const socket of this.sockets) socket.pause()
  }

  /** What was on its way arrives after all. */
  heal(): void {
    this.stalled = false
    for (const socket of this.sockets) socket.resume()
  }

  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from)
      from.setNoDelay(true)
      from.on('data', (bytes: Buffer) => void to.write(bytes))
      from.on('error', () => from.destroy())
      from.on('close', () => {
        this.sockets.delete(from)
        to.destroy()
      })
      if (this.stalled) from.pause()
    }
  }
}
