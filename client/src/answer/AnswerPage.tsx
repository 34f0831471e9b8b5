/** The page on every phone: what is asked now, else what the others do and what was shown last. */
import { useState } from 'react'
import { PosterByRest } from '../poster/PosterByRest'
import { ProposalBox } from '../results/ProposalBox'
import { useRoomSession } from '../session/RoomSession'
import { ScorecardLanguage } from '../scorecard/ScorecardLanguage'
import { useText } from '../text'
import { isAnsweredAlone } from '@samklang/shared/domain/mode'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { VoteRoundPage } from '../votes/VoteRoundPage'
import { SidesPage } from '../sides/SidesPage'
import { PrivateWriting } from '../writing/PrivateWriting'
import { MissedAnswers } from './MissedAnswers'
import { type Looking, lookingAt, openRounds } from './openRounds'
import { OpenQuestions } from './OpenQuestions'
import { OwnRound } from './OwnRound'
import { TogetherRound } from './TogetherRound'
import { useSheets } from './useSheets'
import { OthersAnswering, Waiting } from './Waiting'
import './answer.css'

export function AnswerPage() {
  const say = useText()
  const { session, me, role } = useRoomSession()
  const sheets = useSheets()
  const [before, setBefore] = useState<Looking | null>(null)
  const { round, looking } = lookingAt(session, before)
  if (
    before === null ||
    before.at !== looking.at ||
    before.gathered !== looking.gathered ||
    before.place !== looking.place
  ) {
    setBefore(looking)
  }
  const writing = session.writing.open !== null && session.focus.kind === 'ideas'
  const answers = me.joined && role !== 'observer'
  return (
    <div className="answer-page">
      <h1 className="sk-hidden">{say('answer.title')}</h1>
      <ScorecardLanguage />
      <PosterByRest />
      <MissedAnswers sheets={sheets} />
      <ProposalBox />
      {answers && (
        <OpenQuestions open={openRounds(session)} shown={round} onLook={(at) => setBefore({ ...looking, at })} />
      )}
      {!answers && <OthersAnswering observer={role === 'observer'} />}
      {answers && round !== null && isVoteRound(round) && (
        <VoteRoundPage key={round.id} round={round} sheets={sheets} />
      )}
      {answers && round !== null && isAnsweredAlone(round.mode) && !isVoteRound(round) && (
        <OwnRound key={round.id} round={round} sheets={sheets} />
      )}
      {answers && round?.mode === 'together' && !isVoteRound(round) && <TogetherRound key={round.id} round={round} />}
      {round === null && writing && <PrivateWriting />}
      {round === null && session.focus.kind === 'sides' && <SidesPage />}
      {(round === null || !answers) && <Waiting />}
    </div>
  )
}
