/** How much lies on a board that cannot be read, counted when the board rests. */
import { useEffect, useState } from 'react'
import type { Board } from '@samklang/shared/documents/board'
import { odditiesOf } from '@samklang/shared/documents/oddities'

/** Milliseconds without a change after which a board rests. */
const RESTS = 1000

/** It reads everything, and nobody waits for it. */
export function useUnreadable(board: Board): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookLater = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setCount(odditiesOf(board.doc).length), RESTS)
    }
    lookLater()
    const stop = board.onChange(lookLater)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [board])
  return count
}
