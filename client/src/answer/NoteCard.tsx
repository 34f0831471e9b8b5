/** A note as a card outside the board: paper, its text, whose it is. */
import type { Note } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { itemWords } from '@samklang/shared/results/itemWords'
import { NoteTags } from '../list/NoteTags'
import { useText } from '../text'
import './notes.css'
import { useScorecard } from '../scorecard/scorecard'

/** The paper's colour as `data-color` of the theme; white paper takes the neutral one. */
export const paperOf = {
  sun: 'sun',
  moss: 'moss',
  coral: 'coral',
  sky: 'sky',
  violet: 'violet',
  paper: 'neutral',
} as const

export function NoteCard({ note, children }: { note: Note; children?: ReactNode }) {
  const say = useText()
  const scorecard = useScorecard()
  const about = note.statement === null ? null : itemWords(note.statement, scorecard, say)
  return (
    <article className="note-card" data-color={paperOf[note.colour]}>
      <p className="note-text">{note.text}</p>
      {note.tags.length > 0 && <NoteTags tags={note.tags} />}
      {about !== null && (
        <p className="note-about">
          {say('notes.measures.fromStatement', { number: about.name, statement: about.text })}
        </p>
      )}
      {note.author !== null && note.kind === 'idea' && (
        <p className="note-about">{say('notes.ideas.by', { name: note.author })}</p>
      )}
      {children}
    </article>
  )
}
