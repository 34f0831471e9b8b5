/** An earlier turn as it stood when it was over, without a board: what ended in it, and what it taught. */
import { turnsOf } from '@samklang/shared/domain/cycle'
import type { Note } from '@samklang/shared/domain/note'
import { useCallback, type ReactNode } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useFetched } from '../ui/useFetched'
import { EndedNotes } from './EndedNotes'
import './cycle.css'

export function EarlierTurn({ notes, turn }: { notes: readonly Note[]; turn: number }): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  const learned = useFetched(
    useCallback(() => call('readTurn', { params: { room, turn: String(turn) } }), [room, turn]),
    turn,
  )
  const text = learned.found?.text ?? ''
  return (
    <section className="cycle-turn">
      <p>{say('cycle.readOnly')}</p>
      <div className="cycle-learned">
        <h2>{say('cycle.hinge')}</h2>
        <p className="cycle-learned-text">{text === '' ? say('cycle.hingeNone') : text}</p>
      </div>
      <EndedNotes notes={turnsOf(notes, turn)[turn - 1]?.ended ?? []} />
    </section>
  )
}
