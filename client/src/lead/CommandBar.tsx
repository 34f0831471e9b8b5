/** The bar with the one primary button, always in the same place, Undo beside it, and a sentence on where we are. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { useEffect, useState, type ReactNode } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import type { NextAct } from './nextAct'
import { primaryWords, progress, statusWords } from './nextActWords'
import { TimerControl } from './TimerControl'
import type { Lead, Undo } from './useLead'
import { useScorecard } from '../scorecard/scorecard'

/** Milliseconds in which a second press on a button that has just changed its meaning is not a new act. */
const SETTLES = 700

export function CommandBar(props: { lead: Lead; next: NextAct; onNext: () => Promise<void> }): ReactNode {
  const { lead, next, onNext } = props
  const say = useText()
  const scorecard = useScorecard()
  const { session, turnout } = useRoomSession()
  const closing = useCountdown(next.act === 'closing' ? next.closesAt : null)
  const [settling, setSettling] = useState(false)
  useEffect(() => {
    if (!settling) return
    const timer = setTimeout(() => setSettling(false), SETTLES)
    return () => clearTimeout(timer)
  }, [settling])
  const waits = next.act === 'choose' || next.act === 'closing'
  return (
    <section className="command" aria-label={say('lead.title')}>
      <div className="command__told">
        <output className="command__status">{statusWords(next, session, scorecard, say)}</output>
        {next.act === 'close' || next.act === 'closing' ? (
          <p className="command__progress">{progress(next.round, session, turnout, say)}</p>
        ) : null}
        <Problem text={lead.problem} />
      </div>
      <TimerControl lead={lead} />
      <UndoButton lead={lead} next={next} />
      <Button
        className="command__primary"
        data-size="lg"
        // Not `disabled`, which would throw whoever leads by keyboard off the button.
        aria-disabled={waits || settling || undefined}
        data-settling={settling || undefined}
        loading={lead.busy}
        onClick={() => {
          if (waits || settling || lead.busy) return
          void onNext().then(() => setSettling(true))
        }}
      >
        {primaryWords(next, closing, scorecard, say)}
      </Button>
    </section>
  )
}

/** Ten seconds, counted down on the button; a closing is taken back from any panel, also after a reload. */
function UndoButton({ lead, next }: { lead: Lead; next: NextAct }): ReactNode {
  const say = useText()
  const { room, now } = useRoomSession()
  const undo: Undo | null =
    next.act === 'closing'
      ? {
          until: next.closesAt,
          undo: () => call('reopenRound', { params: { room, round: next.round.id }, body: {} }),
        }
      : lead.undo
  const left = useCountdown(undo?.until ?? null)
  if (undo === null || left === null || left === 0 || now() >= undo.until) return null
  return (
    <Button variant="secondary" data-size="lg" disabled={lead.busy} onClick={() => void lead.takeBack(undo)}>
      <ArrowUndoIcon aria-hidden />
      <span aria-hidden>{say('lead.undo', { seconds: left })}</span>
      <span className="sk-hidden">{say('common.undo')}</span>
    </Button>
  )
}
