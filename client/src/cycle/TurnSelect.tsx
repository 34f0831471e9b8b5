/** Chooses a turn to look at, with what each came to; for pages without room for a spiral. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { turnsOf } from '@samklang/shared/domain/cycle'
import type { Note } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { useText } from '../text'

export function TurnSelect(props: {
  notes: readonly Note[]
  /** The one that goes on now. */
  turn: number
  chosen: number
  onChoose: (turn: number) => void
}): ReactNode {
  const { notes, turn: now, chosen, onChoose } = props
  const say = useText()
  return (
    <Field data-size="sm">
      <Label>{say('cycle.choose')}</Label>
      <Select value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {turnsOf(notes, now)
          .toReversed()
          .map(({ number, ended, carried }) => (
            <Select.Option key={number} value={number}>
              {number === now
                ? say('cycle.turnNow', { turn: number })
                : `${say('cycle.turn', { turn: number })}: ${say('cycle.count', { ended: ended.length, carried })}`}
            </Select.Option>
          ))}
      </Select>
    </Field>
  )
}
