/** Asks what becomes of a text of several lines: one note, or one for each. */
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import type { Pasted } from '@samklang/shared/files/pasted'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { shortOf } from './shortOf'
import './commands.css'

/** As many of them are shown beforehand. */
const SHOWN = 5

export function PasteAsk(props: {
  pasted: Pasted
  onMany: () => void
  /** Null when the text is too long for one. */
  onOne: (() => void) | null
  onClose: () => void
}): ReactNode {
  const { pasted, onMany, onOne, onClose } = props
  const say = useText()
  const { notes, left, table } = pasted
  const rest = notes.length - SHOWN
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')}>
      <div className="command-form" data-size="sm">
        <Heading level={2} data-size="xs">
          {say('board.paste.ask', { count: notes.length })}
        </Heading>
        {table ? <p>{say('board.paste.table')}</p> : null}
        <ul className="paste-lines">
          {notes.slice(0, SHOWN).map((note, at) => (
            <li key={at}>{shortOf(note.text)}</li>
          ))}
        </ul>
        {rest > 0 ? <p>{say('board.paste.more', { count: rest })}</p> : null}
        {left > 0 ? <p>{say('board.paste.left', { count: left })}</p> : null}
        <div className="command-acts">
          <Button onClick={onMany}>{say('board.paste.many', { count: notes.length })}</Button>
          {onOne === null ? null : (
            <Button variant="secondary" onClick={onOne}>
              {say('board.paste.one')}
            </Button>
          )}
          <Button variant="tertiary" onClick={onClose}>
            {say('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
