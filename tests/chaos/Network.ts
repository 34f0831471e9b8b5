/** The network from outside: told what to pass on, and when to stop. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Order } from './networkMain'

export class Network {
  private readonly waiting = new Map<number, (port: number) => void>()
  private asked = 0
  origin = ''

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ id, port }: { id: number; port: number }) => {
      this.waiting.get(id)?.(port)
      this.waiting.delete(id)
    })
  }

  static async start(): Promise<Network> {
    const main = fileURLToPath(new URL('./networkMain.ts', import.meta.url))
    const network = new Network(fork(main, { execArgv: ['--import', 'tsx'] }))
    network.origin = `http://127.0.0.1:${await network.tell({ do: 'address' })}`
    return network
  }

  /** A port that passes on to another. */
  pipeTo(port: number): Promise<number> {
    return this.tell({ do: 'pipe', port })
  }

  tell(order: Order): Promise<number> {
    const id = ++this.asked
    return new Promise((resolve) => {
      this.waiting.set(id, resolve)
      this.child.send({ id, order })
    })
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit')
    void this.tell({ do: 'close' })
    await ended
  }
}
