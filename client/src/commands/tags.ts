/** What notes tell of: a barrier, a resource, an idea, a field of action. */
import { TagIcon } from '@navikt/aksel-icons'
import { NoteTag } from '@samklang/shared/domain/note'
import { tagIcons } from '../theme/noteTags'
import { idsOf, toldSome, writable, type Command } from './Command'

export const tags: Command = {
  id: 'tags',
  name: 'board.note.tags',
  icon: TagIcon,
  on: 'notes',
  who: 'participant',
  group: 'look',
  fits: ({ chosen }) => writable(chosen).length > 0,
  asks: ({ chosen, say }) => ({
    tags: {
      kind: 'some',
      name: 'board.note.tags',
      options: NoteTag.options.map((tag) => ({ value: tag, text: say(`domain.tag.${tag}`), icon: tagIcons[tag] })),
      start: NoteTag.options.filter((tag) => writable(chosen).every((note) => note.tags.includes(tag))),
    },
  }),
  run({ chosen, edits, say }, told) {
    const tags = NoteTag.options.filter((tag) => toldSome(told, 'tags').includes(tag))
    edits.change(idsOf(writable(chosen)), { tags })
    return tags.length === 0
      ? say('list.untagged')
      : say('list.tagged', { tags: tags.map((tag) => say(`domain.tag.${tag}`)).join(', ') })
  },
}
