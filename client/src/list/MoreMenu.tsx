/** What else one may do with notes: details, idea or measure, put away, and hide for whoever leads. */
import {
  ArchiveIcon,
  ArrowUndoIcon,
  ClipboardCheckmarkIcon,
  EyeIcon,
  EyeSlashIcon,
  LightBulbIcon,
  MenuElipsisHorizontalIcon,
  PersonCircleIcon,
} from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { Menu, type MenuItem } from './Menu'
import type { NoteDeeds } from './useNoteDeeds'

export function MoreMenu(props: {
  notes: readonly Note[]
  deeds: NoteDeeds
  about: string
  onDetails: () => void
}): ReactNode {
  const { notes, deeds, about, onDetails } = props
  const say = useText()
  const items = [...ownItems(props, say, onDetails), ...hideItem(notes, deeds, say)]
  if (items.length === 0) return null
  return (
    <Menu label={say('board.note.more')} icon={<MenuElipsisHorizontalIcon aria-hidden />} about={about} items={items} />
  )
}

/** A published result is the server's word: none of these are for it. */
function ownItems(
  { notes, deeds }: { notes: readonly Note[]; deeds: NoteDeeds },
  say: ReturnType<typeof useText>,
  onDetails: () => void,
): MenuItem[] {
  const own = notes.filter((note) => note.kind !== 'result')
  const [first] = own
  if (!first) return []
  const ids = own.map((note) => note.id)
  const toMeasure = first.kind === 'idea'
  return [
    ...(own.length === 1
      ? [{ key: 'details', icon: <PersonCircleIcon aria-hidden />, text: say('board.note.details'), act: onDetails }]
      : []),
    {
      key: 'kind',
      icon: toMeasure ? <ClipboardCheckmarkIcon aria-hidden /> : <LightBulbIcon aria-hidden />,
      text: say(toMeasure ? 'board.note.toMeasure' : 'board.note.toIdea'),
      act: () => deeds.become(ids, toMeasure ? 'measure' : 'idea'),
    },
    first.archived
      ? {
          key: 'restore',
          icon: <ArrowUndoIcon aria-hidden />,
          text: say('board.note.restore'),
          act: () => deeds.restore(own),
        }
      : {
          key: 'archive',
          icon: <ArchiveIcon aria-hidden />,
          text: say('board.note.archive'),
          act: () => deeds.archive(ids),
        },
  ]
}

function hideItem(notes: readonly Note[], { hide }: NoteDeeds, say: ReturnType<typeof useText>): MenuItem[] {
  if (!hide || notes.length === 0) return []
  const hidden = notes.every((note) => note.hidden)
  return [
    {
      key: 'hide',
      icon: hidden ? <EyeIcon aria-hidden /> : <EyeSlashIcon aria-hidden />,
      text: say(hidden ? 'board.note.unhide' : 'board.note.hide'),
      act: () => void hide(notes, !hidden),
    },
  ]
}
