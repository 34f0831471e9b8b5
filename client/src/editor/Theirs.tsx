/** Somebody else has put a scorecard in use meanwhile: both changes are put together, or one's own are thrown away. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import type { Clash } from '@samklang/shared/domain/scorecardMerge'
import { useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { useEditor } from './editorContext'
import { partName } from './partName'

/** `inUse` is theirs, once it is here. Afterwards it tells what clashed, until the next change is put in use. */
export function Theirs({ inUse }: { inUse: Scorecard }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { draft } = useEditor()
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const together = () => {
    setClashes(draft.takeIn(inUse))
    announce(say('editor.theirs.done'))
  }
  if (!draft.overtaken) return draft.changed ? <Clashes clashes={clashes} /> : null
  // While theirs is on its way there is nothing to put together yet.
  const here = scorecardName(inUse) === session.room.scorecard
  return (
    <section className="editor__told" data-color="sun" aria-labelledby="editor-theirs" aria-live="polite">
      <Heading level={2} data-size="xs" id="editor-theirs">
        {say('editor.theirs.title')}
      </Heading>
      <Paragraph>{say('editor.theirs.text')}</Paragraph>
      <div className="ui-row">
        <Button data-size="sm" disabled={!here} onClick={together}>
          {say('editor.theirs.together')}
        </Button>
        <Button data-size="sm" variant="tertiary" disabled={!here} onClick={() => draft.beginFrom(inUse)}>
          {say('editor.theirs.drop')}
        </Button>
      </div>
    </section>
  )
}

function Clashes({ clashes }: { clashes: readonly Clash[] }): ReactNode {
  const say = useText()
  const { draft, language } = useEditor()
  if (clashes.length === 0) return null
  return (
    <section className="editor__told" data-color="sun">
      <Paragraph>{say('editor.theirs.clashes')}</Paragraph>
      <ul className="editor__clashes">
        {clashes.map(({ list, id, name, theirs }) => (
          <li key={`${list} ${id} ${name} ${theirs}`}>
            <b>{partName(draft.now, list, id, language, say)}</b>{' '}
            {name === null ? say('editor.theirs.clashPart') : (theirs ?? say('editor.theirs.noText'))}
          </li>
        ))}
      </ul>
    </section>
  )
}
