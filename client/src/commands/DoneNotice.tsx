/** What has just been done to much at once, and Undo beside it for some seconds. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useText } from '../text'
import type { Done } from './useCommands'
import './commands.css'

export function DoneNotice({ done }: { done: Done | null }): ReactNode {
  const say = useText()
  if (done === null) return null
  return (
    <div className="done-notice">
      <span>{done.sentence}</span>
      <Button data-size="sm" variant="secondary" onClick={done.undo}>
        <ArrowUndoIcon aria-hidden />
        {say('common.undo')}
      </Button>
    </div>
  )
}
