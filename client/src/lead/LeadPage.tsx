/** What a facilitator steers with: what can be asked, what participants see now, who is here, and one primary button. */
import { Button } from '@digdir/designsystemet-react'
import type { Selection } from '@samklang/shared/domain/round'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { useRef, useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { AgendaRail } from './AgendaRail'
import { CommandBar } from './CommandBar'
import { nextAct, type Picked } from './nextAct'
import { NowPane } from './NowPane'
import { PeoplePane } from './PeoplePane'
import { PickPane } from './PickPane'
import { useLead } from './useLead'
import './lead.css'

export function LeadPage(): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const lead = useLead()
  const columns = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const next = nextAct(session, picked)
  const { mode } = defaultsOf(session.room.situation)

  const pick = (selection: Selection) => {
    setPicked({ selection, mode: picked?.mode ?? mode })
    // On a phone the rail lies under what it chooses.
    columns.current?.scrollTo(0, 0)
  }
  const goOn = async () => {
    if (next.act === 'next') return pick(next.selection)
    // Only what has been opened leaves the choice; what was refused stays, with the reason.
    if (await lead.doNext(next)) setPicked(null)
  }
  return (
    <div className="lead">
      <h1 className="sk-hidden">{say('lead.title')}</h1>
      <CommandBar lead={lead} next={next} onNext={goOn} />
      <div className="lead__columns" ref={columns}>
        <AgendaRail
          picked={picked?.selection ?? null}
          onPick={pick}
          onTogether={(focus) => {
            setPicked(null)
            void lead.bring(focus)
          }}
        />
        <div className="lead__middle">
          {picked === null ? (
            <NowPane lead={lead} />
          ) : (
            <>
              <Button variant="tertiary" data-size="sm" className="lead__back" onClick={() => setPicked(null)}>
                {say('lead.now.backTo')}
              </Button>
              <PickPane picked={picked} onPicked={setPicked} />
            </>
          )}
        </div>
        <PeoplePane lead={lead} />
      </div>
    </div>
  )
}
