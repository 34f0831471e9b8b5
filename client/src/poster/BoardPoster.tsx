/** The values poster beside a board or its list, as it stands on the board at this moment. */
import type { Board } from '@samklang/shared/documents/board'
import type { Note } from '@samklang/shared/domain/note'
import { posterOf } from '@samklang/shared/domain/poster'
import type { ReactNode } from 'react'
import { useTemplates } from '../templates/useTemplates'
import { Poster } from './Poster'

export function BoardPoster({ board, notes }: { board: Board; notes: readonly Note[] }): ReactNode {
  const placed = useTemplates(board)
  return <Poster parts={posterOf(placed, notes)} beside="board" />
}
