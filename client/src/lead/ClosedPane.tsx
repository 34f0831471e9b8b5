/** A closed round before it is shown: the result for the facilitator's eyes, with everything withheld that would be. */
import { Paragraph } from '@digdir/designsystemet-react'
import { EyeClosedIcon } from '@navikt/aksel-icons'
import type { Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import type { ItemResult } from '@samklang/shared/domain/tally'
import { useEffect, useState, type ReactNode } from 'react'
import { call } from '../api'
import { problemText } from '../problem'
import { itemViews } from '@samklang/shared/results/itemView'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { RoundResultView } from '../results/RoundResultView'
import { Running } from '../results/Running'
import { ResultViews } from '../results/ResultViews'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { useScorecard } from '../scorecard/scorecard'

type Results = Partial<Record<ItemId, ItemResult>>

/** Everybody has seen a show of hands; anything else is for the one leading until it is shown. */
export function ClosedPane({ round }: { round: Round }): ReactNode {
  return round.mode === 'live' ? <ClosedLive round={round} /> : <ClosedUnseen round={round} />
}

function ClosedLive({ round }: { round: Round }): ReactNode {
  const say = useText()
  return (
    <>
      <Paragraph>{say('lead.now.closedLive')}</Paragraph>
      <Running round={round.id}>
        <RoundResultView round={round.id} heading={false} />
      </Running>
    </>
  )
}

function ClosedUnseen({ round }: { round: Round }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { room, session } = useRoomSession()
  const [results, setResults] = useState<Results | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    let here = true
    call('results', { params: { room, round: round.id } }).then(
      (found) => here && setResults(found),
      (error: unknown) => here && setFailed(error),
    )
    return () => {
      here = false
    }
  }, [room, round.id])
  const views = itemViews(session, scorecard, round.items).map((view) => {
    const result = results?.[view.item]
    return result === undefined ? view : { ...view, takes: [...view.takes, { take: round.take, result, groups: null }] }
  })
  return (
    <>
      <Paragraph>{say('lead.now.closed')}</Paragraph>
      <p className="pane__private">
        <EyeClosedIcon aria-hidden />
        {say('lead.now.onlyYou')}
      </p>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      {results === null && failed === null ? <Loading /> : null}
      {results === null ? null : <ResultViews views={views} what={selectionWords(round.selection, scorecard, say)} />}
    </>
  )
}
