/** How much memory a Node process holds on to once its garbage is gone, asked through its inspector. */
import { WebSocket } from 'ws'
import { sleep } from './latencies'

export interface Memory {
  /** Bytes of JavaScript objects and of the buffers they own, in all its threads. */
  readonly held: number
  /** Bytes resident, as the process sees them. */
  readonly resident: number
}

/** @param inspector the port it was started with as `--inspect`. */
export async function heapOf(inspector: number): Promise<Memory> {
  const listed = (await (await fetch(`http://127.0.0.1:${inspector}/json/list`)).json()) as Target[] // reason: the inspector's own format
  const ws = new WebSocket(listed[0]?.webSocketDebuggerUrl ?? '')
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  const said = (take: (reply: Reply) => void): void =>
    // reason: the inspector's own format
    void ws.on('message', (data: Buffer) => take(JSON.parse(data.toString()) as Reply))
  const main = session((message) => ws.send(JSON.stringify(message)), said)
  // Threads have heaps of their own; each is spoken to through the first.
  const threads: Ask[] = []
  said(({ method, params }) => {
    const { sessionId } = params ?? {}
    if (method !== 'NodeWorker.attachedToWorker' || sessionId === undefined) return
    const send = (message: object): void =>
      void main('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify(message) })
    const heard = (take: (reply: Reply) => void): void =>
      said((reply) => {
        if (reply.method !== 'NodeWorker.receivedMessageFromWorker' || reply.params?.sessionId !== sessionId) return
        take(JSON.parse(reply.params.message ?? '{}') as Reply) // reason: the inspector's own format
      })
    threads.push(session(send, heard))
  })
  await main('NodeWorker.enable', { waitForDebuggerOnStart: false })
  await sleep(200)
  let held = 0
  let resident = 0
  for (const ask of [main, ...threads]) {
    const usage = await afterCollecting(ask)
    held += usage.heapUsed + usage.external
    resident = usage.rss
  }
  ws.terminate()
  return { held, resident }
}

async function afterCollecting(ask: Ask): Promise<NodeJS.MemoryUsage> {
  // What one collection finalises the next one frees.
  for (let round = 0; round < 3; round++) await ask('HeapProfiler.collectGarbage')
  const { result } = await ask('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' })
  return JSON.parse(result?.result?.value ?? '{}') as NodeJS.MemoryUsage // reason: asked for one line above
}

type Ask = (method: string, params?: object) => Promise<Reply>

/** Questions and answers over one way, told apart by their numbers. */
function session(send: (message: object) => void, said: (take: (reply: Reply) => void) => void): Ask {
  const waiting = new Map<number, (reply: Reply) => void>()
  said((reply) => {
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  let id = 0
  return (method, params = {}) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve)
      send({ id, method, params })
    })
}

interface Target {
  readonly webSocketDebuggerUrl: string
}

interface Reply {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly sessionId?: string; readonly message?: string }
  readonly result?: { readonly result?: { readonly value?: string } }
}
