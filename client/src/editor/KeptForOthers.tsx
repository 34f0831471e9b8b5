/** Keeps the scorecard under a name for other rooms, and takes one of those kept into the draft. */
import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { faultsOf } from '@samklang/shared/domain/scorecardFaults'
import { inOrder } from '@samklang/shared/domain/scorecardEditing'
import { useState, type ReactNode } from 'react'
import { newId } from '../api'
import { forgetKept, keepForOthers, keptScorecards, type KeptScorecard } from '../scorecard/library'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useFetched } from '../ui/useFetched'
import { countsOf } from './counts'
import { useEditor } from './editorContext'

const NAME_MAX = 80

export function KeptForOthers(props: {
  onUse: (kept: KeptScorecard) => void
  onTold: (sentence: string) => void
}): ReactNode {
  const say = useText()
  const { session, now } = useRoomSession()
  const { draft, language, locked } = useEditor()
  const { found, again } = useFetched(keptScorecards, null)
  const [name, setName] = useState(session.room.title)
  const ready = faultsOf(draft.now, language).length === 0
  const keep = async () => {
    try {
      // A name is one scorecard: the same name again is a newer one of it.
      const same = found?.find((one) => one.name === name.trim())
      await keepForOthers({
        id: same?.id ?? newId<string>(),
        name: name.trim(),
        keptAt: now(),
        scorecard: inOrder(draft.now),
      })
      await again()
      props.onTold(say('editor.kept.done', { name: name.trim() }))
    } catch {
      props.onTold(say('editor.kept.failed'))
    }
  }
  const forget = async (one: KeptScorecard) => {
    await forgetKept(one.id)
    await again()
    props.onTold(say('editor.kept.forgotten', { name: one.name }))
  }
  return (
    <section aria-labelledby="editor-kept">
      <Heading level={2} data-size="sm" id="editor-kept">
        {say('editor.kept.title')}
      </Heading>
      <Paragraph className="editor__hint">{say('editor.kept.hint')}</Paragraph>
      <form
        className="editor__keep"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && name.trim() !== '') void keep()
        }}
      >
        <Textfield
          label={say('editor.kept.name')}
          value={name}
          maxLength={NAME_MAX}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" variant="secondary" data-size="sm" disabled={!ready || name.trim() === ''}>
          {say('editor.kept.keep')}
        </Button>
      </form>
      {ready ? null : <Paragraph className="editor__hint">{say('refusals.scorecard-wrong')}</Paragraph>}
      {found === null || found.length === 0 ? (
        <Paragraph className="editor__hint">{say('editor.kept.empty')}</Paragraph>
      ) : (
        <ul className="editor__parts">
          {found.map((one) => (
            <li key={one.id} className="editor__line">
              <div className="editor__words">
                {one.name}
                <small>
                  {say('editor.kept.of', { counts: countsOf(one.scorecard, say), date: new Date(one.keptAt) })}
                </small>
              </div>
              <div className="editor__acts">
                {locked ? null : (
                  <Button data-size="sm" variant="tertiary" onClick={() => props.onUse(one)}>
                    {say('editor.kept.use')}
                    <span className="sk-hidden">: {one.name}</span>
                  </Button>
                )}
                <Button data-size="sm" variant="tertiary" data-color="danger" onClick={() => void forget(one)}>
                  {say('editor.kept.forget')}
                  <span className="sk-hidden">: {one.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
