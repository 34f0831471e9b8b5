/** Notes from the talks by REST: asked for when the page opens, when the session moves, and every few seconds while seen. */
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'

export type TalkTexts = Readonly<Record<StatementId, string>>

export interface TalkNotesByRest {
  /** What is noted, by statement; null until it has come. */
  readonly texts: TalkTexts | null
  /** Writes what was changed from `before`; throws what `problemText` can put into words. */
  readonly write: (statement: StatementId, before: string, text: string) => Promise<void>
}

/** Milliseconds; somebody else may be writing. */
const EVERY = 5000

export function useTalkNotes(): TalkNotesByRest {
  const { room, session } = useRoomSession()
  const { revision, assessment } = session
  const [found, setFound] = useState<{ texts: TalkTexts; of: string } | null>(null)
  const of = assessment.id
  const isOver = assessment.finishedAt !== null
  useEffect(() => {
    let here = true
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      // What is shown stays until there is an answer.
      const asked = isOver
        ? call('assessmentTalks', { params: { room, assessment: of } })
        : call('talkNotes', { params: { room } })
      asked.then(
        (notes) => {
          if (here) setFound({ of, texts: Object.fromEntries(notes.map(({ statement, text }) => [statement, text])) })
        },
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, EVERY)
    return () => {
      here = false
      clearInterval(timer)
    }
    // reason: a new revision may mean a new note
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [room, revision, of, isOver])
  const write = useCallback(
    async (statement: StatementId, before: string, text: string) => {
      const body = { write: { before, text } }
      const { text: now } = await call('writeTalkNote', { params: { room, statement }, body })
      setFound((known) => ({ of, texts: { ...known?.texts, [statement]: now } }))
    },
    [room, of],
  )
  return { texts: found?.of === of ? found.texts : null, write }
}
