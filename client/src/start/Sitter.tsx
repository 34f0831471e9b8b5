/** Somebody at the table: shoulders, a head without a face, and hair. */
import type { ReactNode } from 'react'

export interface Look {
  /** Where the neck is. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly coat: string
  readonly skin: 'light' | 'tan' | 'brown' | 'dark'
  readonly hair: 'short' | 'long' | 'bun' | 'curly' | 'grey' | 'scarf'
  /** The colour of a scarf. */
  readonly cloth?: string
  /** Seen from behind. */
  readonly turned?: boolean
}

export function Sitter({ x, y, size, coat, skin, hair, cloth, turned = false }: Look): ReactNode {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} data-skin={skin} data-hair={hair}>
      {hair === 'long' ? <path className="sitter__hair" d="M-36 -52c0-60 72-60 72 0v58c0 18-72 18-72 0z" /> : null}
      <path className="sitter__coat" data-color={coat} d="M-74 240v-172c0-44 28-62 56-62h36c28 0 56 18 56 62v172z" />
      {turned ? null : <path className="sitter__neck" d="M-14 2c0 24 28 24 28 0v-22h-28z" />}
      {turned ? <path className="sitter__neck" d="M-15 14v-34h30v34c-8 5-22 5-30 0z" /> : null}
      <ellipse className="sitter__head" cx="0" cy="-44" rx="31" ry="35" />
      <g data-color={cloth ?? ''} className={cloth === undefined ? 'sitter__hair' : 'sitter__scarf'}>
        {turned ? behind(hair) : front(hair)}
      </g>
    </g>
  )
}

function front(hair: Look['hair']): ReactNode {
  switch (hair) {
    case 'bun':
      return (
        <>
          <circle cx="0" cy="-90" r="16" />
          <path d="M-33 -40c-4-56 70-56 66 0-8-22-22-28-33-28s-25 6-33 28z" />
        </>
      )
    case 'scarf':
      return (
        <path d="M-38 -38c-2-60 78-60 76 0 0 26 4 34 12 50-22 16-78 16-100 0 8-16 12-24 12-50zm14 0c0 18 10 27 24 27s24-9 24-27-10-27-24-27-24 9-24 27z" />
      )
    case 'grey':
      return <path d="M-34 -36c-10-58 62-66 72-20 2 10-2 18-5 22-4-18-14-24-30-24-18 0-30 4-37 22z" />
    case 'curly':
      return <path d="M-34 -44c-14-10-2-32 10-34 4-16 30-20 38-6 16-4 30 12 22 26-6-8-20-14-36-14s-26 10-34 28z" />
    case 'short':
    case 'long':
      return <path d="M-32 -46c-4-48 68-50 64 2-4-12-8-18-14-22-14 6-34 4-42-2-4 6-6 12-8 22z" />
  }
}

function behind(hair: Look['hair']): ReactNode {
  switch (hair) {
    case 'long':
      return <path d="M-34 -46c-2-50 70-50 68 0 0 18 4 34 6 48-10 22-70 22-80 0 2-14 6-30 6-48z" />
    case 'curly':
      return (
        <path d="M-30 -16c-16-6-18-26-8-36-4-18 12-32 24-30 10-12 34-8 38 4 14 4 20 20 12 32 10 14 0 30-12 32-12 12-42 12-54-2z" />
      )
    default:
      return <path d="M-32 -40c-4-56 68-56 64 0 0 22-8 36-32 36s-32-14-32-36z" />
  }
}
