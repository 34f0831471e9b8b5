/** Setting sides up: what they are called today, and which statements they score. */
import { Button, Field, Fieldset, Heading, Input, Label } from '@digdir/designsystemet-react'
import { coreStatements } from '@samklang/shared/domain/scorecard'
import { MOST_SIDES, MOST_SIDE_STATEMENTS } from '@samklang/shared/domain/sides'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { ItemPicker } from '../lead/ItemPicker'
import { useDoing } from '../problem'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** As long as a name is read at a glance. */
const NAME_MAX = 40
/** What is ticked from the start is what fits in the few minutes a side has. */
const TICKED = 7

export function MakeSides({ onMade }: { onMade: () => void }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { room, session, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const [names, setNames] = useState<readonly string[]>(['', ''])
  const [statements, setStatements] = useState<readonly string[]>(() => {
    const first = scorecard.fields.flatMap(
      ({ id }) => coreStatements(scorecard).find(({ field }) => field === id)?.id ?? [],
    )
    return (session.talkList ?? first).slice(0, TICKED)
  })
  const trimmed = names.map((name) => name.trim())
  const tooMany = statements.length > MOST_SIDE_STATEMENTS
  const ready = trimmed.every((name) => name !== '') && statements.length > 0 && !tooMany
  const make = (): void => {
    void run(async () => {
      await call('makeSides', { params: { room }, body: { names: trimmed, statements: [...statements] } })
      await refresh()
      onMade()
    })
  }
  return (
    <div className="sides-make">
      <Heading level={3} data-size="xs">
        {say('sides.make.heading')}
      </Heading>
      <Fieldset>
        <Fieldset.Legend>{say('sides.make.names')}</Fieldset.Legend>
        {names.map((name, at) => (
          // reason: a side has no name yet, only a place
          // oxlint-disable-next-line react/no-array-index-key
          <Field key={at} className="sides-name">
            <Label>{say('sides.make.name', { number: at + 1 })}</Label>
            <Input
              value={name}
              maxLength={NAME_MAX}
              onChange={(event) => setNames(names.map((one, other) => (other === at ? event.target.value : one)))}
            />
            {names.length > 2 ? (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => setNames(names.filter((_, other) => other !== at))}
              >
                {say('sides.make.remove', { number: at + 1 })}
              </Button>
            ) : null}
          </Field>
        ))}
      </Fieldset>
      {names.length < MOST_SIDES ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setNames([...names, ''])}>
          {say('sides.make.add')}
        </Button>
      ) : null}
      <div className="ui-row">
        <Button disabled={busy || !ready} aria-describedby="sides-need" onClick={make}>
          {say('sides.make.make')}
        </Button>
        <span id="sides-need" aria-live="polite">
          {trimmed.some((name) => name === '')
            ? say('sides.make.names2')
            : tooMany
              ? say('sides.make.tooMany', { most: MOST_SIDE_STATEMENTS, count: statements.length })
              : ''}
        </span>
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <p>{say('sides.make.statements', { most: MOST_SIDE_STATEMENTS })}</p>
      <ItemPicker items={statements} offered={scorecard.statements.map(({ id }) => id)} onItems={setStatements} />
    </div>
  )
}
