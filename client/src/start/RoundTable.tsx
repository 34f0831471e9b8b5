/** The picture on the front page: seven people round a table, and five arcs on it that slide into one circle. */
import { useId, type ReactNode } from 'react'
import { arcsOf } from '../theme/motif/arcs'
import { Sitter, type Look } from './Sitter'
import './picture.css'

const arcs = arcsOf(5, 36)
const arcColours = ['sun', 'moss', 'coral', 'sky', 'violet'] as const

/** Across the table, facing us. */
const far: Look[] = [
  { x: 172, y: 150, size: 0.94, coat: 'moss', skin: 'brown', hair: 'bun' },
  { x: 288, y: 118, size: 0.9, coat: 'sky', skin: 'light', hair: 'scarf', cloth: 'violet' },
  { x: 408, y: 118, size: 0.9, coat: 'coral', skin: 'dark', hair: 'short' },
  { x: 522, y: 152, size: 0.94, coat: 'sun', skin: 'light', hair: 'grey' },
]
/** On our side, from behind. */
const near: Look[] = [
  { x: 146, y: 452, size: 1.22, coat: 'violet', skin: 'light', hair: 'long', turned: true },
  { x: 352, y: 500, size: 1.28, coat: 'accent', skin: 'brown', hair: 'short', turned: true },
  { x: 556, y: 448, size: 1.22, coat: 'amber', skin: 'tan', hair: 'curly', turned: true },
]

/** The well-lit room, not quite round. */
const room =
  'M70 120C150 14 330 6 450 22c140 18 222 92 240 226 16 122-10 262-100 332-78 60-366 66-476 10C38 540 6 440 10 330 14 240 22 184 70 120Z'

export function RoundTable({ label }: { label: string }): ReactNode {
  const clip = useId()
  return (
    <svg className="picture" viewBox="0 0 700 640" role="img" aria-label={label}>
      <clipPath id={clip}>
        <path d={room} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path className="picture__wall" d={room} />
        <g className="picture__light">
          <path d="M176 44l96-10 34 316-130-10z" />
          <path d="M330 26l84 2 66 312-110 20z" />
        </g>
        {far.map((look) => (
          <Sitter key={look.x} {...look} />
        ))}
        <ellipse className="picture__shadow" cx="350" cy="402" rx="246" ry="150" />
        <path className="picture__edge" d="M112 324v26c0 88 106 150 238 150s238-62 238-150v-26z" />
        <ellipse className="picture__table" cx="350" cy="324" rx="238" ry="148" />
        <g transform="translate(350 324) scale(1 0.62) translate(-50 -50)">
          <g transform="translate(50 50) scale(2.5) translate(-50 -50)" className="picture__arcs">
            {arcs.map(({ path, middle: [x, y] }, index) => (
              <path
                key={path}
                d={path}
                data-color={arcColours[index]}
                style={{ transformOrigin: `${x}px ${y}px`, animationDelay: `${index * 90}ms` }}
              />
            ))}
          </g>
        </g>
        <OnTheTable />
        {near.map((look) => (
          <Sitter key={look.x} {...look} />
        ))}
      </g>
    </svg>
  )
}

/** Cups, notes and a phone: a meeting, not a monument. */
function OnTheTable(): ReactNode {
  return (
    <g>
      <g data-color="sun" className="picture__note">
        <path d="M196 262l44-7 8 27-46 8z" />
        <path d="M486 352l46 8-9 29-48-8z" />
      </g>
      <g data-color="coral" className="picture__note">
        <path d="M246 244l42-3 4 25-43 4z" />
      </g>
      <g data-color="sky" className="picture__note">
        <path d="M196 372l46-5 4 30-48 6z" />
      </g>
      <path
        className="picture__phone"
        d="M462 246l26 4c4 1 6 3 5 7l-9 35c-1 4-4 5-7 5l-28-4c-4-1-6-4-5-7l10-35c1-4 4-5 8-5z"
      />
      <path className="picture__screen" d="M463 251l22 3-9 36-23-4z" />
      <Cup x={156} y={316} />
      <Cup x={528} y={306} />
      <Cup x={338} y={214} />
    </g>
  )
}

function Cup({ x, y }: { x: number; y: number }): ReactNode {
  return (
    <g transform={`translate(${x} ${y})`} className="picture__cup">
      <path d="M22 -4c12 -2 12 14 -2 13" fill="none" strokeWidth="4" />
      <path d="M-4 -8v14c0 7 6 11 14 11s14 -4 14 -11v-14z" stroke="none" />
      <ellipse cx="10" cy="-8" rx="14" ry="7" className="picture__coffee" />
    </g>
  )
}
