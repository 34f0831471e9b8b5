/** The templates of a board as a page shows them, those taken off it too. */
import type { Board } from '@samklang/shared/documents/board'
import type { PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { useMemo, useSyncExternalStore } from 'react'

export function useTemplates(board: Board): readonly PlacedTemplate[] {
  const store = useMemo(() => storeOf(board), [board])
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/** Reads them again only where they have changed. */
function storeOf(board: Board) {
  let all: readonly PlacedTemplate[] | null = null
  return {
    subscribe(changed: () => void): () => void {
      // What came while nobody listened.
      all = null
      return board.onChange(({ templates }) => {
        if (templates.size === 0) return
        all = null
        changed()
      })
    },
    snapshot: (): readonly PlacedTemplate[] => (all ??= board.templates.all()),
  }
}

/** Goes to a template's heading in the list, as soon as it is there. */
export function showListed(id: string): void {
  let tries = 0
  const go = () => {
    const heading = document.querySelector<HTMLElement>(`[data-placed="${id}"] [tabindex]`)
    if (heading) {
      heading.scrollIntoView({ block: 'start' })
      heading.focus()
    } else if (tries++ < 40) setTimeout(go, 100)
  }
  go()
}
