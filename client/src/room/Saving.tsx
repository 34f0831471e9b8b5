/** Saved or not saved, in words: shortly in the bar, and across the page when something still waits. */
import { CheckmarkIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** In the bar; nothing where nothing has been sent. */
export function SavingWord(): ReactNode {
  const say = useText()
  const saving = useSaving()
  return (
    <output className="room-saving">
      {saving === 'saved' ? (
        <>
          <CheckmarkIcon aria-hidden />
          {say('common.saved')}
        </>
      ) : null}
      {saving === 'saving' ? say('common.saving') : null}
    </output>
  )
}

/** Under the bar, only while something is not saved or there is no network. */
export function SavingStrip(): ReactNode {
  const say = useText()
  const saving = useSaving()
  const { connection } = useRoomSession()
  const text = saving === 'not-saved' ? say('common.notSaved') : connection === 'offline' ? say('common.offline') : ''
  return <output className="room-strip">{text === '' ? null : <span>{text}</span>}</output>
}
