/** What others did, told seldom: many changes in a few seconds become one sentence. */
import type { Board } from '@samklang/shared/documents/board'
import { isShown } from '@samklang/shared/domain/piles'
import type { Say } from '@samklang/shared/text/say'

/** Milliseconds of quiet before anything is told, and the least between two tellings. */
export const QUIET = 1200
export const SELDOM = 4500

export interface Clock {
  readonly now: () => number
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** Tells of others' edits until stopped. `mine` are the origins of one's own. */
export function tellNews(
  board: Board,
  mine: object,
  say: Say,
  tell: (sentence: string) => void,
  clock: Clock,
): () => void {
  /** Visible notes before; told against what is visible when it is told. */
  let before = visible(board)
  const touched = new Set<string>()
  let cancel: (() => void) | null = null
  let lastTold = -SELDOM

  function speak(): void {
    cancel = null
    const now = visible(board)
    const count = { added: 0, changed: 0, gone: 0 }
    for (const id of touched) {
      if (now.has(id)) count[before.has(id) ? 'changed' : 'added']++
      else if (before.has(id)) count.gone++
    }
    touched.clear()
    before = now
    const sentences = (['added', 'changed', 'gone'] as const)
      .filter((kind) => count[kind] > 0)
      .map((kind) => say(`list.news.${kind}`, { count: count[kind] }))
    if (sentences.length === 0) return
    lastTold = clock.now()
    tell(sentences.join(' '))
  }

  const stop = board.onChange(({ origin, notes }) => {
    if (origin === mine) {
      // One's own doing is told where it is done, and is no news.
      for (const id of notes) {
        touched.delete(id)
        if (board.note(id) && !board.note(id)?.archived) before.add(id)
        else before.delete(id)
      }
      return
    }
    for (const id of notes) touched.add(id)
    cancel ??= clock.later(speak, Math.max(QUIET, lastTold + SELDOM - clock.now()))
  })
  return () => {
    stop()
    cancel?.()
  }
}

function visible(board: Board): Set<string> {
  return new Set(board.notes().flatMap((note) => (isShown(note) ? [note.id] : [])))
}
