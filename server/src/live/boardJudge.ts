/** What one update would do to the board, asked of the registry place by place. */
import {
  beforeOf,
  type Before,
  judgeDeletion,
  judgeEntity,
  type Written,
  textLengthOf,
} from '@samklang/shared/documents/judge'
import { keyName } from '@samklang/shared/documents/kinds'
import { isLockedTouch } from '@samklang/shared/documents/locked'
import type { Locks } from '@samklang/shared/domain/locks'
import * as Y from 'yjs'
import type { NewStruct } from './conflicts'
import { type DecodedUpdate, sharedType, type Struct } from './decodeUpdate'
import { deletedOf, type Deletion } from './deletions'
import type { Container } from './places'

/** Whoever sends the update, as far as single places go. */
export interface Sender {
  /** The names that what they make may carry. */
  readonly authors: readonly string[]
  /** What is locked for them; none for whoever leads. */
  readonly locks: Locks | null
}

const LOCKED = 'what whoever leads has locked'
const NOT_OURS = 'what only ever comes more of, and somebody else has written'

export class BoardJudge {
  private readonly before = new Map<string, Before & { made: boolean; text: boolean }>()
  private readonly added = new Map<string, number>()
  private readonly lengths = new Map<Container, number>()
  private readonly written = new Set<string>()

  constructor(
    private readonly doc: Y.Doc,
    private readonly update: DecodedUpdate,
    private readonly news: readonly NewStruct[],
    private readonly gone: readonly Deletion[],
    private readonly sender: Sender,
    private readonly mostNotes: number,
    /** Do they write under this client id? */
    private readonly isOwn: (client: number) => boolean,
  ) {
    for (const { container, length } of gone) if (container.at === 'text') this.grow(container, -length)
  }

  /** Why what it writes may not be written; null when it may. */
  writes(): string | null {
    for (const { struct, offset, place } of this.news) {
      if (place === 'impossible') return 'neighbours that do not lie together'
      if (place === 'nowhere' || struct.content.is === 'gone') continue
      const { container, sub } = place
      // What was deleted before anybody saw it changes nothing, wherever it lay.
      if (struct.content.is === 'deleted') continue
      const why = this.write(container, sub, struct, offset)
      if (why !== null) return why
    }
    return null
  }

  /** Why what it deletes may not be deleted; null when it may. */
  deletions(): string | null {
    for (const { container, sub, client } of this.gone) {
      const within = container.at === 'text'
      const { map, id, key } = namesOf(container, sub)
      if (this.isLocked(map, id, key, null)) return LOCKED
      // Undo takes back one's own steps; a note's history is nobody else's to rewrite.
      if (isOfFamily(key) && !this.isOwn(client)) return NOT_OURS
      const replaced = this.written.has(JSON.stringify([map, id, key]))
      const why = judgeDeletion({
        map,
        id,
        key,
        within,
        replaced,
        writer: 'participant',
        before: this.beforeAt(map, id),
      })
      if (why !== null) return why
    }
    return null
  }

  private write(container: Container, sub: string | null, struct: Struct, offset: number): string | null {
    const { map, id, key } = namesOf(container, sub)
    const before = this.beforeAt(map, id)
    const value = this.valueOf(container, sub, struct, offset)
    if (this.isLocked(map, id, key, value)) return LOCKED
    const writtenBy = isOfFamily(key) ? writerOf(this.doc, map, id, key) : null
    if (writtenBy !== null && !this.isOwn(writtenBy)) return NOT_OURS
    const seen: Before = {
      exists: before.exists || before.made,
      kind: before.kind,
      hasText: before.hasText || before.text,
      count: id !== null && key === null ? before.count + (this.added.get(map) ?? 0) : 0,
      get keys() {
        return before.keys ?? 0
      },
    }
    if (map === 'notes' && key === null && seen.count >= this.mostNotes) return 'too many notes'
    const mayBeAuthor = (name: string): boolean => this.sender.authors.includes(name)
    const why = judgeEntity({ map, id, key, value, writer: 'participant', mayBeAuthor, before: seen })
    if (why !== null) return why
    this.written.add(JSON.stringify([map, id, key]))
    if (key === null && !seen.exists) {
      before.made = true
      this.added.set(map, (this.added.get(map) ?? 0) + 1)
    }
    if (value.as === 'text') before.text = true
    return null
  }

  private isLocked(map: string, id: string | null, key: string | null, value: Written | null): boolean {
    const { locks } = this.sender
    if (locks === null) return false
    const before = this.beforeAt(map, id)
    return isLockedTouch(locks, { map, key, value, existed: before.exists, before })
  }

  private valueOf(
    container: Container,
    sub: string | null,
    { client, clock, length, content }: Struct,
    offset: number,
  ): Written {
    if (content.is === 'text' && container.at === 'text' && sub === null) {
      const deleted = deletedOf(this.update, client, clock + offset, clock + length)
      return { as: 'characters', length: this.grow(container, length - offset - deleted) }
    }
    if (container.at === 'text' || container.at === 'elsewhere' || sub === null) return { as: 'other' }
    if (content.is === 'values' && content.values.length === 1) return { as: 'json', value: content.values[0] }
    if (content.is === 'type' && content.type === sharedType.map) return { as: 'map' }
    if (content.is === 'type' && content.type === sharedType.text) return { as: 'text' }
    return { as: 'other' }
  }

  /** The length of a text after so many units more, the deletions of this update taken off already. */
  private grow(container: Container, units: number): number {
    const length = (this.lengths.get(container) ?? this.lengthNow(container)) + units
    this.lengths.set(container, length)
    return length
  }

  private lengthNow(container: Container): number {
    if (container.at !== 'text' || container.id === null) return 0
    return textLengthOf(this.doc, container.map, container.id)
  }

  private beforeAt(map: string, id: string | null): Before & { made: boolean; text: boolean } {
    const name = JSON.stringify([map, id])
    const found = this.before.get(name)
    if (found) return found
    const now = beforeOf(this.doc, map, id ?? '')
    const { exists, kind, hasText, phase, zone } = now
    const before = {
      exists,
      kind,
      hasText,
      phase,
      zone,
      made: false,
      text: false,
      get count() {
        return now.count
      },
      get keys() {
        return now.keys ?? 0
      },
    }
    this.before.set(name, before)
    return before
  }
}

/** A step on a note's way, an answer to one: what is there under an id of its own is only ever added to. */
function isOfFamily(key: string | null): key is string {
  return key !== null && keyName(key) !== key
}

/** Under which client id what stands there was written; null where nothing does. */
function writerOf(doc: Y.Doc, map: string, id: string | null, key: string): number | null {
  const entity = id === null ? undefined : doc.getMap<unknown>(map).get(id)
  const item = entity instanceof Y.Map ? entity._map.get(key) : undefined
  return item === undefined || item.deleted ? null : item.id.client
}

/** The three names under which the registry knows a place. */
function namesOf(container: Container, sub: string | null): { map: string; id: string | null; key: string | null } {
  switch (container.at) {
    case 'root':
      return { map: container.map, id: sub, key: null }
    case 'entity':
      return { map: container.map, id: container.id, key: sub }
    case 'text':
      return { map: container.map, id: container.id, key: container.key }
    case 'elsewhere':
      return { map: container.map, id: null, key: null }
  }
}
