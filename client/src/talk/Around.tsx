/** What has come of the talks about the statements on a page, asked for once for all of them: notes and measures. */
import type { Note } from '@samklang/shared/domain/note'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useNotes } from '../answer/useNotes'
import { useRoomSession } from '../session/RoomSession'
import { StatementMeasures } from './StatementMeasures'
import { TalkNote } from './TalkNote'
import { useTalkNotes, type TalkNotesByRest } from './useTalkNotes'

interface Found {
  readonly talk: TalkNotesByRest
  readonly notes: readonly Note[] | null
}
const AroundContext = createContext<Found | null>(null)

export function Around({ children }: { children: ReactNode }): ReactNode {
  const talk = useTalkNotes()
  const { notes } = useNotes()
  const found = useMemo(() => ({ talk, notes }), [talk, notes])
  return <AroundContext value={found}>{children}</AroundContext>
}

/** `quiet`: nothing where nothing has been noted, as in a long list of statements. */
export function AroundStatement(props: { statement: StatementId; note?: 'full' | 'quiet' | 'none' }): ReactNode {
  const { statement, note = 'quiet' } = props
  const found = use(AroundContext)
  const { assessment } = useRoomSession().session
  if (found === null) return null
  return (
    <>
      {note === 'none' ? null : (
        <TalkNote
          key={`${assessment.id} ${statement}`}
          statement={statement}
          notes={found.talk}
          quiet={note === 'quiet'}
        />
      )}
      <StatementMeasures statement={statement} notes={found.notes} />
    </>
  )
}
