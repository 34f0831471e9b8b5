/** An idea without a name, outside any private writing: it waits for others', and may be told under one's name at once. */
import { Button } from '@digdir/designsystemet-react'
import type { NoteId } from '@samklang/shared/domain/ids'
import { peopleLacking } from '@samklang/shared/domain/waiting'
import { useState, type ReactNode } from 'react'
import { newId } from '../api'
import type { NewNote } from '../answer/NoteBox'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Fold } from '../ui/Fold'
import { useWaitingTexts } from './waitingBox'
import { WaitingCount } from './WaitingCount'
import { OwnTexts, WritingForm } from './WritingForm'
import './writing.css'

/** `onPost` puts a note on the board under one's name. */
export function Nameless({ onPost }: { onPost: (note: NewNote) => void }): ReactNode {
  const say = useText()
  const { me, session, turnout } = useRoomSession()
  const waiting = useWaitingTexts()
  const [moving, setMoving] = useState<string | null>(null)
  const mine = waiting.texts.filter(({ writing }) => writing === null)
  const name = nameOf(say, me)
  const lacking = peopleLacking(turnout.waiting.outside.people)
  // While everybody writes by themselves there is one place to write.
  if (session.writing.open !== null && mine.length === 0) return null
  return (
    <section className="writing" aria-label={say('votes.nameless.without')}>
      <WaitingCount where="outside" />
      {session.writing.open === null ? (
        <Fold title={say('votes.writing.goWrite')}>
          <div className="writing">
            <p>
              {say('votes.nameless.explain')} {say('votes.nameless.lacking', { lacking })}
            </p>
            <WritingForm
              waiting={waiting}
              writing={null}
              label={say('notes.ideas.write')}
              button={say('votes.nameless.post')}
            />
            <p className="writing-hint">{say('votes.writing.promiseServer')}</p>
          </div>
        </Fold>
      ) : null}
      <OwnTexts
        waiting={waiting}
        texts={mine}
        heading={say('votes.nameless.mine')}
        writing={null}
        renderMore={(text) =>
          text.state !== 'waits' ? null : (
            <Button
              data-size="sm"
              variant="tertiary"
              disabled={moving !== null}
              onClick={async () => {
                setMoving(text.request)
                // Gone from among the nameless first: twice on the board would say whose it was.
                const gone = await waiting.takeBack(text)
                if (gone) {
                  onPost({ id: newId<NoteId>(), kind: 'idea', text: text.text, phase: session.phase })
                  announce(say('votes.nameless.movedNamed'))
                }
                setMoving(null)
              }}
            >
              {say('votes.nameless.postNamed', { name })}
            </Button>
          )
        }
      />
      {mine.length > 0 ? <p className="writing-hint">{say('votes.nameless.lacking', { lacking })}</p> : null}
    </section>
  )
}
