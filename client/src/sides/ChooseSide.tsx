/** Everybody says which side they belong to today, and how many are at the screen. */
import { Field, Fieldset, Input, Label, Paragraph, Radio } from '@digdir/designsystemet-react'
import { MOST_AT_SCREEN, type Sides } from '@samklang/shared/domain/sides'
import type { SideSheet } from '@samklang/shared/wire/sidesRoutes'
import { useRef, useState } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

export function ChooseSide(props: {
  sides: Sides
  sheet: SideSheet
  name: string | null
  onChosen: () => Promise<void>
}) {
  const { sides, sheet, name, onChosen } = props
  const say = useText()
  const { room } = useRoomSession()
  const { problem, run } = useDoing()
  // What has been tapped stands at once; when the server has answered, what it says holds.
  const [tapped, setTapped] = useState<{ readonly side: number | null } | null>(null)
  const chosen = tapped === null ? sheet.side : tapped.side
  // One after the other, and of those that wait only the last: a second digit, or a thumb that thinks again.
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const last = useRef(0)
  const choose = (side: number | null, people: number): void => {
    const mine = ++last.current
    setTapped({ side })
    line.current = line.current.then(async () => {
      if (mine !== last.current) return
      await run(async () => {
        await call('chooseSide', { params: { room, sides: sides.id }, body: { side, people } })
        await onChosen()
      })
      if (mine === last.current) setTapped(null)
    })
  }
  return (
    <div className="sides-choose">
      <Fieldset>
        <Fieldset.Legend>{say('sides.choose.legend')}</Fieldset.Legend>
        {sides.names.map((side, at) => (
          <Radio
            key={side}
            name="side"
            value={String(at)}
            checked={chosen === at}
            onChange={() => choose(at, sheet.people)}
            label={side}
          />
        ))}
        <Radio
          name="side"
          value="none"
          checked={chosen === null}
          onChange={() => choose(null, 1)}
          label={say('sides.choose.none')}
        />
      </Fieldset>
      {sheet.side === null ? null : (
        <Field className="sides-people">
          <Label>{say('sides.choose.atScreen')}</Label>
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_AT_SCREEN}
            defaultValue={sheet.people}
            onChange={(event) => {
              const people = Number(event.target.value)
              if (Number.isInteger(people) && people >= 1 && people <= MOST_AT_SCREEN) choose(sheet.side, people)
            }}
          />
        </Field>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Paragraph aria-live="polite">
        {sides.state === 'open'
          ? say('sides.choose.late')
          : name === null
            ? ''
            : `${say('sides.choose.chosen', { name })} ${say('sides.choose.wait')}`}
      </Paragraph>
    </div>
  )
}
