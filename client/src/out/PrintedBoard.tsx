/** The board on paper: its notes by phase, as headings and lists; there only while the browser prints. */
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { coveredBy, isShown, pilesOf } from '@samklang/shared/domain/piles'
import { numberOf } from '@samklang/shared/domain/scorecard'
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useRoomSession } from '../session/RoomSession'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import './print.css'

/** `notes` are in reading order. Stands in for everything else on the page while it is printed. */
export function PrintedBoard({ notes }: { notes: readonly Note[] }): ReactNode {
  const printing = usePrinting()
  return printing ? createPortal(<Paper notes={notes.filter(isShown)} />, document.body) : null
}

function Paper({ notes }: { notes: readonly Note[] }): ReactNode {
  const say = useText()
  const { session, now } = useRoomSession()
  const piles = pilesOf(notes)
  const covered = coveredBy(piles)
  return (
    <article className="printed">
      <header>
        <h1>{session.room.title}</h1>
        <p>
          {say('out.printTitle', { date: new Date(now()) })} · {say('out.printCount', { count: notes.length })}
        </p>
      </header>
      {phases.map((phase) => {
        const here = notes.filter((note) => note.phase === phase && !covered.has(note.id))
        return (
          <section key={phase}>
            <h2>{say(`domain.phase.${phase}`)}</h2>
            {here.length === 0 ? <p>{say('list.empty')}</p> : null}
            <ul>
              {here.map((note) => (
                <PrintedNote key={note.id} note={note} under={piles.get(note.id)?.slice(1) ?? []} />
              ))}
            </ul>
          </section>
        )
      })}
    </article>
  )
}

function PrintedNote({ note, under }: { note: Note; under: readonly Note[] }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const facts = [
    note.kind === 'idea' ? null : say(`domain.kind.${note.kind}`),
    note.statement && numberOf(scorecard, note.statement),
    ...note.tags.map((tag) => say(`domain.tag.${tag}`)),
    note.owner === null ? null : say('out.ofOwner', { name: note.owner }),
    note.due === null ? null : say('out.untilDue', { date: new Date(`${note.due}T12:00:00`) }),
    note.kind === 'measure' ? say(`domain.status.${note.status}`) : null,
    note.why,
    note.kind === 'idea' ? note.author : null,
  ].filter((fact) => fact !== null)
  return (
    <li>
      <p className="printed-text">{note.text === '' ? say('board.note.empty') : note.text}</p>
      {facts.length === 0 ? null : <p className="printed-facts">{facts.join(' · ')}</p>}
      {under.length === 0 ? null : (
        <>
          <p className="printed-facts">{say('out.inPile')}</p>
          <ul>
            {under.map((one) => (
              <PrintedNote key={one.id} note={one} under={[]} />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** True between the browser's word that it begins to print and that it is done; drawn before it looks. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
