/** The values poster, always in sight: what the group has written about its values, in a few lines that can be folded. */
import { templateOf } from '@samklang/shared/domain/template'
import type { PosterPart } from '@samklang/shared/domain/poster'
import { Fragment, useState, type ReactNode } from 'react'
import { useLanguage, useText } from '../text'
import { remember, remembered } from '../ui/memory'
import { useWide } from '../ui/useMedia'
import './poster.css'

/** Beside a board it is open where there is room for it; above a question it is a line, until somebody unfolds it. */
export function Poster({ parts, beside }: { parts: readonly PosterPart[]; beside: 'board' | 'question' }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const wide = useWide()
  const place = `samklang.poster.${beside}${wide ? '' : '.narrow'}`
  const [chosen, choose] = useState(() => remembered(place))
  if (parts.length === 0) return null
  const open = chosen === null ? wide && beside === 'board' : chosen === 'open'
  const names = new Map(templateOf('values-poster').zones.map(({ id, name }) => [id, name[language]]))
  return (
    <details
      className="poster"
      data-beside={beside}
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open
        if (now === open) return
        choose(now ? 'open' : 'folded')
        remember(place, now ? 'open' : 'folded')
      }}
    >
      <summary>{say('locks.poster')}</summary>
      <dl>
        {parts.map(({ zone, texts }) => (
          <Fragment key={zone}>
            <dt>{names.get(zone) ?? zone}</dt>
            {[...new Set(texts)].map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
