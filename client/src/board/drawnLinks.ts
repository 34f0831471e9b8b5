/** An arrow drawn by hand from one paper to another says what a link says, and becomes one. */
import type { Board } from '@samklang/shared/documents/board'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { TLArrowBinding, TLArrowShape, TLRecord } from 'tldraw'
import { noteIdOf } from './noteRecord'

export interface DrawnLink {
  readonly from: NoteId
  readonly to: NoteId
  readonly label: string
  /** The records of the canvas that drew it. */
  readonly records: readonly TLRecord['id'][]
}

/** Among new records, the arrows that run between two different notes. One that has been kept as a drawing stays one. */
export function drawnLinks(records: readonly TLRecord[], board: Board, isNote: (id: string) => boolean): DrawnLink[] {
  const bindings = records.filter(isArrowBinding)
  return records.filter(isArrow).flatMap((arrow) => {
    if (board.inkRecord(arrow.id)) return []
    const own = bindings.filter(({ fromId }) => fromId === arrow.id)
    const [from, to] = (['start', 'end'] as const).map((end) => own.find(({ props }) => props.terminal === end)?.toId)
    if (from === undefined || to === undefined || from === to || !isNote(from) || !isNote(to)) return []
    return [
      {
        // reason: both are papers, named after their notes
        from: noteIdOf(from) as NoteId,
        to: noteIdOf(to) as NoteId,
        label: arrow.props.text,
        records: [arrow.id, ...own.map(({ id }) => id)],
      },
    ]
  })
}

function isArrow(record: TLRecord): record is TLArrowShape {
  return record.typeName === 'shape' && record.type === 'arrow'
}

function isArrowBinding(record: TLRecord): record is TLArrowBinding {
  return record.typeName === 'binding' && record.type === 'arrow'
}
