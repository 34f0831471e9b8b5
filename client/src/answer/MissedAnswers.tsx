/** Answers that did not reach the server before the round closed, said plainly and once. */
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import type { Sheets } from './sheets'
import { useScorecard } from '../scorecard/scorecard'

export function MissedAnswers({ sheets }: { sheets: Sheets }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  return sheets.missed().map((keeper) => {
    const { round, missed } = keeper.read().sheet
    const vote = session.rounds.filter(isVoteRound).find(({ id }) => id === round)
    return (
      <Alert key={round} data-color="warning" role="alert">
        <Heading level={2} data-size="xs">
          {say('answer.missedHeading')}
        </Heading>
        <Paragraph>{say('answer.missedBody')}</Paragraph>
        <ul>
          {vote === undefined ? (
            Object.entries(missed).map(([item, answer]) => (
              <li key={item}>
                {say('answer.missedItem', {
                  number: itemWords(item, scorecard, say).name,
                  answer:
                    answer === null
                      ? say('answer.missedCleared')
                      : answer === 'dk'
                        ? say('answer.dontKnow')
                        : Number(answer),
                })}
              </li>
            ))
          ) : (
            <li>{say('votes.missed', { question: vote.selection.question, count: Object.keys(missed).length })}</li>
          )}
        </ul>
        <Button variant="secondary" data-size="sm" onClick={() => keeper.forgetMissed()}>
          {say('answer.understood')}
        </Button>
      </Alert>
    )
  })
}
