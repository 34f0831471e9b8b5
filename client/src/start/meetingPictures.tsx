/** Four small pictures of how a meeting goes; the words beside them say the same. */
import type { ReactNode } from 'react'
import { arcsOf } from '../theme/motif/arcs'

function Small({ children }: { children: ReactNode }): ReactNode {
  return (
    <svg className="small-picture" viewBox="0 0 240 160" aria-hidden="true" focusable="false">
      <rect className="small-picture__ground" width="240" height="160" rx="20" />
      {children}
    </svg>
  )
}

/** A phone with two rows of five targets, one of them chosen. */
export function AnswerPicture(): ReactNode {
  return (
    <Small>
      <rect className="small-picture__ink" x="62" y="16" width="116" height="160" rx="16" />
      <rect className="small-picture__paper" x="68" y="22" width="104" height="150" rx="11" />
      <path className="small-picture__line" d="M80 42h78M80 54h52" />
      {[0, 1].flatMap((row) =>
        [0, 1, 2, 3, 4].map((column) => (
          <rect
            key={`${row}${column}`}
            className={row === 1 && column === 2 ? 'small-picture__act' : 'small-picture__soft'}
            x={78 + column * 17.6}
            y={78 + row * 26}
            width="14.4"
            height="20"
            rx="4"
          />
        )),
      )}
      <rect className="small-picture__soft" x="78" y="132" width="44" height="12" rx="6" />
    </Small>
  )
}

/** Dots on a line, lying where people put them. */
export function SeePicture(): ReactNode {
  const rows = [
    [0, 0, 1, 0, 0, 0, 2, 3, 2, 0],
    [0, 2, 3, 1, 0, 0, 0, 2, 3, 1],
    [0, 0, 0, 0, 1, 2, 3, 1, 0, 0],
  ]
  return (
    <Small>
      <rect className="small-picture__paper" x="20" y="16" width="200" height="128" rx="10" />
      {rows.map((counts, row) => (
        <g key={counts.join()}>
          <path className="small-picture__thin" d={`M34 ${52 + row * 38}h172`} />
          {counts.flatMap((count, step) =>
            Array.from({ length: count }, (_, k) => (
              <circle
                key={`${step}${k}`}
                className="small-picture__act"
                cx={40 + step * 17.8}
                cy={46 + row * 38 - k * 8.6}
                r="3.7"
              />
            )),
          )}
        </g>
      ))}
    </Small>
  )
}

/** Two that speak, and what they see between them. */
export function TalkPicture(): ReactNode {
  return (
    <Small>
      <path
        className="small-picture__paper"
        d="M34 28h84a14 14 0 0 1 14 14v34a14 14 0 0 1-14 14H66l-20 18V90H34a14 14 0 0 1-14-14V42a14 14 0 0 1 14-14z"
      />
      <path className="small-picture__line" d="M38 50h72M38 64h48" />
      <path
        className="small-picture__act"
        d="M206 66h-72a14 14 0 0 0-14 14v34a14 14 0 0 0 14 14h48l20 18v-18h4a14 14 0 0 0 14-14V80a14 14 0 0 0-14-14z"
      />
      <path className="small-picture__light-line" d="M138 88h62M138 102h40" />
    </Small>
  )
}

/** A note with a sprout, on its way round five phases. */
export function DoPicture(): ReactNode {
  const colours = ['moss', 'amber', 'coral', 'sky', 'violet']
  return (
    <Small>
      <g transform="translate(46 6) scale(1.48)" className="small-picture__ring">
        {arcsOf(5, 40).map(({ path }, index) => (
          <path key={path} d={path} data-color={colours[index]} strokeDasharray="40 100" strokeDashoffset="-5" />
        ))}
      </g>
      <g transform="rotate(-5 120 80)">
        <path className="small-picture__note" d="M92 52h56v46l-12 12H92z" />
        <path className="small-picture__fold" d="M148 98h-12v12z" />
        <path className="small-picture__line" d="M101 66h38M101 78h30M101 90h20" />
      </g>
    </Small>
  )
}
