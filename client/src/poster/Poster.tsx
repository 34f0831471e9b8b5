/** The values poster, always in sight: what the group has written about its values, in a few lines that can be folded. */
import type { Board } from '@samklang/shared/documents/board'
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { zoneKey } from '@samklang/shared/domain/placedTemplate'
import { templateOf } from '@samklang/shared/domain/template'
import { Fragment, useState, type ReactNode } from 'react'
import { useTemplates } from '../templates/useTemplates'
import { useLanguage, useText } from '../text'
import { remember, remembered } from '../ui/memory'
import './poster.css'

const FOLDED = 'samklang.poster.folded'

export function Poster({ board, notes }: { board: Board; notes: readonly Note[] }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const placed = useTemplates(board).findLast((one) => one.template === 'values-poster' && !one.archived)
  const [folded, setFolded] = useState(() => remembered(FOLDED) === 'yes')
  if (placed === undefined) return null
  const values = templateOf('values-poster').zones.flatMap((zone) => {
    const own = notes.filter((note) => isShown(note) && note.zone === zoneKey(placed.id, zone.id) && note.text !== '')
    return own.length === 0 ? [] : [{ id: zone.id, name: zone.name[language], texts: own.map(({ text }) => text) }]
  })
  if (values.length === 0) return null
  return (
    <details
      className="poster"
      open={!folded}
      onToggle={(event) => {
        const now = !event.currentTarget.open
        setFolded(now)
        remember(FOLDED, now ? 'yes' : null)
      }}
    >
      <summary>{say('locks.poster')}</summary>
      <dl>
        {values.map(({ id, name, texts }) => (
          <Fragment key={id}>
            <dt>{name}</dt>
            {texts.map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
