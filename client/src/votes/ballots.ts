/** Which page a kind of vote is answered on; a new kind is a component of its own and a line here. */
import type { VoteKindName } from '@samklang/shared/domain/votes/kinds'
import type { ComponentType } from 'react'
import type { BallotProps } from './ballot'
import { ConsentBallot } from './ConsentBallot'
import { DotsBallot } from './DotsBallot'
import { PlacementBallot } from './PlacementBallot'
import { RankingBallot } from './RankingBallot'

export const ballots: Readonly<Record<VoteKindName, ComponentType<BallotProps>>> = {
  dots: DotsBallot,
  consent: ConsentBallot,
  placement: PlacementBallot,
  ranking: RankingBallot,
}
