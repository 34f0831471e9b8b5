/** Says what others do, until it is turned off; the choice is kept on this device. */
import { useEffect, useState } from 'react'
import type { BoardEdits } from '../live/edits'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { remember, remembered } from '../ui/memory'
import { tellNews } from './news'

export function useTelling(edits: BoardEdits): [boolean, (on: boolean) => void] {
  const say = useText()
  const [on, setOn] = useState(() => remembered('samklang.news') !== 'off')
  useEffect(() => {
    if (!on) return
    const later = (work: () => void, milliseconds: number) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    }
    return tellNews(edits.board, edits.origin, say, announce, { now: Date.now, later })
  }, [on, edits, say])
  return [
    on,
    (next) => {
      remember('samklang.news', next ? null : 'off')
      setOn(next)
    },
  ]
}
