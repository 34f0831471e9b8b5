/** A note on the canvas: paper that grows with its text, in a shape of our own. */
import { HTMLContainer, Rectangle2d, ShapeUtil } from 'tldraw'
import type { ReactNode } from 'react'
import { PAPER } from './noteFace'
import { isLockedOn } from './lockedHere'
import { NotePaper } from './NotePaper'
import { NOTE, noteProps, type NoteShape } from './noteRecord'
import { NOTE_WIDTH } from './zones'

export class NoteShapeUtil extends ShapeUtil<NoteShape> {
  static override type = NOTE
  static override props = noteProps

  override getDefaultProps(): NoteShape['props'] {
    return {
      w: NOTE_WIDTH,
      h: PAPER.least,
      face: {
        kind: 'idea',
        text: '',
        colour: 'sun',
        size: 'medium',
        tags: [],
        phase: 'map',
        field: null,
        statement: null,
        round: null,
        owner: null,
        due: null,
        status: 'not-begun',
        author: null,
      },
    }
  }
  override getGeometry(shape: NoteShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true })
  }
  override canEdit(shape: NoteShape): boolean {
    return !isLockedOn(this.editor, shape)
  }
  override canResize(): boolean {
    return false
  }
  override hideResizeHandles(): boolean {
    return true
  }
  override hideRotateHandle(): boolean {
    return true
  }
  override canBind(): boolean {
    return true
  }
  override canReceiveNewChildrenOfType(): boolean {
    return false
  }
  override onBeforeUpdate(before: NoteShape, now: NoteShape): NoteShape {
    // Paper lies straight: turning it would be lost anyway, as the document keeps only where it lies.
    return now.rotation === before.rotation ? now : { ...now, rotation: 0 }
  }
  override getText(shape: NoteShape): string {
    return shape.props.face.text
  }
  override component(shape: NoteShape): ReactNode {
    return (
      <HTMLContainer id={shape.id} className="paper-frame">
        <NotePaper shape={shape} />
      </HTMLContainer>
    )
  }
  override indicator(shape: NoteShape): ReactNode {
    return <rect width={shape.props.w} height={shape.props.h} rx={3} />
  }
}
