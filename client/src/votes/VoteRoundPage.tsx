/** A vote on one's phone: the question, who sees what, the ballot of its kind, and the truth about what is saved. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { isTaking } from '@samklang/shared/domain/round'
import type { VoteRound } from '@samklang/shared/domain/vote'
import type { VoteAnswer } from '@samklang/shared/domain/votes/kinds'
import { useEffect, useState } from 'react'
import { SavedLine } from '../answer/SavedLine'
import { type Answers, answersOf } from '../answer/sheet'
import type { Sheets } from '../answer/sheets'
import { TurnoutLine } from '../answer/TurnoutLine'
import { call } from '../api'
import { useDoing } from '../problem'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { ballots } from './ballots'
import { useVote } from './useVote'
import { VoteWho } from './VoteWho'
import './votes.css'

export function VoteRoundPage({ round, sheets }: { round: VoteRound; sheets: Sheets }) {
  return round.mode === 'together' ? <JointVote round={round} /> : <SecretVote round={round} sheets={sheets} />
}

function SecretVote({ round, sheets }: { round: VoteRound; sheets: Sheets }) {
  const say = useText()
  useEffect(() => void sheets.open(round.id), [sheets, round.id])
  const keeper = sheets.of(round.id)
  if (keeper === null) return null
  const { sheet, refusal } = keeper.read()
  return (
    <Voting
      round={round}
      answers={answersOf(sheet)}
      onAnswer={(item, answer) => keeper.answer(item, answer)}
      problem={refusal === null ? null : say('answer.refused', { reason: say(`refusals.${refusal}`) })}
    />
  )
}

/** One ballot for the group, entered by anyone and seen by all at once. */
function JointVote({ round }: { round: VoteRound }) {
  const { room, session, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const joint: Answers = session.joint[round.id] ?? {}
  // Shown at once where it was tapped; everybody else, and this page after it, reads what the server has.
  const [tapped, setTapped] = useState<Readonly<Record<string, VoteAnswer | null>>>({})
  const answers = Object.fromEntries(Object.entries({ ...joint, ...tapped }).filter(([, answer]) => answer !== null))
  useTellSaving(
    'joint',
    busy ? 'saving' : problem !== null ? 'not-saved' : Object.keys(joint).length > 0 ? 'saved' : null,
  )
  const enter = async (item: string, answer: VoteAnswer | null) => {
    if (busy) return
    setTapped({ [item]: answer })
    await run(() => call('joint', { params: { room, round: round.id }, body: { item, answer } }))
    await refresh()
    setTapped({})
  }
  return (
    // reason: what is null has just been left out.
    <Voting
      round={round}
      answers={answers as Answers}
      onAnswer={(item, answer) => void enter(item, answer)}
      problem={problem}
    />
  )
}

function Voting(props: {
  round: VoteRound
  answers: Answers
  onAnswer: (item: string, answer: VoteAnswer | null) => void
  problem: string | null
}) {
  const { round, answers, onAnswer, problem } = props
  const say = useText()
  const { now } = useRoomSession()
  const { vote, stale } = useVote(round)
  const { setup, question } = round.selection
  const Ballot = ballots[setup.kind]
  return (
    <article className="vote">
      <Heading level={2} data-size="md" className="vote-question">
        {question}
      </Heading>
      <VoteWho round={round} begun={Object.keys(answers).length > 0} />
      {vote === null ? (
        stale ? (
          <Paragraph>{say('votes.unreachable')}</Paragraph>
        ) : (
          <Loading text={say('votes.loading')} />
        )
      ) : (
        <Ballot
          round={round}
          notes={vote.notes}
          answers={answers}
          disabled={!isTaking(round, now())}
          together={round.mode === 'together'}
          onAnswer={onAnswer}
        />
      )}
      <SavedLine round={round} problem={problem} />
      {round.mode === 'secret' ? <TurnoutLine round={round} /> : null}
    </article>
  )
}
