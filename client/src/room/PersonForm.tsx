/** Name and sector, both of one's own free will, with the reason why they are asked. */
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { NAME_MAX } from '@samklang/shared/domain/note'
import { Sector } from '@samklang/shared/domain/sector'
import { defaultsOf } from '@samklang/shared/domain/situation'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

export interface PersonAnswers {
  readonly name: string
  readonly sector: Sector | null
}

export function PersonForm(props: { answers: PersonAnswers; onChange: (answers: PersonAnswers) => void }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { answers, onChange } = props
  const { breakdown: compared, namedAllowed } = defaultsOf(session.room.situation)
  return (
    <>
      <Textfield
        label={say('room.join.name')}
        description={say(namedAllowed ? 'room.join.nameHintNamed' : 'room.join.nameHint')}
        value={answers.name}
        onChange={(event) => onChange({ ...answers, name: event.target.value })}
        maxLength={NAME_MAX}
        autoComplete="nickname"
      />
      <Field>
        <Label>{say('room.join.sector')}</Label>
        <Field.Description>
          {say('room.join.sectorWhy')} {say(compared ? 'room.join.sectorMany' : 'room.join.sectorFew')}
        </Field.Description>
        <Select
          value={answers.sector ?? ''}
          onChange={(event) => {
            const chosen = Sector.safeParse(event.target.value)
            onChange({ ...answers, sector: chosen.success ? chosen.data : null })
          }}
        >
          <Select.Option value="">{say('room.join.sectorNone')}</Select.Option>
          {Sector.options.map((sector) => (
            <Select.Option key={sector} value={sector}>
              {say(`domain.sector.${sector}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </>
  )
}
