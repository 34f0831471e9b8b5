/** The board's comments and links as a page shows them: read again when an edit touched them. */
import type { Board } from '@samklang/shared/documents/board'
import type { Comment } from '@samklang/shared/domain/comment'
import type { NoteLink } from '@samklang/shared/domain/noteLink'
import { useMemo, useSyncExternalStore } from 'react'

export interface Talk {
  readonly comments: readonly Comment[]
  readonly links: readonly NoteLink[]
}

/** Every comment and link that can be read; those put away too. */
export function useTalk(board: Board): Talk {
  const store = useMemo(() => {
    const read: { now: Talk | null } = { now: null }
    return {
      subscribe: (listener: () => void) => {
        read.now = null
        return board.onChange(({ comments, links }) => {
          if (comments.size + links.size === 0) return
          read.now = null
          listener()
        })
      },
      snapshot: () => (read.now ??= { comments: board.comments.all(), links: board.links.all() }),
    }
  }, [board])
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
