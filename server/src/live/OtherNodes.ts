/** One room on the other nodes: what it hears from them, what it tells them, and what it finds by looking. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Here, News, Nodes } from '../nodes/Nodes'
import { packUpdates, unpackUpdates } from '../storage/documentLog'
import type { Look } from '../storage/looks'
import type { RoomAwareness } from './awareness'
import type { RoomBoard } from './RoomBoard'
import type { SessionPush } from './sessionPush'
import type { Kept } from './window'

/** The room on this node. */
export interface OwnRoom {
  readonly id: RoomId
  readonly awareness: RoomAwareness
  readonly push: SessionPush
  readonly board: Pick<RoomBoard, 'opened' | 'replaced'>
  /** People with a page open on this node. */
  here(): Here
  /** Somebody's role, name or leave to be here has changed, who may have a socket on this node. */
  checkPeople(): Promise<void>
}

export interface OtherNodesParts {
  readonly nodes: Nodes
  readonly clock: Clock
  readonly log: Log
}

/** Milliseconds after which who is here is said again; it holds three times as long. */
const SAY_AGAIN = 20_000

export class OtherNodes {
  private elsewhere: Here = []
  private saidAt = -Infinity
  private people = -1
  private checking = false
  private checkAgain = false
  private readonly stopListening: () => void

  constructor(
    private readonly own: OwnRoom,
    private readonly parts: OtherNodesParts,
  ) {
    this.stopListening = parts.nodes.listen(own.id, (news) => this.hear(news))
    this.tell({ is: 'hello' })
  }

  tell(news: News): void {
    this.parts.nodes.tell(this.own.id, news)
  }

  /** Ours are on disk. What others have kept they tell of themselves. */
  tellKept(document: string, { head, updates, claims }: Kept): void {
    if (claims === null || !this.parts.nodes.connected) return
    this.tell({ is: 'log', document, head, updates: packUpdates(updates), clients: claims })
  }

  /** Somebody has come or gone: said with the next sweep. */
  hereChanged(): void {
    this.saidAt = -Infinity
  }

  /** People here on any node; those elsewhere as they last said. */
  async present(): Promise<Set<ParticipantId>> {
    const { nodes } = this.parts
    if (nodes.several) this.elsewhere = await nodes.hereElsewhere(this.own.id)
    return new Set([...this.own.here(), ...this.elsewhere].map(({ id }) => id))
  }

  /** Sockets of somebody on other nodes, as they were when it was last asked who is here. */
  socketsOf(who: ParticipantId): number {
    return this.elsewhere.reduce((sum, { id, sockets }) => (id === who ? sum + sockets : sum), 0)
  }

  /** Called about once a second. */
  async sweep(now: number): Promise<void> {
    const { nodes } = this.parts
    if (!nodes.several || now - this.saidAt < SAY_AGAIN) return
    this.saidAt = now
    await nodes.sayHere(this.own.id, this.own.here())
    // A node that has died says nothing any more: its people go from the count when it is counted again.
    this.own.push.turnoutChanged()
    this.tell({ is: 'turnout' })
  }

  /** What the rows say: whatever of it has not been heard is caught up with. */
  looked({ revision, people, document, head }: Look): void {
    const { board, push } = this.own
    const { opened } = board
    if (push.revision !== null && push.revision !== revision) push.sessionChanged()
    if (this.people !== people) {
      this.people = people
      this.checkPeople()
    }
    if (!opened || document === null || head === null) return
    if (opened.name !== document) return board.replaced()
    if (head > opened.head) this.inBackground(opened.catchUp())
  }

  stop(): void {
    this.stopListening()
    this.inBackground(this.parts.nodes.sayHere(this.own.id, []))
  }

  private hear(news: News): void {
    const { board, push, awareness } = this.own
    const { opened } = board
    switch (news.is) {
      case 'log': {
        if (opened?.name !== news.document) return
        const entry = { head: news.head, updates: unpackUpdates(news.updates) }
        return this.inBackground(opened.hear(entry, news.clients))
      }
      case 'session':
        return push.sessionChanged()
      case 'turnout':
        return push.turnoutChanged()
      case 'people':
        return this.checkPeople()
      case 'pointers':
        return awareness.hear(news.pointers)
      case 'hello': {
        const pointers = awareness.pointers()
        if (pointers.length > 0) this.tell({ is: 'pointers', pointers })
      }
    }
  }

  /** One at a time, and once more when it changed meanwhile. */
  private checkPeople(): void {
    if (this.checking) {
      this.checkAgain = true
      return
    }
    this.checking = true
    const checked = (): void => {
      this.checking = false
      if (!this.checkAgain) return
      this.checkAgain = false
      this.checkPeople()
    }
    this.inBackground(this.own.checkPeople().finally(checked))
  }

  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      // The next look finds it again.
      this.people = -1
      this.parts.log.warn('another node could not be followed', faultOf(error))
    })
  }
}
