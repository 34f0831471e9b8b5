/** What else one may do with notes: details, idea or measure, put away, and hide for whoever leads. */
import { Dropdown } from '@digdir/designsystemet-react'
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
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import type { NoteDeeds } from './useNoteDeeds'

export function MoreMenu(props: {
  notes: readonly Note[]
  deeds: NoteDeeds
  about: string
  onDetails: () => void
}): ReactNode {
  const { notes, deeds, about, onDetails } = props
  const say = useText()
  const [open, setOpen] = useState(false)
  const own = notes.filter((note) => note.kind !== 'result')
  const [first] = own
  const ids = own.map((note) => note.id)
  const item = (key: string, icon: ReactNode, text: string, act: () => void) => (
    <Dropdown.Item key={key}>
      <Dropdown.Button
        onClick={() => {
          setOpen(false)
          act()
        }}
      >
        {icon}
        {text}
      </Dropdown.Button>
    </Dropdown.Item>
  )
  const items: ReactNode[] = []
  if (first && own.length === 1) {
    items.push(item('details', <PersonCircleIcon aria-hidden />, say('board.note.details'), onDetails))
  }
  if (first?.kind === 'idea') {
    items.push(
      item('measure', <ClipboardCheckmarkIcon aria-hidden />, say('board.note.toMeasure'), () =>
        deeds.become(ids, 'measure'),
      ),
    )
  } else if (first) {
    items.push(item('idea', <LightBulbIcon aria-hidden />, say('board.note.toIdea'), () => deeds.become(ids, 'idea')))
  }
  if (first) {
    items.push(
      first.archived
        ? item('restore', <ArrowUndoIcon aria-hidden />, say('board.note.restore'), () => deeds.restore(own))
        : item('archive', <ArchiveIcon aria-hidden />, say('board.note.archive'), () => deeds.archive(ids)),
    )
  }
  if (deeds.hide) {
    const { hide } = deeds
    const hidden = notes.every((note) => note.hidden)
    items.push(
      item(
        'hide',
        hidden ? <EyeIcon aria-hidden /> : <EyeSlashIcon aria-hidden />,
        say(hidden ? 'board.note.unhide' : 'board.note.hide'),
        () => void hide(notes, !hidden),
      ),
    )
  }
  if (items.length === 0) return null
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger data-size="sm" variant="tertiary" onClick={() => setOpen(!open)}>
        <MenuElipsisHorizontalIcon aria-hidden />
        {say('board.note.more')}
        <span className="sk-hidden"> {about}</span>
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end" data-size="sm">
        <Dropdown.List>{items}</Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}
