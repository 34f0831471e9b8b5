/** A note's tags, each by its sign and name. */
import type { NoteTag } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { tagIcons } from '../theme/noteTags'
import './about.css'

export function NoteTags({ tags }: { tags: readonly NoteTag[] }): ReactNode {
  const say = useText()
  return (
    <ul className="note-tags" aria-label={say('board.note.tags')}>
      {tags.map((tag) => {
        const Icon = tagIcons[tag]
        return (
          <li key={tag}>
            <Icon aria-hidden /> {say(`domain.tag.${tag}`)}
          </li>
        )
      })}
    </ul>
  )
}
