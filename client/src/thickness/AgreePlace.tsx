/** The facilitator writes down where the group agreed that its work lies, or that they see it differently. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { placementOf } from '@samklang/shared/domain/placement'
import type { NewPlace, ThicknessModel } from '@samklang/shared/domain/thickness'
import { useState } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import { cellName } from '@samklang/shared/results/thicknessView'
import './thickness.css'

const DIFFER = 'differ'
const NONE = ''

export function AgreePlace({ model, place }: { model: ThicknessModel; place: NewPlace | null }) {
  const say = useText()
  const { language } = useLanguage()
  const { room, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const said = place === null ? NONE : place.kind === 'differ' ? DIFFER : place.answer
  const [chosen, setChosen] = useState<string | null>(null)
  const value = chosen ?? said
  const set = async (next: NewPlace | null) => {
    const done = await run(() => call('setPlace', { params: { room }, body: { model, place: next } }))
    if (done === null) return
    setChosen(null)
    await refresh()
    announce(say('thickness.kept'))
  }
  return (
    <div className="thick-agree">
      <Field>
        <Label>{say('thickness.choose')}</Label>
        <Field.Description>{say('thickness.chooseHint')}</Field.Description>
        <Select value={value} onChange={(event) => setChosen(event.target.value)}>
          <Select.Option value={NONE}>–</Select.Option>
          {(placementOf(model)?.cells ?? []).map((cell) => (
            <Select.Option key={cell} value={cell}>
              {cellName(model, cell, language, say)}
            </Select.Option>
          ))}
          <Select.Option value={DIFFER}>{say('thickness.chooseDiffer')}</Select.Option>
        </Select>
      </Field>
      <div className="thick-acts">
        <Button
          data-size="sm"
          disabled={busy || value === NONE || value === said}
          onClick={() => void set(value === DIFFER ? { kind: 'differ' } : { kind: 'agreed', answer: value })}
        >
          {say('thickness.keep')}
        </Button>
        {place === null ? null : (
          <Button variant="tertiary" data-size="sm" disabled={busy} onClick={() => void set(null)}>
            {say('thickness.takeBack')}
          </Button>
        )}
      </div>
      <Problem text={problem} />
    </div>
  )
}
