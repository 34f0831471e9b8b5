/** What a facilitator steers with: what can be asked, what participants see now, who is here, and one primary button. */
import { Button } from '@digdir/designsystemet-react'
import type { Selection } from '@samklang/shared/domain/round'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { useRef, useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { AgendaRail } from './AgendaRail'
import { CommandBar } from './CommandBar'
import { nextAct, type Picked, type Prepared } from './nextAct'
import { NowPane } from './NowPane'
import { PeoplePane } from './PeoplePane'
import { PickPane } from './PickPane'
import { newDraft } from '../votes/draft'
import { VotePick } from '../votes/VotePick'
import { WritingPick } from '../writing/WritingPick'
import { useLead } from './useLead'
import './lead.css'
import { useScorecard } from '../scorecard/scorecard'

export function LeadPage(): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const lead = useLead()
  const columns = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const next = nextAct(session, scorecard, picked, prepared)
  const { mode } = defaultsOf(session.room.situation)

  const pick = (selection: Selection) => {
    setPrepared(null)
    setPicked({ selection, mode: picked?.mode ?? mode })
    // On a phone the rail lies under what it chooses.
    columns.current?.scrollTo(0, 0)
  }
  const prepare = (kind: Prepared['kind']) => {
    setPicked(null)
    setPrepared(
      kind === 'vote'
        ? { kind, draft: newDraft(mode, say) }
        : { kind, draft: { question: say('votes.writing.questionStart'), phase: null, field: null } },
    )
    columns.current?.scrollTo(0, 0)
  }
  const backToNow = () => {
    setPicked(null)
    setPrepared(null)
  }
  const goOn = async () => {
    if (next.act === 'next') return pick(next.selection)
    // Only what has been opened leaves the choice; what was refused stays, with the reason.
    if (await lead.doNext(next)) backToNow()
  }
  return (
    <div className="lead">
      <h1 className="sk-hidden">{say('lead.title')}</h1>
      <CommandBar lead={lead} next={next} onNext={goOn} />
      <div className="lead__columns" ref={columns}>
        <AgendaRail
          lead={lead}
          picked={picked?.selection ?? null}
          prepared={prepared?.kind ?? null}
          onPick={pick}
          onPrepare={prepare}
          onTogether={(focus) => {
            backToNow()
            void lead.bring(focus)
          }}
        />
        <div className="lead__middle">
          {picked === null && prepared === null ? (
            <NowPane lead={lead} />
          ) : (
            <>
              <Button variant="tertiary" data-size="sm" className="lead__back" onClick={backToNow}>
                {say('lead.now.backTo')}
              </Button>
              {picked === null ? null : <PickPane picked={picked} onPicked={setPicked} />}
              {prepared?.kind === 'vote' ? (
                <VotePick draft={prepared.draft} onDraft={(draft) => setPrepared({ kind: 'vote', draft })} />
              ) : null}
              {prepared?.kind === 'writing' ? (
                <WritingPick draft={prepared.draft} onDraft={(draft) => setPrepared({ kind: 'writing', draft })} />
              ) : null}
            </>
          )}
        </div>
        <PeoplePane lead={lead} />
      </div>
    </div>
  )
}
