/** What one may do with the chosen notes, beside them on the canvas. */
import { Button } from '@digdir/designsystemet-react'
import { PencilIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useValue, type Editor } from 'tldraw'
import { ColourMenu } from '../list/ColourMenu'
import { DetailsDialog } from '../list/DetailsDialog'
import { MoreMenu } from '../list/MoreMenu'
import { MoveMenu } from '../list/MoveMenu'
import type { NoteDeeds } from '../list/useNoteDeeds'
import { useText } from '../text'
import { isNoteShape, noteIdOf, shapeIdOf } from './noteRecord'

export function NoteBar({
  editor,
  notes,
  deeds,
}: {
  editor: Editor
  notes: readonly Note[]
  deeds: NoteDeeds
}): ReactNode {
  const say = useText()
  const [details, setDetails] = useState<string | null>(null)
  const ids = useValue('chosen notes', () => chosen(editor), [editor]).split(' ')
  const resting = useValue('is the hand at rest', () => editor.isInAny('select.idle', 'select.pointing_shape'), [
    editor,
  ])
  const held = notes.filter((note) => ids.includes(note.id))
  const detailed = notes.find((note) => note.id === details)
  const [first] = held
  const own = held.filter((note) => note.kind !== 'result').map((note) => note.id)
  const bar = usePlace(editor, first !== undefined && resting)
  return (
    <>
      {first && resting ? (
        <div ref={bar} className="note-bar" role="toolbar" aria-label={say('board.note.label', { count: held.length })}>
          {held.length === 1 && first.kind !== 'result' ? (
            <Button data-size="sm" variant="secondary" onClick={() => write(editor, first.id)}>
              <PencilIcon aria-hidden />
              {say('board.note.write')}
            </Button>
          ) : null}
          <MoveMenu
            about=""
            current={held.every((note) => note.phase === first.phase) ? first.phase : null}
            onMove={(phase) =>
              deeds.move(
                held.map((note) => note.id),
                phase,
              )
            }
          />
          {own.length > 0 ? (
            <ColourMenu current={first.colour} onChoose={(colour) => deeds.colour(own, colour)} />
          ) : null}
          <MoreMenu notes={held} deeds={deeds} about="" onDetails={() => setDetails(first.id)} />
        </div>
      ) : null}
      {detailed ? <DetailsDialog note={detailed} deeds={deeds} onClose={() => setDetails(null)} /> : null}
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

function write(editor: Editor, id: string): void {
  editor.setCurrentTool('select')
  editor.setEditingShape(shapeIdOf(id))
  editor.setCurrentTool('select.editing_shape')
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
