/** Escape pressed anywhere inside something does what its close button does. */
import { useEffect, type RefObject } from 'react'

export function useEscape(inside: RefObject<HTMLElement | null>, act: () => void): void {
  useEffect(() => {
    const element = inside.current
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) act()
    }
    element?.addEventListener('keydown', pressed)
    return () => element?.removeEventListener('keydown', pressed)
  }, [inside, act])
}
