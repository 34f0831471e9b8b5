/** The agenda out as a file and in again, and taken away. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { DownloadIcon, TrashIcon } from '@navikt/aksel-icons'
import { Agenda } from '@samklang/shared/domain/agenda'
import { useState, type ReactNode } from 'react'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { FileButton } from '../ui/FileButton'
import { Problem } from '../ui/Problem'
import { fileName, saveFile } from '../ui/saveFile'
import { readAgendaFile } from './readAgendaFile'
import type { AgendaDraft } from './useAgendaDraft'

export function AgendaFiles({ draft }: { draft: AgendaDraft }): ReactNode {
  const say = useText()
  const { session, now } = useRoomSession()
  const { fields } = useScorecard()
  const { busy, problem, run } = useDoing()
  const [told, setTold] = useState<string | null>(null)
  const tell = (sentence: string) => {
    setTold(sentence)
    announce(sentence)
  }
  const read = async (file: File) => {
    const found = readAgendaFile(await file.text(), fields)
    if ('agenda' in found) {
      draft.change(found.agenda.steps)
      return tell(say('agenda.file.read'))
    }
    tell(say(`agenda.file.${found.fault}`, found))
  }
  const takeOut = () => {
    const name = fileName(session.room.title, say('agenda.file.name'), now(), 'json')
    const text = JSON.stringify(Agenda.parse({ steps: draft.steps }), null, 2)
    saveFile(name, new Blob([text], { type: 'application/json' }))
  }
  return (
    <section aria-labelledby="agenda-file">
      <Heading level={2} data-size="sm" id="agenda-file">
        {say('agenda.file.title')}
      </Heading>
      <p>{say('agenda.file.hint')}</p>
      <div className="ui-row">
        {draft.whole ? (
          <Button variant="secondary" data-size="sm" onClick={takeOut}>
            <DownloadIcon aria-hidden />
            {say('agenda.file.out')}
          </Button>
        ) : null}
        <FileButton
          text={say('agenda.file.in')}
          label={say('agenda.file.in')}
          accept=".json,application/json"
          onFile={(file) => void read(file)}
        />
        {draft.hasSaved ? (
          <Button
            variant="tertiary"
            data-size="sm"
            data-color="danger"
            loading={busy}
            onClick={() =>
              void run(async () => {
                await draft.remove()
                tell(say('agenda.removed'))
              })
            }
          >
            <TrashIcon aria-hidden />
            {say('agenda.remove')}
          </Button>
        ) : null}
      </div>
      {told === null ? null : <p>{told}</p>}
      <Problem text={problem} />
    </section>
  )
}
