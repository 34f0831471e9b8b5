/** The motif in its four uses: logo, loading, samklang (an agreed score), and seen differently. */
import type { ReactNode } from 'react'
import { useText } from '../../text'
import { arcsOf } from './arcs'
import './motif.css'

const arcs = arcsOf(5, 36)

/** `apart`: the logo. `together`: one circle. `turning`: something is on its way. `joining`: apart, then together, once. */
export type ArcsState = 'apart' | 'together' | 'turning' | 'joining'

/** The five arcs; says nothing to a screen reader unless `label` is given. */
export function Arcs({ state, label, className }: { state: ArcsState; label?: string; className?: string }): ReactNode {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={`sk-arcs sk-arcs--${state} ${className ?? ''}`} viewBox="0 0 100 100" focusable="false" {...named}>
      {arcs.map(({ path, middle: [x, y] }) => (
        <path key={path} d={path} style={{ transformOrigin: `${x}px ${y}px` }} />
      ))}
    </svg>
  )
}

/** The mark and the name, as they stand in the bar and on the front page. */
export function Logo(): ReactNode {
  return (
    <span className="sk-logo">
      <Arcs state="apart" />
      <span>Samklang</span>
    </span>
  )
}

/** Something is on its way; says so in words as well. */
export function Loading({ text }: { text?: string }): ReactNode {
  const say = useText()
  return (
    <output className="sk-loading">
      <Arcs state="turning" />
      <span>{text ?? say('common.loading')}</span>
    </output>
  )
}

/** Voices came together: the arcs slide into phase, once. The score stands in the middle. */
export function Samklang({ children }: { children?: ReactNode }): ReactNode {
  return (
    <span className="sk-accord">
      <Arcs state="joining" />
      {children === undefined ? null : <span className="sk-accord__score">{children}</span>}
    </span>
  )
}

/** We see it differently: the two sides of the table, each whole. Worth as much as an accord. */
export function Differ(): ReactNode {
  return (
    <svg className="sk-differ" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <path d="M40 16 A36 36 0 0 0 40 84" />
      <path d="M60 16 A36 36 0 0 1 60 84" />
    </svg>
  )
}
