/** The turns of the cycle: a spiral to go back in, what ended in each, what it taught, and the end of the one that goes on. */
import { Button, Dialog, Field, Heading, Label, Select } from '@digdir/designsystemet-react'
import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { atTurnsEnd, turnsOf } from '@samklang/shared/domain/cycle'
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { useRef, useState, type ReactNode } from 'react'
import { endTurn } from '../commands/endTurn'
import { isOffered } from '../commands/registry'
import { reopenTurn } from '../commands/reopenTurn'
import type { Commands } from '../commands/useCommands'
import type { BoardEdits } from '../live/edits'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { EndedNotes } from './EndedNotes'
import { Learned } from './Learned'
import { Spiral } from './Spiral'
import './cycle.css'

interface Given {
  readonly edits: BoardEdits
  readonly notes: readonly Note[]
  readonly mayWrite: boolean
  readonly commands: Commands
}

/** The button, and what it opens. */
export function Turns(given: Given): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button data-size="sm" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <ArrowsCirclepathIcon aria-hidden />
        {say('cycle.turn', { turn: session.turn })}
        <span className="sk-hidden"> {say('cycle.look')}</span>
      </Button>
      {open ? (
        <Dialog
          open
          className="cycle-dialog"
          onClose={() => setOpen(false)}
          closeButton={say('common.close')}
          aria-label={say('cycle.turns')}
        >
          <Heading level={2} data-size="sm">
            {say('cycle.turns')}
          </Heading>
          <Inside {...given} />
        </Dialog>
      ) : null}
    </>
  )
}

function Inside({ edits, notes, mayWrite, commands }: Given): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const now = session.turn
  const [picked, pick] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const turn = Math.min(picked ?? now, now)
  const turns = turnsOf(notes, now)
  const ended = session.turnsEnded.find(({ number }) => number === turn)
  const count = (number: number): string => {
    const picture = turns[number - 1]
    return say('cycle.count', { ended: picture?.ended.length ?? 0, carried: picture?.carried ?? 0 })
  }
  return (
    <div className="cycle-turns">
      <div className="cycle-choose">
        <Spiral turns={now} chosen={turn} onChoose={pick} />
        <Field>
          <Label>{say('cycle.choose')}</Label>
          <Select value={turn} onChange={(event) => pick(Number(event.target.value))}>
            {turns.toReversed().map(({ number }) => (
              <Select.Option key={number} value={number}>
                {number === now
                  ? say('cycle.turnNow', { turn: number })
                  : `${say('cycle.turn', { turn: number })}: ${count(number)}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="cycle-turn">
        <Heading ref={heading} tabIndex={-1} level={3} data-size="xs" aria-live="polite">
          {turn === now || ended === undefined
            ? say(turn === now ? 'cycle.turnNow' : 'cycle.turn', { turn })
            : say('cycle.turnWas', { turn, date: new Date(ended.endedAt) })}
        </Heading>
        {turn === now ? (
          <p>{say('cycle.goesOn', { count: notes.filter(isShown).length })}</p>
        ) : (
          <p>
            {count(turn)}. {say('cycle.readOnly')}
          </p>
        )}
        {/* What has just ended is what people have learned from: it is written a turn later as well. */}
        <Learned key={turn} edits={edits} turn={turn} mayWrite={mayWrite && turn >= now - 1} />
        {turn === now ? (
          <End notes={notes} turn={now} commands={commands} onAct={() => heading.current?.focus()} />
        ) : (
          <EndedNotes notes={turns[turn - 1]?.ended ?? []} />
        )}
      </div>
    </div>
  )
}

/** A question one has just asked for takes the focus, since the button that asked for it has gone. */
function focusOnce(question: HTMLElement | null): void {
  question?.focus()
}

/** `onAct` is where the focus goes on from, when what was pressed goes away. */
function End(props: { notes: readonly Note[]; turn: number; commands: Commands; onAct: () => void }): ReactNode {
  const { notes, turn, commands, onAct } = props
  const say = useText()
  const [asking, ask] = useState(false)
  const scene = commands.scene([])
  if (!isOffered(endTurn, scene)) return null
  const becomes = notes.filter(isShown).map(atTurnsEnd)
  const [ended, carried] = (['ends', 'carried'] as const).map((one) => becomes.filter((each) => each === one).length)
  return (
    <div className="cycle-end">
      {asking ? (
        <>
          <p ref={focusOnce} tabIndex={-1}>
            <b>{say('cycle.endAsk', { turn })}</b>{' '}
            {say('cycle.endWhat', { turn, next: turn + 1, ended: ended ?? 0, carried: carried ?? 0 })}
          </p>
          <Button
            data-size="sm"
            onClick={() => {
              onAct()
              ask(false)
              commands.perform(endTurn, [])
            }}
          >
            {say('cycle.endYes')}
          </Button>
          <Button
            data-size="sm"
            variant="tertiary"
            onClick={() => {
              onAct()
              ask(false)
            }}
          >
            {say('common.cancel')}
          </Button>
        </>
      ) : (
        <Button data-size="sm" variant="secondary" onClick={() => ask(true)}>
          {say('cycle.end')}
        </Button>
      )}
      {isOffered(reopenTurn, scene) && !asking ? (
        <Button
          data-size="sm"
          variant="tertiary"
          onClick={() => {
            onAct()
            commands.perform(reopenTurn, [])
          }}
        >
          {say('cycle.reopen')}
        </Button>
      ) : null}
    </div>
  )
}
