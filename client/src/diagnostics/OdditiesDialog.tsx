/** What lies on the board and could not be shown: each with its identifier, the reason in words, and its content to copy. */
import { Button, Details, Dialog, Heading } from '@digdir/designsystemet-react'
import { odditiesOf, type OddReason } from '@samklang/shared/documents/oddities'
import type { Say } from '@samklang/shared/text/say'
import { useState, type ReactNode } from 'react'
import type { BoardEdits } from '../live/edits'
import { useText } from '../text'
import { CopyButton } from '../ui/CopyButton'
import './diagnostics.css'

/** `undrawable` are ids of drawings that the canvas could not show; the list knows of none. */
export function OdditiesDialog(props: {
  edits: BoardEdits
  undrawable: readonly string[]
  onClose: () => void
}): ReactNode {
  const say = useText()
  // As it was when it was opened: what is read and copied does not move away under the hand.
  const [odd] = useState(() => odditiesOf(props.edits.board.doc, props.undrawable))
  return (
    <Dialog open onClose={props.onClose} closeButton={say('common.close')}>
      <Heading level={2} data-size="xs">
        {say('out.odd.name')}
      </Heading>
      {odd.length === 0 ? <p>{say('out.odd.none')}</p> : <p>{say('out.odd.intro')}</p>}
      <ul className="oddities">
        {odd.map(({ kind, id, reason, raw }) => (
          <li key={`${kind} ${id}`}>
            <p>
              <strong>{say(`out.odd.entity.${kind}`)}</strong> · {becauseOf(say, reason)}
            </p>
            <p className="oddities-id">
              {say('out.odd.id')}: <code>{id}</code>
            </p>
            <Details data-size="sm">
              <Details.Summary>{say('out.odd.raw')}</Details.Summary>
              <Details.Content>
                <pre>{raw}</pre>
              </Details.Content>
            </Details>
            <CopyButton text={raw} what={say('out.odd.what', { id })} />
          </li>
        ))}
      </ul>
      <Button variant="secondary" onClick={props.onClose}>
        {say('common.close')}
      </Button>
    </Dialog>
  )
}

function becauseOf(say: Say, reason: OddReason): string {
  return reason.is === 'keys'
    ? say('out.odd.because.keys', { keys: reason.keys.join(', ') })
    : say(`out.odd.because.${reason.is}`)
}
