/** A way between the questions that are open and what the meeting is on; nothing where there is only one thing. */
import { Button } from '@digdir/designsystemet-react'
import type { RoundId } from '@samklang/shared/domain/ids'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import type { OpenRound } from './openRounds'
import { useNow } from './useNow'
import { useScorecard } from '../scorecard/scorecard'

export function OpenQuestions(props: {
  open: readonly OpenRound[]
  shown: OpenRound | null
  onLook: (at: RoundId | null) => void
}) {
  const { open, shown, onLook } = props
  const say = useText()
  const scorecard = useScorecard()
  const { focus } = useRoomSession().session
  const now = useNow()
  const elsewhere = focus.kind !== 'round' && focus.kind !== 'welcome'
  if (open.length === 0 || (open.length === 1 && shown !== null && !elsewhere)) return null
  return (
    <nav className="answer-rounds" aria-label={say('answer.several')}>
      {elsewhere && shown !== null && (
        <Button data-size="sm" variant="secondary" onClick={() => onLook(null)}>
          {now}
        </Button>
      )}
      {open.map((one) => (
        <Button
          key={one.id}
          data-size="sm"
          variant={one === shown ? 'primary' : 'secondary'}
          aria-current={one === shown ? 'true' : undefined}
          onClick={() => onLook(one.id)}
        >
          {say('answer.openQuestion', { what: selectionWords(one.selection, scorecard, say) })}
        </Button>
      ))}
    </nav>
  )
}
