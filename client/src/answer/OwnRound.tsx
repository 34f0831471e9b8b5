/** A round each answers by themselves: one's own sheet, tap by tap to the server, with the truth about what is saved. */
import { Paragraph } from '@digdir/designsystemet-react'
import { isSealed } from '@samklang/shared/domain/mode'
import { isTaking, type Round } from '@samklang/shared/domain/round'
import { useEffect } from 'react'
import { useRunning } from '../results/Running'
import { RoomSessionContext, useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Asking } from './Asking'
import { LiveAnswers } from './LiveAnswers'
import { SavedLine } from './SavedLine'
import { answersOf, type Scores, scoresIn } from './sheet'
import type { Sheets } from './sheets'
import { TurnoutLine } from './TurnoutLine'
import { UntilLine } from './UntilLine'
import { SeenAs, Who } from './Who'

/** In secret, under one's name, or as a show of hands, where one stays to see how the others' answers lie. */
export function OwnRound({ round, sheets }: { round: Round; sheets: Sheets }) {
  const say = useText()
  const { session, now } = useRoomSession()
  useEffect(() => void sheets.open(round.id), [sheets, round.id])
  const live = round.mode === 'live'
  const running = useRunning(live ? round.id : null)
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
      goesOn={!live}
      onAnswer={(item, answer) => keeper.answer(item, answer)}
      {...(live && {
        renderUnder: (item) => (
          <RoomSessionContext value={running}>
            <LiveAnswers item={item} threshold={round.threshold} />
          </RoomSessionContext>
        ),
      })}
      {...(round.mode !== 'secret' && { before: <SeenAs round={round} /> })}
      promise={
        <>
          <UntilLine round={round} />
          <Who round={round} begun={count > 0} />
        </>
      }
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

/**
 * What this device remembers of one's own answers when the same items were asked before; it knows no other way. What was
 * said under a name is left out: it is there for everyone to see.
 */
function lastTimeOf(round: Round, rounds: readonly Round[], sheets: Sheets): Scores {
  if (round.take < 2) return {}
  const earlier = rounds.filter(
    (other) =>
      other.id !== round.id && other.take < round.take && other.assessment === round.assessment && isSealed(other.mode),
  )
  return scoresIn(Object.fromEntries(earlier.flatMap(({ id }) => Object.entries(sheets.keptOf(id)?.stored ?? {}))))
}
