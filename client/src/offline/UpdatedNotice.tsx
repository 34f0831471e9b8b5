/** Says that there is a newer version, and lets people choose when: nothing is loaded anew under their hands. */
import { Button } from '@digdir/designsystemet-react'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '../text'
import { isUpdated, onUpdated } from './registerWorker'
import './offline.css'

export function UpdatedNotice(): ReactNode {
  const say = useText()
  const updated = useSyncExternalStore(onUpdated, isUpdated)
  const [later, setLater] = useState(false)
  return (
    <output className="updated-notice" hidden={!updated || later}>
      {updated && !later ? (
        <>
          <span>{say('common.updated')}</span>
          <Button data-size="sm" onClick={() => window.location.reload()}>
            {say('common.reload')}
          </Button>
          <Button data-size="sm" variant="tertiary" onClick={() => setLater(true)}>
            {say('common.later')}
          </Button>
        </>
      ) : null}
    </output>
  )
}
