/** The board of one room: opened when somebody asks for it, passed on as it is kept, and left when it gets another epoch. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { idFromBytes } from '@samklang/shared/domain/ids'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { documentName, epochOf } from '../storage/documentLog'
import type { Connection } from './Connection'
import { updateFrames } from './frames'
import { LiveDocument } from './LiveDocument'
import type { RoomParts } from './LiveRoom'
import type { OtherNodes } from './OtherNodes'
import { type Kept, windowFor } from './window'

/** The room it belongs to. */
export interface BoardOwner {
  readonly id: RoomId
  readonly others: OtherNodes
  /** Sockets of the room, of any kind. */
  readonly size: number
  /** Those with a board. */
  boards(): Connection[]
  hasPutAway(who: ParticipantId, notes: readonly string[]): void
  tellSaving(works: boolean): void
}

export class RoomBoard {
  private opening: Promise<LiveDocument | null> | null = null
  opened: LiveDocument | null = null

  constructor(
    private readonly owner: BoardOwner,
    private readonly parts: RoomParts,
  ) {}

  /** The board under its present epoch, or null where the room has none. */
  async document(): Promise<LiveDocument | null> {
    this.opening ??= this.open()
    return this.opening
  }

  /** The board if this is its epoch. One that was replaced since it was opened is looked up again. */
  async documentOf(epoch: string): Promise<LiveDocument | null> {
    const document = await this.document()
    if (!document || document.epoch === epoch) return document
    if ((await this.parts.db.read((tx) => epochOf(tx, this.owner.id))) === document.epoch) return null
    this.replaced()
    const next = await this.document()
    return next?.epoch === epoch ? next : null
  }

  /** Is there nothing in memory that would be missed? */
  get isAtRest(): boolean {
    return this.opening === null || (this.opened?.isAtRest ?? false)
  }

  /** It has another epoch now. */
  replaced(): void {
    this.forget()
    this.closeSockets(closing.otherEpoch)
  }

  private async open(): Promise<LiveDocument | null> {
    try {
      const epoch = await this.parts.db.read((tx) => epochOf(tx, this.owner.id))
      this.opened = epoch === null ? null : this.documentUnder(epoch)
      if (!this.opened) this.opening = null
      return this.opened
    } catch (error) {
      this.opening = null
      throw error
    }
  }

  private documentUnder(epoch: string): LiveDocument {
    const { owner } = this
    const { db, clock, log, limits, compactor, judges, metrics, allowance, random, nodes, serverClient } = this.parts
    const document: LiveDocument = new LiveDocument(documentName(owner.id, epoch), epoch, owner.id, {
      db,
      clock,
      log,
      limits,
      compactor,
      judges,
      metrics,
      allowance,
      several: nodes.several,
      serverClient,
      newBatch: () => idFromBytes(random(12)),
      delay: () => windowFor(owner.size),
      onKept: (kept) => {
        this.send(document, kept)
        owner.others.tellKept(document.name, kept)
        this.parts.boardChanged?.(owner.id)
      },
      onOvertaken: (kept) => owner.others.tellKept(document.name, kept),
      // reason: whoever writes on a board was let in by their id as a participant.
      onPutAway: (who, notes) => owner.hasPutAway(who as ParticipantId, notes),
      onFailing: () => owner.tellSaving(false),
      onRecovered: () => owner.tellSaving(true),
      onLost: (why) => this.lost(document, why),
    })
    return document
  }

  private send(document: LiveDocument, { head, updates, source }: Kept): void {
    const frames = updateFrames(updates)
    for (const connection of this.owner.boards()) {
      if (connection !== source && connection.document === document) connection.outgoing.update(frames, head - 1)
    }
  }

  private lost(document: LiveDocument, why: 'gone' | 'claimed'): void {
    if (this.opened !== document) return
    if (why === 'gone') return this.replaced()
    this.forget()
    this.closeSockets(closing.restarting)
  }

  private forget(): void {
    this.opening = null
    this.opened = null
  }

  private closeSockets(why: Closing): void {
    for (const connection of this.owner.boards()) connection.close(why)
  }
}
