/** What every kind of ballot on a page is handed: the notes, what one has said, and a way to say it. */
import type { VoteRound } from '@samklang/shared/domain/vote'
import type { VoteAnswer } from '@samklang/shared/domain/votes/kinds'
import type { AskedNote } from '@samklang/shared/wire/voteRoutes'
import type { Answers } from '../answer/sheet'

export interface BallotProps {
  readonly round: VoteRound
  readonly notes: readonly AskedNote[]
  readonly answers: Answers
  readonly disabled: boolean
  /** The group answers with one voice. */
  readonly together: boolean
  readonly onAnswer: (item: string, answer: VoteAnswer | null) => void
}
