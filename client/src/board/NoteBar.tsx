/** What one may do with the chosen notes, beside them on the canvas. */
import { Button } from '@digdir/designsystemet-react'
import { ChatIcon, PencilIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useValue, type Editor } from 'tldraw'
import { ChoiceMenu } from '../commands/ChoiceMenu'
import { answerPhase } from '../commands/answerPhase'
import { colour } from '../commands/colour'
import { CommandForm } from '../commands/CommandForm'
import { CommandMenu } from '../commands/CommandMenu'
import { move } from '../commands/move'
import { isOffered } from '../commands/registry'
import type { Commands } from '../commands/useCommands'
import { write } from '../commands/write'
import { useText } from '../text'
import { isNoteShape, noteIdOf } from './noteRecord'

/** Commands that the bar has buttons for. */
const BUTTONS = ['write', 'move', 'colour']

export function NoteBar({
  editor,
  notes,
  commands,
}: {
  editor: Editor
  notes: readonly Note[]
  commands: Commands
}): ReactNode {
  const say = useText()
  const ids = useValue('chosen notes', () => chosen(editor), [editor]).split(' ')
  const resting = useValue('is the hand at rest', () => editor.isInAny('select.idle', 'select.pointing_shape'), [
    editor,
  ])
  const held = notes.filter((note) => ids.includes(note.id))
  const [first] = held
  const [asking, setAsking] = useState(false)
  const asks = first !== undefined && isOffered(answerPhase, commands.scene(held))
  const bar = usePlace(editor, first !== undefined && resting)
  return (
    <>
      {first && resting ? (
        <div ref={bar} className="note-bar" role="toolbar" aria-label={say('board.note.label', { count: held.length })}>
          {isOffered(write, commands.scene(held)) ? (
            <Button data-size="sm" variant="secondary" onClick={() => commands.perform(write, held)}>
              <PencilIcon aria-hidden />
              {say('board.note.write')}
            </Button>
          ) : null}
          <ChoiceMenu command={move} commands={commands} chosen={held} about="" variant="secondary" />
          <ChoiceMenu command={colour} commands={commands} chosen={held} about="" />
          {asks ? (
            <Button data-size="sm" variant="tertiary" onClick={() => setAsking(true)}>
              <ChatIcon aria-hidden />
              {say('cycle.answer')}
              <span className="sk-hidden"> {say(`domain.phaseQuestion.${first.phase}`)}</span>
            </Button>
          ) : null}
          <CommandMenu commands={commands} chosen={held} on="chosen" about="" besides={BUTTONS} />
          {asking && asks ? (
            <CommandForm command={answerPhase} commands={commands} chosen={held} onClose={() => setAsking(false)} />
          ) : null}
        </div>
      ) : null}
    </>
  )
}

/** Ids of the chosen notes, as one string so that an unchanged choice draws nothing anew. */
function chosen(editor: Editor): string {
  return editor
    .getSelectedShapes()
    .filter(isNoteShape)
    .map((shape) => noteIdOf(shape.id))
    .join(' ')
}

/** Keeps the bar above the chosen notes, or below them at the upper edge, without drawing it anew while the view moves. */
function usePlace(editor: Editor, shown: boolean): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  const bounds = useValue('where the chosen notes are', () => (shown ? editor.getSelectionScreenBounds() : undefined), [
    editor,
    shown,
  ])
  const view = useValue('view', () => editor.getViewportScreenBounds(), [editor])
  useLayoutEffect(() => {
    const element = bar.current
    if (!element || !bounds) return
    const { offsetWidth: width, offsetHeight: height } = element
    const above = bounds.y - view.y - height - 12
    const top = above > 4 ? above : Math.min(bounds.maxY - view.y + 12, view.h - height - 80)
    const left = Math.min(Math.max(8, bounds.midX - view.x - width / 2), Math.max(8, view.w - width - 8))
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  })
  return bar
}
