/** Earlier versions of the board: when and why each was kept, what stood there, and the way back to it. */
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import type { VersionId } from '@samklang/shared/domain/ids'
import type { Version } from '@samklang/shared/domain/version'
import { useCallback, useState, type ReactNode } from 'react'
import { call } from '../api'
import { problemText } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { useFetched } from '../ui/useFetched'
import { OneVersion } from './OneVersion'
import { whyOf } from './whyOf'
import './versions.css'

export function VersionsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  const [looking, setLooking] = useState<VersionId | null>(null)
  const [left, setLeft] = useState<VersionId | null>(null)
  const fetchAll = useCallback(() => call('versions', { params: { room } }), [room])
  const { found, failed, again } = useFetched(fetchAll, looking)
  const back = () => {
    setLeft(looking)
    setLooking(null)
  }
  const version = looking === null ? undefined : found?.find(({ id }) => id === looking)
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')} className="versions">
      {version ? (
        <OneVersion key={version.id} version={version} onBack={back} onChanged={again} />
      ) : (
        <>
          <Heading level={2} data-size="xs">
            {say('versions.name')}
          </Heading>
          <p className="versions-intro">{say('versions.intro')}</p>
          {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
          {found === null && failed === null ? <Loading text={say('versions.loading')} /> : null}
          {found !== null && found.length === 0 ? <p>{say('versions.none')}</p> : null}
          <VersionList versions={found ?? []} left={left} onLook={setLooking} />
        </>
      )}
    </Dialog>
  )
}

/** Whoever comes back stands where they left. */
const focusOnce = (button: HTMLButtonElement | null): void => button?.focus()

/** Newest first; whoever comes back from one is at its button again. */
function VersionList(props: {
  versions: readonly Version[]
  left: VersionId | null
  onLook: (id: VersionId) => void
}): ReactNode {
  const say = useText()
  return (
    <ul className="versions-list">
      {props.versions.map((version) => (
        <li key={version.id} data-why={version.why}>
          <span className="versions-when">{say('versions.moment', { at: new Date(version.at) })}</span>
          <span className="versions-why">
            {whyOf(say, version)} · {say('versions.notes', { count: version.notes })}
          </span>
          <Button
            data-size="sm"
            variant="secondary"
            ref={version.id === props.left ? focusOnce : null}
            onClick={() => props.onLook(version.id)}
          >
            {say('versions.look')}
            <span className="sk-hidden">: {say('versions.moment', { at: new Date(version.at) })}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
