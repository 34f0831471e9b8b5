/** What whoever leads does with sides: sets them up, begins, shows all together; a side's numbers are not theirs to see first. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { whyNotBegin, whyNotShow, type Sides } from '@samklang/shared/domain/sides'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import type { Lead } from '../lead/useLead'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Confirm } from '../ui/Confirm'
import { currentSides } from './currentSides'
import { MakeSides } from './MakeSides'
import { SidesCounts } from './SidesCounts'
import { SidesResult } from './SidesResult'
import './sides.css'

export function SidesLead({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const [again, setAgain] = useState(false)
  const sides = currentSides(session)
  if (sides === null || (sides.state === 'shown' && again)) return <MakeSides onMade={() => setAgain(false)} />
  if (sides.state !== 'shown') return <Running key={sides.id} sides={sides} />
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setAgain(true)}>
        {say('sides.run.again')}
      </Button>
      <SidesResult sides={sides} onTalk={(statement) => void lead.talkAbout(statement)} />
    </>
  )
}

function Running({ sides }: { sides: Sides }): ReactNode {
  const say = useText()
  const { room, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const [asking, setAsking] = useState(false)
  const act = (name: 'openSides' | 'showSides' | 'cancelSides'): void => {
    void run(async () => {
      await call(name, { params: { room, sides: sides.id }, body: {} })
      await refresh()
    })
  }
  const choosing = sides.state === 'choosing'
  const why = choosing ? whyNotBegin(sides) : whyNotShow(sides)
  return (
    <div className="sides">
      <Paragraph>{say(choosing ? 'sides.state.choosing' : 'sides.state.open')}</Paragraph>
      <SidesCounts sides={sides} />
      {why === null ? null : <p id="sides-why">{say(choosing ? 'sides.run.tooSmall' : 'sides.run.silent')}</p>}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <div className="ui-row">
        <Button
          data-size="sm"
          disabled={busy || why !== null}
          aria-describedby={why === null ? undefined : 'sides-why'}
          onClick={() => act(choosing ? 'openSides' : 'showSides')}
        >
          {say(choosing ? 'sides.run.begin' : 'sides.run.show')}
        </Button>
        <Button variant="tertiary" data-size="sm" disabled={busy} onClick={() => setAsking(true)}>
          {say('sides.run.cancel')}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={say('sides.run.cancelTitle')}
          text={say('sides.run.cancelText')}
          yes={say('sides.run.cancelYes')}
          no={say('sides.run.cancelNo')}
          onYes={() => act('cancelSides')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
