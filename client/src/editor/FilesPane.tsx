/** The scorecard out as a file and in again, begun anew, and kept for other rooms. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { DownloadIcon } from '@navikt/aksel-icons'
import { samson, type Scorecard } from '@samklang/shared/domain/scorecard'
import { inOrder } from '@samklang/shared/domain/scorecardEditing'
import { jsonOfScorecard } from '@samklang/shared/files/scorecardFile'
import { csvOfScorecard } from '@samklang/shared/files/scorecardTable'
import { useState, type ReactNode } from 'react'
import { ScorecardFileField } from '../scorecard/ScorecardFileField'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { fileName, saveFile } from '../ui/saveFile'
import { countsOf } from './counts'
import { useEditor } from './editorContext'
import { KeptForOthers } from './KeptForOthers'

const types = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const

export function FilesPane(): ReactNode {
  const say = useText()
  const { session, now } = useRoomSession()
  const { draft, language, locked } = useEditor()
  const [told, setTold] = useState<string | null>(null)
  const tell = (sentence: string) => {
    setTold(sentence)
    announce(sentence)
  }
  const takeOut = (form: 'csv' | 'json') => {
    const card = inOrder(draft.now)
    const name = fileName(session.room.title, say('editor.files.file'), now(), form)
    saveFile(name, new Blob([form === 'csv' ? csvOfScorecard(card) : jsonOfScorecard(card)], { type: types[form] }))
    tell(say('editor.files.saved', { name }))
  }
  /** Another scorecard in the draft's place; the way back is Undo. */
  const replace = (next: Scorecard, sentence: string) => {
    draft.change((card) => inOrder({ ...next, id: card.id, version: card.version }))
    tell(sentence)
  }
  return (
    <div className="editor__files">
      <section aria-labelledby="editor-out">
        <Heading level={2} data-size="sm" id="editor-out">
          {say('editor.files.out')}
        </Heading>
        <Paragraph className="editor__hint">{say('editor.files.outHint')}</Paragraph>
        <div className="ui-row">
          {(['csv', 'json'] as const).map((form) => (
            <Button key={form} data-size="sm" variant="secondary" onClick={() => takeOut(form)}>
              <DownloadIcon aria-hidden />
              {form.toUpperCase()}
            </Button>
          ))}
        </div>
      </section>
      {locked ? null : (
        <section aria-labelledby="editor-in">
          <Heading level={2} data-size="sm" id="editor-in">
            {say('editor.files.in')}
          </Heading>
          <ScorecardFileField
            language={language}
            base={draft.now}
            description={say('editor.files.inHint')}
            onRead={(card) => replace(card, say('editor.files.read', { counts: countsOf(card, say) }))}
          />
        </section>
      )}
      <KeptForOthers
        onUse={(kept) => replace(kept.scorecard, say('editor.kept.got', { name: kept.name }))}
        onTold={tell}
      />
      {locked ? null : (
        <section aria-labelledby="editor-again">
          <Heading level={2} data-size="sm" id="editor-again">
            {say('editor.files.again')}
          </Heading>
          <Button data-size="sm" variant="secondary" onClick={() => replace(samson, say('editor.files.gotSamson'))}>
            {say('editor.files.samson')}
          </Button>
        </section>
      )}
      {told === null ? null : <p className="editor__said">{told}</p>}
    </div>
  )
}
