/** A secret round: one's own sheet, tap by tap to the server, with the truth about what is saved. */
import { Paragraph } from '@digdir/designsystemet-react'
import { isTaking, type Round } from '@samklang/shared/domain/round'
import { useEffect } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Asking } from './Asking'
import { SavedLine } from './SavedLine'
import { answersOf, type Scores, scoresIn } from './sheet'
import type { Sheets } from './sheets'
import { TurnoutLine } from './TurnoutLine'
import { Who } from './Who'

export function SecretRound({ round, sheets }: { round: Round; sheets: Sheets }) {
  const say = useText()
  const { session, now } = useRoomSession()
  useEffect(() => void sheets.open(round.id), [sheets, round.id])
  const keeper = sheets.of(round.id)
  if (keeper === null) return null
  const { sheet, saving, refusal } = keeper.read()
  const answers = scoresIn(answersOf(sheet))
  const count = Object.keys(answers).length
  return (
    <Asking
      round={round}
      answers={answers}
      lastTime={lastTimeOf(round, session.rounds, sheets)}
      disabled={!isTaking(round, now())}
      goesOn
      onAnswer={(item, answer) => keeper.answer(item, answer)}
      promise={<Who round={round} begun={count > 0} />}
      saved={
        <SavedLine
          round={round}
          problem={refusal === null ? null : say('answer.refused', { reason: say(`refusals.${refusal}`) })}
        />
      }
      end={
        <>
          <Paragraph>{say(saving === 'kept' ? 'answer.doneWait' : 'answer.doneBody', { count })}</Paragraph>
          <TurnoutLine round={round} />
        </>
      }
    />
  )
}

/** What this device remembers of one's own answers when the same items were asked before; it knows no other way. */
function lastTimeOf(round: Round, rounds: readonly Round[], sheets: Sheets): Scores {
  if (round.take < 2) return {}
  const earlier = rounds.filter(
    (other) => other.id !== round.id && other.take < round.take && other.assessment === round.assessment,
  )
  return scoresIn(Object.fromEntries(earlier.flatMap(({ id }) => Object.entries(sheets.keptOf(id)?.stored ?? {}))))
}
