/** How much memory a Node process holds on to once its garbage is gone, asked through its inspector. */
import { WebSocket } from 'ws'

export interface Memory {
  /** Bytes of JavaScript objects and of the buffers they own. */
  readonly held: number
  /** Bytes resident, as the process sees them. */
  readonly resident: number
}

/** @param inspector the port it was started with as `--inspect`. */
export async function heapOf(inspector: number): Promise<Memory> {
  const listed = (await (await fetch(`http://127.0.0.1:${inspector}/json/list`)).json()) as Target[] // reason: the inspector's own format
  const ws = new WebSocket(listed[0]?.webSocketDebuggerUrl ?? '')
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  let id = 0
  const ask = (method: string, params: object = {}): Promise<Reply> =>
    new Promise((resolve) => {
      const mine = ++id
      ws.on('message', (data: Buffer) => {
        const reply = JSON.parse(data.toString()) as Reply // reason: the inspector's own format
        if (reply.id === mine) resolve(reply)
      })
      ws.send(JSON.stringify({ id: mine, method, params }))
    })
  // What one collection finalises the next one frees.
  for (let round = 0; round < 3; round++) await ask('HeapProfiler.collectGarbage')
  const { result } = await ask('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' })
  ws.terminate()
  const usage = JSON.parse(result?.result?.value ?? '{}') as NodeJS.MemoryUsage // reason: asked for two lines above
  return { held: usage.heapUsed + usage.external, resident: usage.rss }
}

interface Target {
  readonly webSocketDebuggerUrl: string
}

interface Reply {
  readonly id?: number
  readonly result?: { readonly result?: { readonly value?: string } }
}
