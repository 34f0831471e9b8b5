/** The sheets of a person in a room: one keeper per round, alive as long as the page, sending also from other tabs of it. */
import type { ParticipantId, RoomId, RoundId } from '@samklang/shared/domain/ids'
import { call, Refused } from '../api'
import { keepSheet, keptSheets } from './keep'
import { emptySheet, hasUnsent, type Sheet } from './sheet'
import { type KeeperWorld, type Reply, SheetKeeper } from './SheetKeeper'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'

/** What the network is to the sheets; a test hands in its own. */
export type WorldOf = (round: RoundId) => KeeperWorld

export class Sheets {
  readonly #keepers = new Map<RoundId, SheetKeeper>()
  readonly #listeners = new Set<() => void>()
  #kept: ReadonlyMap<RoundId, Sheet> = new Map()
  #loading: Promise<void> | null = null
  #version = 0
  readonly #load: () => Promise<Map<RoundId, Sheet>>
  readonly #worldOf: WorldOf

  constructor(load: () => Promise<Map<RoundId, Sheet>>, worldOf: WorldOf) {
    this.#load = load
    this.#worldOf = worldOf
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** Changes whenever there is something new to read. */
  readonly version = (): number => this.#version

  /** Reads what this device has kept, once, and sends what was never sent, also in rounds that may have closed. */
  readonly begin = (): Promise<void> => {
    this.#loading ??= this.#load().then((kept) => {
      this.#kept = kept
      for (const sheet of kept.values()) {
        if (hasUnsent(sheet) || Object.keys(sheet.missed).length > 0) void this.#keeperFor(sheet).begin()
      }
      this.#tell()
    })
    return this.#loading
  }

  /** The keeper of an open round; null until what this device kept has been read. */
  of(round: RoundId): SheetKeeper | null {
    return this.#keepers.get(round) ?? null
  }

  /** Makes sure an open round has a keeper. */
  readonly open = async (round: RoundId): Promise<void> => {
    await this.begin()
    if (this.#keepers.has(round)) return
    await this.#keeperFor(this.#kept.get(round) ?? emptySheet(round)).begin()
  }

  /** What this person answered in a round that is over, as far as this device remembers. */
  keptOf(round: RoundId): Sheet | null {
    return this.#keepers.get(round)?.read().sheet ?? this.#kept.get(round) ?? null
  }

  /** Keepers whose round closed before everything had arrived. */
  missed(): SheetKeeper[] {
    return [...this.#keepers.values()].filter((keeper) => Object.keys(keeper.read().sheet.missed).length > 0)
  }

  /** For the bar of the room: the least saved of all sheets, null where nothing has been answered. */
  saving(): 'saved' | 'saving' | 'not-saved' | null {
    const views = [...this.#keepers.values()].map((keeper) => keeper.read())
    if (views.some(({ saving }) => saving === 'kept' || saving === 'refused')) return 'not-saved'
    if (views.some(({ sheet }) => hasUnsent(sheet))) return 'saving'
    return views.some(({ sheet }) => Object.keys(sheet.stored).length > 0) ? 'saved' : null
  }

  /** The network is back. */
  readonly flush = (): void => {
    for (const keeper of this.#keepers.values()) void keeper.flush()
  }

  #keeperFor(sheet: Sheet): SheetKeeper {
    const known = this.#keepers.get(sheet.round)
    if (known) return known
    const keeper = new SheetKeeper(sheet, this.#worldOf(sheet.round))
    keeper.listen(() => this.#tell())
    this.#keepers.set(sheet.round, keeper)
    this.#tell()
    return keeper
  }

  #tell(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }
}

const open = new Map<string, Sheets>()

/** The one set of sheets of a person in a room on this page. */
export function sheetsOf(room: RoomId, person: ParticipantId): Sheets {
  const key = `${room}/${person}`
  let sheets = open.get(key)
  if (!sheets) {
    sheets = new Sheets(
      () => keptSheets(room, person),
      (round) => overTheNetwork(room, person, round),
    )
    open.set(key, sheets)
  }
  return sheets
}

function overTheNetwork(room: RoomId, person: ParticipantId, round: RoundId): KeeperWorld {
  const params = { room, round }
  return {
    send: (answers, hash) => replyOf(call('answer', { params, body: { answers, hash } })),
    fetch: () => replyOf(call('answers', { params })),
    keep: (sheet) => keepSheet(room, person, sheet),
    later: (act, ms) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  }
}

async function replyOf(asked: Promise<AnswerSheet>): Promise<Reply> {
  try {
    return { kind: 'stored', sheet: await asked }
  } catch (reason) {
    return reason instanceof Refused ? { kind: 'refused', reply: reason.reply } : { kind: 'unreachable' }
  }
}
