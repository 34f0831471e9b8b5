/** One earlier version: what stood on the board, how it differs from now, and bringing it back with an undo. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { ArrowLeftIcon, ArrowUndoIcon } from '@navikt/aksel-icons'
import { isShown, type Differences, type Version } from '@samklang/shared/domain/version'
import { phases } from '@samklang/shared/domain/phase'
import type { VersionId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { call } from '../api'
import { problemText, useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { phaseColour, PhaseIcon } from '../theme/phases'
import { announce } from '../ui/announce'
import { Confirm } from '../ui/Confirm'
import { Problem } from '../ui/Problem'
import { useFetched } from '../ui/useFetched'
import { whyOf } from './whyOf'

/** What was done here last: the version that takes it back again, or that it was taken back. */
type Done = { readonly is: 'restored'; readonly before: VersionId } | { readonly is: 'undone' }

export function OneVersion(props: { version: Version; onBack: () => void; onChanged: () => Promise<void> }): ReactNode {
  const { version, onBack, onChanged } = props
  const say = useText()
  const { room } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const fetchIt = useCallback(() => call('version', { params: { room, version: version.id } }), [room, version.id])
  const { found, failed } = useFetched(fetchIt, done)
  const at = new Date(version.at)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const restore = async (id: VersionId, then: (before: VersionId) => Done) => {
    const restored = await run(() => call('restoreVersion', { params: { room, version: id }, body: {} }))
    if (restored === null) return
    const next = then(restored.before)
    setDone(next)
    announce(next.is === 'restored' ? say('versions.restored', { at }) : say('versions.undone'))
    await onChanged()
  }
  return (
    <>
      <Button variant="tertiary" data-size="sm" className="versions-back" onClick={onBack}>
        <ArrowLeftIcon aria-hidden />
        {say('versions.toAll')}
      </Button>
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {say('versions.moment', { at })}
      </Heading>
      <p className="versions-intro">
        {whyOf(say, version)} · {say('versions.notes', { count: version.notes })}
      </p>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      {found === null && failed === null ? <Loading text={say('versions.loading')} /> : null}
      {found === null ? null : <Since since={found.since} />}
      <Problem text={problem} />
      <div className="ui-row">
        {done?.is === 'restored' ? (
          <>
            <p className="versions-done">{say('versions.restored', { at })}</p>
            <Button
              data-size="sm"
              variant="secondary"
              loading={busy}
              onClick={() => void restore(done.before, () => ({ is: 'undone' }))}
            >
              <ArrowUndoIcon aria-hidden />
              {say('common.undo')}
            </Button>
          </>
        ) : (
          <>
            {done?.is === 'undone' ? <p className="versions-done">{say('versions.undone')}</p> : null}
            <Button data-size="sm" loading={busy} disabled={found === null} onClick={() => setAsking(true)}>
              {say('versions.restore')}
            </Button>
          </>
        )}
      </div>
      {found === null ? null : <NotesThen notes={found.notes} />}
      {asking ? (
        <Confirm
          title={say('versions.confirmTitle')}
          text={say('versions.confirmText', { at })}
          yes={say('versions.restore')}
          no={say('common.cancel')}
          onYes={() => void restore(version.id, (before) => ({ is: 'restored', before }))}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

function Since({ since }: { since: Differences }): ReactNode {
  const say = useText()
  const { changed, gone, newer } = since
  if (changed + gone + newer === 0) return <p>{say('versions.same')}</p>
  return (
    <ul className="versions-since">
      {changed > 0 ? <li>{say('versions.changed', { count: changed })}</li> : null}
      {gone > 0 ? <li>{say('versions.gone', { count: gone })}</li> : null}
      {newer > 0 ? <li>{say('versions.newer', { count: newer })}</li> : null}
    </ul>
  )
}

/** To read and nothing else, phase by phase. */
function NotesThen({ notes }: { notes: readonly Note[] }): ReactNode {
  const say = useText()
  const shown = notes.filter(isShown)
  if (shown.length === 0) return <p>{say('versions.empty')}</p>
  return (
    <>
      {phases.map((phase) => {
        const here = shown.filter((note) => note.phase === phase)
        if (here.length === 0) return null
        return (
          <section key={phase}>
            <Heading level={3} data-size="2xs" className="versions-phase" data-color={phaseColour[phase]}>
              <PhaseIcon phase={phase} />
              {say(`domain.phase.${phase}`)}
            </Heading>
            <ul className="versions-notes">
              {here.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
