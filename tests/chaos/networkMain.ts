/** The network of the nodes as a process of its own: a crowd that keeps its loop busy must not pass for a slow network. */
import { Balancer } from './Balancer'
import { Pipe } from './Pipe'

export type Order =
  | { readonly do: 'pipe'; readonly port: number }
  | { readonly do: 'stall' | 'heal' | 'add' | 'remove'; readonly port: number }
  | { readonly do: 'address' }
  | { readonly do: 'close' }

const pipes = new Map<number, Pipe>()
const balancer = await Balancer.start()

/** Answers with a port where one is asked for. */
async function obey(order: Order): Promise<number> {
  switch (order.do) {
    case 'pipe': {
      const pipe = await Pipe.to(order.port)
      pipes.set(pipe.port, pipe)
      return pipe.port
    }
    case 'stall':
      pipes.get(order.port)?.stall()
      return 0
    case 'heal':
      pipes.get(order.port)?.heal()
      return 0
    case 'add':
      balancer.add(order.port)
      return 0
    case 'remove':
      balancer.remove(order.port)
      return 0
    case 'address':
      return Number(new URL(balancer.origin).port)
    case 'close':
      balancer.close()
      for (const pipe of pipes.values()) pipe.close()
      process.disconnect()
      return 0
  }
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  void obey(order).then((port) => {
    if (process.connected) process.send?.({ id, port })
  })
})
process.on('disconnect', () => process.exit(0))
