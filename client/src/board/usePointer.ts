/** Shows the others where one points on the canvas, while one has chosen to; and what this device has chosen. */
import { useCallback, useEffect, useState } from 'react'
import { react, type Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { tellCursor } from '../live/usePresence'
import { remember, remembered } from '../ui/memory'
import { pointing } from './pointing'

/** Follows the pointer over the canvas; whatever ends that takes it away from the others. */
export function usePointer(editor: Editor | null, awareness: Awareness, shown: boolean): void {
  useEffect(() => {
    if (!editor || !shown) return
    const canvas = editor.getContainer()
    const own = pointing({
      tell: (cursor) => tellCursor(awareness, cursor),
      now: () => performance.now(),
      later(work, milliseconds) {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    let last: { x: number; y: number } | null = null
    const follow = () => {
      if (!last) return
      const { x, y } = editor.screenToPage(last)
      own.at(x, y)
    }
    const gone = () => {
      last = null
      own.gone()
    }
    const stopping = new AbortController()
    // The library keeps some moves to itself: listen before it does.
    const listening = { capture: true, signal: stopping.signal }
    canvas.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        last = { x: clientX, y: clientY }
        follow()
      },
      listening,
    )
    canvas.addEventListener('pointerleave', gone, { signal: stopping.signal })
    canvas.addEventListener('pointercancel', gone, listening)
    document.addEventListener('visibilitychange', () => document.hidden && gone(), listening)
    // A board that slides under a pointer at rest moves what it points at.
    const unfollow = react('the pointer follows the view', () => {
      editor.getCamera()
      follow()
    })
    return () => {
      unfollow()
      stopping.abort()
      own.stop()
    }
  }, [editor, awareness, shown])
}

/** A choice of yes or no kept on this device under a key; nothing is kept while it is as it was from the start. */
export function useKept(key: string, atFirst: boolean): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    const kept = remembered(key)
    return kept === null ? atFirst : kept === 'on'
  })
  const choose = useCallback(
    (next: boolean) => {
      remember(key, next === atFirst ? null : next ? 'on' : 'off')
      setOn(next)
    },
    [key, atFirst],
  )
  return [on, choose]
}
