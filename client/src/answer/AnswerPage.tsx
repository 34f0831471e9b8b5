/** The page on every phone: what is asked now, else what the others do and what was shown last. */
import { Button } from '@digdir/designsystemet-react'
import type { RoundId } from '@samklang/shared/domain/ids'
import { useState } from 'react'
import { ProposalBox } from '../results/ProposalBox'
import { selectionWords } from '../results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { MissedAnswers } from './MissedAnswers'
import { openRounds } from './openRounds'
import { SecretRound } from './SecretRound'
import { TogetherRound } from './TogetherRound'
import { useSheets } from './useSheets'
import { OthersAnswering, Waiting } from './Waiting'
import './answer.css'

export function AnswerPage() {
  const say = useText()
  const { language } = useLanguage()
  const { session, me, role } = useRoomSession()
  const sheets = useSheets()
  const open = openRounds(session)
  const [picked, setPicked] = useState<{ id: RoundId; gathered: number } | null>(null)
  // When everyone is brought to the same place, one's own choice gives way.
  const choice = picked?.gathered === session.gathered ? picked.id : null
  const round = open.find(({ id }) => id === choice) ?? open[0]
  const answers = me.joined && role !== 'observer'
  return (
    <div className="answer-page">
      <h1 className="sk-hidden">{say('answer.title')}</h1>
      <MissedAnswers sheets={sheets} />
      <ProposalBox />
      {open.length > 1 && answers && (
        <nav className="answer-rounds" aria-label={say('answer.several')}>
          {open.map((one) => (
            <Button
              key={one.id}
              data-size="sm"
              variant={one === round ? 'primary' : 'secondary'}
              aria-current={one === round ? 'true' : undefined}
              onClick={() => setPicked({ id: one.id, gathered: session.gathered })}
            >
              {selectionWords(one.selection, language, say)}
            </Button>
          ))}
        </nav>
      )}
      {round !== undefined && answers && round.mode === 'secret' && (
        <SecretRound key={round.id} round={round} sheets={sheets} />
      )}
      {round !== undefined && answers && round.mode === 'together' && <TogetherRound key={round.id} round={round} />}
      {round !== undefined && !answers && <OthersAnswering observer={role === 'observer'} />}
      {(round === undefined || !answers) && <Waiting />}
    </div>
  )
}
