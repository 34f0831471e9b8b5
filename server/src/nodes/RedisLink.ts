/** Two connections to Redis, one that asks and one that listens, which come back by themselves and never hold anybody up. */
import { createClient } from '@redis/client'
import type { Log } from '../log'

/** Milliseconds: to be let in, without a word on a connection that is asked for one every second, and for an answer. */
const CONNECTING = 2_000
const SILENCE = 4_000
const PING = 1_000
const ANSWER = 400
/** The longest wait before a lost connection is tried again. */
const RETRY = 1_000

type Client = ReturnType<typeof connection>

function connection(url: string) {
  const client = createClient({
    url,
    // What waits for Redis to come back would be old by then.
    disableOfflineQueue: true,
    pingInterval: PING,
    socket: {
      connectTimeout: CONNECTING,
      socketTimeout: SILENCE,
      reconnectStrategy: (tries) => Math.min(RETRY, 25 * 2 ** Math.min(tries, 10)),
    },
  })
  return client
}

export class RedisLink {
  private readonly asking: Client
  private readonly listening: Client
  private readonly channels = new Set<string>()
  private readonly heard: (bytes: Buffer, channel: Buffer) => void
  private lost = false
  private closed = false

  /** @param onReady Redis can be heard, for the first time or again. */
  constructor(
    url: string,
    private readonly log: Log,
    heard: (channel: string, bytes: Buffer) => void,
    private readonly onReady: () => void,
  ) {
    this.heard = (bytes, channel) => heard(channel.toString(), bytes)
    this.asking = connection(url)
    this.listening = connection(url)
    for (const client of [this.asking, this.listening]) {
      client.on('error', () => this.wasLost())
      client.on('ready', () => this.isBack())
      // It goes on trying for as long as it is not closed; what is wrong meanwhile is told by `error`.
      client.connect().catch(() => this.wasLost())
    }
  }

  get ready(): boolean {
    return this.asking.isReady && this.listening.isReady
  }

  listen(channel: string): void {
    this.channels.add(channel)
    this.subscribe(channel)
  }

  unlisten(channel: string): void {
    this.channels.delete(channel)
    if (this.listening.isReady) this.listening.unsubscribe(channel, this.heard, true).catch(() => undefined)
  }

  /** Whoever is not there to hear it reads it in storage. */
  publish(channel: string, bytes: Buffer): void {
    if (this.asking.isReady) this.asking.publish(channel, bytes).catch(() => undefined)
  }

  /** The answer, or null where there is none in time. */
  async ask<T>(question: (client: Client) => Promise<T>): Promise<T | null> {
    if (!this.asking.isReady) return null
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, ANSWER, null)
    })
    try {
      return await Promise.race([question(this.asking), late])
    } catch {
      // reason: whoever asks goes on without.
      return null
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.closed = true
    for (const client of [this.asking, this.listening]) {
      try {
        client.destroy()
      } catch {
        // reason: one that was never open has nothing to close.
      }
    }
  }

  private subscribe(channel: string): void {
    if (this.listening.isReady) this.listening.subscribe(channel, this.heard, true).catch(() => undefined)
  }

  private isBack(): void {
    if (!this.ready || this.closed) return
    // Those it had before it listens to again by itself; hearing the same twice is hearing it once.
    for (const channel of this.channels) this.subscribe(channel)
    if (this.lost) this.log.info('redis is back')
    this.lost = false
    this.onReady()
  }

  private wasLost(): void {
    if (this.lost || this.closed) return
    this.lost = true
    this.log.warn('redis is away: nodes follow each other by looking')
  }
}
