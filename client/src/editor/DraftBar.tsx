/** How far the draft is: kept here, put in use, undone, or what must be put right first. */
import { Button } from '@digdir/designsystemet-react'
import { samson, scorecardName, type Scorecard } from '@samklang/shared/domain/scorecard'
import { inOrder } from '@samklang/shared/domain/scorecardEditing'
import { sameScorecard } from '@samklang/shared/domain/scorecardMerge'
import { faultsOf, type ScorecardFault } from '@samklang/shared/domain/scorecardFaults'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { keepScorecard } from '../scorecard/kept'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Confirm } from '../ui/Confirm'
import { Problem } from '../ui/Problem'
import { useEditor } from './editorContext'
import { Faults } from './Faults'

export function DraftBar({ inUse, onShow }: { inUse: Scorecard; onShow: () => void }): ReactNode {
  const say = useText()
  const { room, refresh } = useRoomSession()
  const { draft, language } = useEditor()
  const { run, busy, problem, forget } = useDoing()
  const [asking, setAsking] = useState(false)
  const [faults, setFaults] = useState<readonly ScorecardFault[] | null>(null)
  const list = useRef<HTMLElement>(null)
  // It is read from its heading, each time it is asked for.
  useEffect(() => {
    if (faults !== null) list.current?.focus()
  }, [faults])
  const left = faults === null ? [] : faultsOf(draft.now, language)

  const use = async () => {
    forget()
    const found = faultsOf(draft.now, language)
    setFaults(found.length === 0 ? null : found)
    if (found.length > 0) return
    const { id: _id, version: _version, ...own } = inOrder(draft.now)
    const asItComes = sameScorecard(draft.now, samson)
    const body = { base: scorecardName(draft.base), scorecard: asItComes ? null : own }
    const reply = await run(() => call('setScorecard', { params: { room }, body }))
    if (reply === null) return void refresh()
    const used = asItComes ? samson : { ...own, id: 'own', version: reply.scorecard.slice('own-'.length) }
    if (!asItComes) await keepScorecard(reply.scorecard, used)
    draft.goOnFrom(used, draft.now)
    await refresh()
    announce(say('editor.draft.used'))
  }
  const undo = () => {
    draft.undo()
    announce(say('editor.draft.undone'))
  }
  return (
    <>
      <div className="editor__bar" data-changed={draft.changed || undefined}>
        <p className="editor__state">
          {say(draft.changed ? (draft.kept ? 'editor.draft.kept' : 'editor.draft.notKept') : 'editor.draft.none')}
        </p>
        <div className="ui-row">
          <Button data-size="sm" variant="tertiary" disabled={!draft.canUndo} onClick={undo}>
            {say('editor.draft.undo')}
          </Button>
          {draft.changed ? (
            <Button data-size="sm" variant="tertiary" onClick={() => setAsking(true)}>
              {say('editor.draft.drop')}
            </Button>
          ) : null}
          <Button data-size="sm" disabled={!draft.changed || draft.overtaken} loading={busy} onClick={() => void use()}>
            {say('editor.draft.use')}
          </Button>
        </div>
      </div>
      <Problem text={problem} />
      {left.length > 0 ? <Faults faults={left} ref={list} onShow={onShow} /> : null}
      {asking ? (
        <Confirm
          title={say('editor.draft.dropTitle')}
          text={say('editor.draft.dropText')}
          yes={say('editor.draft.dropYes')}
          no={say('editor.draft.dropNo')}
          onYes={() => draft.beginFrom(inUse)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
