/** Who has it, by when, and how far it has come; only what was changed is written. */
import { PersonCircleIcon } from '@navikt/aksel-icons'
import { SAID_MAX } from '@samklang/shared/domain/cycle'
import { Day, NAME_MAX } from '@samklang/shared/domain/note'
import { MeasureStatus } from '@samklang/shared/domain/phase'
import { toldText, writable, type Command } from './Command'

export const details: Command = {
  id: 'details',
  name: 'board.note.details',
  icon: PersonCircleIcon,
  on: 'note',
  who: 'participant',
  group: 'write',
  fits: ({ chosen }) => writable(chosen).length === 1,
  asks: ({ chosen: [note], say }) => ({
    owner: {
      kind: 'text',
      name: 'board.note.owner',
      most: NAME_MAX,
      lines: 1,
      needed: false,
      start: note?.owner ?? '',
    },
    due: { kind: 'day', name: 'board.note.due', start: note?.due ?? '' },
    status: {
      kind: 'one',
      name: 'board.note.status',
      options: MeasureStatus.options.map((one) => ({ value: one, text: say(`domain.status.${one}`) })),
      start: note?.status ?? null,
    },
    why: {
      kind: 'text',
      name: 'cycle.why',
      most: SAID_MAX,
      lines: 2,
      needed: false,
      start: note?.why ?? '',
      when: (told) => told['status'] === 'put-aside',
    },
  }),
  run({ chosen: [note], edits, say }, told) {
    if (!note) return null
    const wanted = {
      owner: toldText(told, 'owner').trim() || null,
      due: Day.nullable().parse(toldText(told, 'due') || null),
      status: MeasureStatus.parse(toldText(told, 'status')),
      why: toldText(told, 'why').trim() || null,
    }
    // reason: the keys of an object written just above
    const keys = Object.keys(wanted) as (keyof typeof wanted)[]
    const changed = keys.filter((key) => wanted[key] !== note[key])
    if (changed.length > 0) edits.change([note.id], Object.fromEntries(changed.map((key) => [key, wanted[key]])))
    return say('list.saved')
  },
}
