/** Notes that are not on the board yet: why, and what one can do; nothing typed is dropped. */
import { Button } from '@digdir/designsystemet-react'
import { useText } from '../text'
import type { NoteBox, WaitingNote } from './NoteBox'

export function WaitingNotes({ box, waiting }: { box: NoteBox; waiting: readonly WaitingNote[] }) {
  const say = useText()
  if (waiting.length === 0) return null
  return (
    <ul className="note-cards" aria-live="polite">
      {waiting.map(({ note, refusal }) => (
        <li key={note.id}>
          <article className="note-card note-waiting">
            <p className="note-text">{note.text}</p>
            <p className="note-about">
              {refusal === null
                ? say('notes.ideas.kept')
                : say('notes.ideas.refused', { reason: say(`refusals.${refusal}`) })}
            </p>
            {refusal !== null && (
              <div className="note-acts">
                <Button data-size="sm" variant="secondary" onClick={() => void box.again(note.id)}>
                  {say('notes.ideas.again')}
                </Button>
                <Button data-size="sm" variant="tertiary" onClick={() => box.discard(note.id)}>
                  {say('notes.ideas.discard')}
                </Button>
              </div>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}
