/** A measure in a few words: what it was, whose, and what became of it. */
import type { Note } from '@samklang/shared/domain/note'
import { numberOf, type ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { useText } from '../text'

export function MeasureLine({ note, scorecard }: { note: Note; scorecard: ScorecardShape }): ReactNode {
  const say = useText()
  const number = note.statement === null ? null : numberOf(scorecard, note.statement)
  const facts = [
    say('time.fields.status', { status: say(`domain.status.${note.status}`) }),
    ...(note.owner === null ? [] : [say('time.fields.owner', { owner: note.owner })]),
    ...(note.due === null ? [] : [say('time.fields.due', { date: new Date(`${note.due}T12:00:00`) })]),
    ...(number === null || number === undefined ? [] : [say('time.fields.about', { number })]),
  ]
  return (
    <li>
      <span className="measures-between__text">{note.text}</span>
      <small>{facts.join(' · ')}</small>
      {note.why === null ? null : <small className="measures-between__why">{note.why}</small>}
    </li>
  )
}
