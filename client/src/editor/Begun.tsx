/** Why the scorecard cannot be changed now, and what one can do instead. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

export function Begun({ changed }: { changed: boolean }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  return (
    <section className="editor__told" data-color="sun" aria-labelledby="editor-begun">
      <Heading level={2} data-size="xs" id="editor-begun">
        {say('editor.begun.title')}
      </Heading>
      <Paragraph>{say('editor.begun.text', { assessment: session.assessment.title })}</Paragraph>
      <Paragraph>{say('editor.begun.what')}</Paragraph>
      {changed ? <Paragraph>{say('editor.begun.kept')}</Paragraph> : null}
    </section>
  )
}
