/** Several nodes with Redis between them: a channel for each room, who is here, and buckets that all take from. */
import { ParticipantId, type RoomId } from '@samklang/shared/domain/ids'
import { z } from 'zod'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import { decodeNews, encodeNews } from './news'
import type { Bucket, Here, News, Nodes } from './Nodes'
import { RedisLink } from './RedisLink'

export interface RedisSetting {
  readonly url: string
  /** This node's own name: random, made at start. */
  readonly node: string
  readonly clock: Clock
  readonly log: Log
}

/** Milliseconds after which a node that has not said who is there is thought gone. */
const SILENT = 60_000

const Said = z.object({
  at: z.number(),
  here: z.array(z.tuple([ParticipantId, z.int(), z.number()])),
})

/**
 * Takes from a bucket by Redis' own clock, which is the same for every node. What is kept of it goes when it is full.
 * KEYS: the bucket. ARGV: burst, a minute's worth, cost.
 */
const TAKE = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2]) / 60000
  local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
  local left = math.min(burst, (tonumber(kept[1]) or burst) + (now - (tonumber(kept[2]) or now)) * rate)
  local taken = 0
  if left >= 1 then
    left = left - ARGV[3]
    taken = 1
  end
  redis.call('HSET', KEYS[1], 'left', tostring(left), 'at', now)
  redis.call('PEXPIRE', KEYS[1], math.ceil((burst - left) / rate) + 1000)
  return taken`

const PREFIX = 'samklang:'
const channelOf = (room: RoomId): string => `${PREFIX}room:${room}`
const hereOf = (room: RoomId): string => `${PREFIX}here:${room}`

export class RedisNodes implements Nodes {
  readonly several = true
  private readonly link: RedisLink
  private readonly listeners = new Map<string, (news: News) => void>()
  private readonly backs: (() => void)[] = []

  constructor(private readonly setting: RedisSetting) {
    const { url, node, log } = setting
    this.link = new RedisLink(
      url,
      log,
      (channel, bytes) => {
        const hear = this.listeners.get(channel)
        const news = hear && decodeNews(node, bytes)
        try {
          if (news) hear(news)
        } catch (error) {
          // The rows and the log have all of it that counts.
          log.warn('what another node said could not be followed', faultOf(error))
        }
      },
      () => this.back(),
    )
  }

  get connected(): boolean {
    return this.link.ready
  }

  tell(room: RoomId, news: News): void {
    this.link.publish(channelOf(room), encodeNews(this.setting.node, news))
  }

  listen(room: RoomId, hear: (news: News) => void): () => void {
    const channel = channelOf(room)
    this.listeners.set(channel, hear)
    this.link.listen(channel)
    return () => {
      if (this.listeners.get(channel) !== hear) return
      this.listeners.delete(channel)
      this.link.unlisten(channel)
    }
  }

  onBack(back: () => void): void {
    this.backs.push(back)
  }

  async sayHere(room: RoomId, here: Here): Promise<void> {
    const { node, clock } = this.setting
    const key = hereOf(room)
    const said = JSON.stringify({ at: clock.now(), here: here.map(({ id, sockets, until }) => [id, sockets, until]) })
    await this.link.ask((client) => {
      const asked = client.multi()
      if (here.length === 0) asked.hDel(key, node)
      else asked.hSet(key, node, said).pExpire(key, 2 * SILENT)
      return asked.exec()
    })
  }

  async hereElsewhere(room: RoomId): Promise<Here> {
    const { node, clock } = this.setting
    const now = clock.now()
    const all = await this.link.ask((client) => client.hGetAll(hereOf(room)))
    return Object.entries(all ?? {}).flatMap(([name, text]) => {
      if (name === node) return []
      const said = Said.safeParse(parsed(text))
      if (!said.success || now - said.data.at > SILENT) return []
      return said.data.here.flatMap(([id, sockets, until]) => (until > now ? [{ id, sockets, until }] : []))
    })
  }

  async take(who: string, { burst, perMinute }: Bucket, cost: number): Promise<boolean | null> {
    const taken = await this.link.ask((client) =>
      client.eval(TAKE, { keys: [`${PREFIX}rate:${who}`], arguments: [burst, perMinute, cost].map(String) }),
    )
    return taken === null ? null : taken === 1
  }

  close(): Promise<void> {
    this.link.close()
    return Promise.resolve()
  }

  private back(): void {
    for (const back of this.backs) back()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // reason: what is no JSON is nobody.
    return null
  }
}
