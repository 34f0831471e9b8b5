/** Saves the agenda; says what is not saved yet, and what somebody else has saved meanwhile. */
import { Button } from '@digdir/designsystemet-react'
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { useState, type ReactNode } from 'react'
import { useDoing } from '../problem'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import type { AgendaDraft } from './useAgendaDraft'

export function AgendaBar({ draft }: { draft: AgendaDraft }): ReactNode {
  const say = useText()
  const { busy, problem, run } = useDoing()
  const [told, setTold] = useState<string | null>(null)
  const tell = (sentence: string) => {
    setTold(sentence)
    announce(sentence)
  }
  const save = async () => {
    if (!draft.whole) return tell(say('agenda.wrong'))
    if ((await run(async () => (await draft.save(), true))) !== null) tell(say('agenda.saved'))
  }
  if (!draft.changed && told === null && !draft.theirs) return null
  return (
    <div className="agenda__bar">
      {draft.theirs ? (
        <>
          <span>{say('agenda.theirs')}</span>
          <Button variant="secondary" data-size="sm" onClick={draft.takeTheirs}>
            {say('agenda.takeTheirs')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={draft.keepMine}>
            {say('agenda.keepMine')}
          </Button>
        </>
      ) : draft.changed ? (
        <>
          <Button data-size="sm" loading={busy} onClick={() => void save()}>
            {say('agenda.save')}
          </Button>
          {draft.canUndo ? (
            <Button variant="tertiary" data-size="sm" onClick={draft.undo}>
              <ArrowUndoIcon aria-hidden />
              {say('agenda.undo')}
            </Button>
          ) : null}
          <span>{draft.whole ? say('agenda.unsaved') : say('agenda.wrong')}</span>
        </>
      ) : (
        <span>{told}</span>
      )}
      <Problem text={problem} />
    </div>
  )
}
