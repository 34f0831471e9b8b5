/** Others' pointers over the canvas: an arrow and a name each, moved without drawing anything else anew. */
import { whoPoints, type Pointing } from '@samklang/shared/documents/presence'
import type { ParticipantId } from '@samklang/shared/domain/ids'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { react, type Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { calledOf } from '../list/People'
import { useText } from '../text'

interface Given {
  readonly editor: Editor
  readonly awareness: Awareness
  readonly me: ParticipantId
}

export function Pointers({ editor, awareness, me }: Given): ReactNode {
  const say = useText()
  const layer = useRef<HTMLDivElement>(null)
  const arrows = useRef(new Map<ParticipantId, HTMLElement>())
  const latest = useRef(new Map<ParticipantId, Pointing>())
  const [pointing, setPointing] = useState<readonly Pointing[]>([])

  useEffect(() => {
    let known = ''
    const read = () => {
      const others = whoPoints(awareness.getStates().values()).filter(({ user }) => user.id !== me)
      const now = JSON.stringify(others.map(({ user }) => user))
      // React hears of somebody who comes or goes; of a move only the arrow does.
      if (now !== known) setPointing(others)
      known = now
      latest.current = new Map(others.map((other) => [other.user.id, other]))
      for (const other of others) place(arrows.current.get(other.user.id), other)
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness, me])

  useLayoutEffect(
    () =>
      react('pointers follow the view', () => {
        const { x, y, z } = editor.getCamera()
        if (!layer.current) return
        layer.current.style.transform = `scale(${z}) translate(${x}px, ${y}px)`
        layer.current.style.setProperty('--unscaled', String(1 / z))
      }),
    [editor],
  )

  return (
    <div className="pointers" aria-hidden>
      <div className="pointers-page" ref={layer}>
        {pointing.map((one) => (
          <div
            key={one.user.id}
            className="pointer"
            ref={(arrow) => {
              if (!arrow) return
              const known = arrows.current
              known.set(one.user.id, arrow)
              place(arrow, latest.current.get(one.user.id) ?? one)
              return () => void known.delete(one.user.id)
            }}
          >
            <div className="pointer-look">
              <svg width="22" height="22" viewBox="0 0 22 22">
                <path d="M1.5 1.5l17 8-7 2.2-3.4 6.8z" />
              </svg>
              <span>{calledOf(say, one.user)}</span>
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

function place(arrow: HTMLElement | undefined, { cursor: [x, y] }: Pointing): void {
  if (arrow) arrow.style.transform = `translate(${x}px, ${y}px)`
}
