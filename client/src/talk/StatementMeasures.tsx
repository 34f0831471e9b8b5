/** The measures that were born at a statement: what, who and how far. */
import type { Note } from '@samklang/shared/domain/note'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { useText } from '../text'
import './talk.css'

/** Nothing where there are none. */
export function StatementMeasures({ statement, notes }: { statement: StatementId; notes: readonly Note[] | null }) {
  const say = useText()
  const born = (notes ?? []).filter((note) => note.kind === 'measure' && note.statement === statement)
  if (born.length === 0) return null
  return (
    <section className="talk-measures" aria-label={say('talk.measures.heading')}>
      <p className="talk-note-name">{say('talk.measures.heading')}</p>
      <ul>
        {born.map((note) => (
          <li key={note.id}>
            <span className="talk-measure-text">{note.text}</span>
            <small>
              {note.owner ?? say('talk.measures.nobody')} · {say(`domain.status.${note.status}`)}
              {note.due === null ? '' : ` · ${say('notes.measures.dueOn', { date: new Date(`${note.due}T12:00:00`) })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
