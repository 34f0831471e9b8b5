/** A small TCP balancer: connections in turn to the nodes that are ready, and away from one that is not while another is. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

interface Target {
  readonly port: number
  ready: boolean
  failures: number
  readonly sockets: Set<Socket>
}

/** Milliseconds between two questions to `/readyz`, and for the answer; so many failures in a row and it is left alone. */
const ASK_EVERY = 500
const PATIENCE = 1_500
const FAILURES = 2

export class Balancer {
  private readonly targets: Target[] = []
  private turn = 0
  private asking: NodeJS.Timeout | null = null

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Balancer> {
    const server = createServer()
    const balancer = new Balancer(server)
    server.on('connection', (near: Socket) => balancer.pass(near))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    balancer.asking = setInterval(() => void balancer.ask(), ASK_EVERY)
    return balancer
  }

  get origin(): string {
    // reason: a server that listens on a port has an address with one.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  add(port: number): void {
    this.targets.push({ port, ready: true, failures: 0, sockets: new Set() })
  }

  remove(port: number): void {
    const at = this.targets.findIndex((target) => target.port === port)
    const [gone] = at === -1 ? [] : this.targets.splice(at, 1)
    for (const socket of gone?.sockets ?? []) socket.destroy()
  }

  close(): void {
    if (this.asking) clearInterval(this.asking)
    this.server.close()
    const ports = this.targets.map(({ port }) => port)
    for (const port of ports) this.remove(port)
  }

  private pass(near: Socket): void {
    near.on('error', () => near.destroy())
    const ready = this.targets.filter((target) => target.ready)
    const target = ready[this.turn++ % Math.max(1, ready.length)]
    if (!target) return void near.destroy()
    const far = connect(target.port, '127.0.0.1')
    target.sockets.add(near)
    far.on('error', () => near.destroy())
    near.on('close', () => {
      target.sockets.delete(near)
      far.destroy()
    })
    far.on('close', () => near.destroy())
    near.setNoDelay(true)
    near.pipe(far)
    far.pipe(near)
  }

  private async ask(): Promise<void> {
    await Promise.all(
      this.targets.map(async (target) => {
        const ready = await fetch(`http://127.0.0.1:${target.port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) })
          .then(({ ok }) => ok)
          .catch(() => false)
        target.failures = ready ? 0 : target.failures + 1
        target.ready = target.failures < FAILURES
      }),
    )
    // Where nobody is ready, moving people about would help nobody.
    if (!this.targets.some(({ ready }) => ready)) return
    for (const { ready, sockets } of this.targets) if (!ready) for (const socket of sockets) socket.destroy()
  }
}
