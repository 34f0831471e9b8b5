/** What ended in an earlier turn, phase by phase, to be read and not changed. */
import { Heading, Tag } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import type { ReactNode } from 'react'
import { paperColour } from '../list/paper'
import { useText } from '../text'
import { PhaseMark } from '../theme/phases'
import { WayList } from './WayList'

export function EndedNotes({ notes }: { notes: readonly Note[] }): ReactNode {
  const say = useText()
  if (notes.length === 0) return <p>{say('cycle.emptyTurn')}</p>
  return phases.map((phase) => {
    const here = notes.filter((note) => note.phase === phase)
    return here.length === 0 ? null : (
      <section key={phase} className="cycle-ended">
        <Heading level={4} data-size="2xs">
          <PhaseMark phase={phase} />
        </Heading>
        <ul>
          {here.map((note) => (
            <li key={note.id} className="cycle-ended-note" data-color={paperColour[note.colour]}>
              <p>{note.text}</p>
              {note.kind === 'measure' ? (
                <p className="cycle-ended-facts">
                  <Tag data-size="sm" data-color="neutral">
                    {say(`domain.status.${note.status}`)}
                  </Tag>{' '}
                  {note.owner ?? ''}
                </p>
              ) : null}
              <WayList note={note} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
