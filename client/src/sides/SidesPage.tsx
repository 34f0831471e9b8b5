/** Answering as a side: choose which one, meet, agree on numbers, and see what the others say. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Sides } from '@samklang/shared/domain/sides'
import { useCallback } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Notice } from '../ui/Notice'
import { useFetched } from '../ui/useFetched'
import { ChooseSide } from './ChooseSide'
import { currentSides } from './currentSides'
import { MeetSide } from './MeetSide'
import { SidesCounts } from './SidesCounts'
import { SidesResult } from './SidesResult'
import './sides.css'

export function SidesPage() {
  const say = useText()
  const { session } = useRoomSession()
  const sides = currentSides(session)
  return (
    <section className="sides" aria-labelledby="sides-title">
      <Heading level={2} data-size="md" id="sides-title">
        {sides?.state === 'shown' ? say('sides.result.heading') : say('sides.title')}
      </Heading>
      {sides?.state === 'shown' ? (
        <SidesResult sides={sides} />
      ) : (
        <>
          <Paragraph>{say('sides.lead')}</Paragraph>
          {sides === null ? <Paragraph>{say('sides.waiting')}</Paragraph> : <UnderWay key={sides.id} sides={sides} />}
        </>
      )}
    </section>
  )
}

function UnderWay({ sides }: { sides: Sides }) {
  const say = useText()
  const { me, role } = useRoomSession()
  if (role === 'observer' || !me.joined) {
    return (
      <>
        <Paragraph>{say(role === 'observer' ? 'sides.observer' : 'sides.mustJoin')}</Paragraph>
        <SidesCounts sides={sides} />
      </>
    )
  }
  return <OwnSide sides={sides} />
}

function OwnSide({ sides }: { sides: Sides }) {
  const say = useText()
  const { room, session } = useRoomSession()
  const fetch = useCallback(() => call('mySide', { params: { room, sides: sides.id } }), [room, sides.id])
  // Others of the same side enter too: whatever anyone does raises the revision.
  const { found: sheet, again } = useFetched(fetch, session.revision)
  if (sheet === null) return null
  const own = sheet.side === null ? null : (sides.names[sheet.side] ?? null)
  return (
    <>
      <Notice>{say('sides.openly')}</Notice>
      {sides.state === 'open' && sheet.side !== null ? (
        <MeetSide sides={sides} sheet={sheet} own={sheet.side} onSaid={again} />
      ) : (
        <ChooseSide sides={sides} sheet={sheet} name={own} onChosen={again} />
      )}
      <SidesCounts sides={sides} />
    </>
  )
}
