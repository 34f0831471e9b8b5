/** A side at work: for each statement what it believes the others will say, and the one number it agrees on. */
import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import type { Answer } from '@samklang/shared/domain/round'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import type { Sides } from '@samklang/shared/domain/sides'
import { itemWords } from '@samklang/shared/results/itemWords'
import type { SideSheet } from '@samklang/shared/wire/sidesRoutes'
import { useState } from 'react'
import { Targets } from '../answer/Targets'
import { call } from '../api'
import { problemText } from '../problem'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { ItemText } from '../scorecard/ItemText'

const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export function MeetSide(props: { sides: Sides; sheet: SideSheet; own: number; onSaid: () => Promise<void> }) {
  const { sides, sheet, own, onSaid } = props
  const say = useText()
  const scorecard = useScorecard()
  const { room } = useRoomSession()
  const [failed, setFailed] = useState<unknown>(null)
  // What has been tapped stands at once; when the server has it, what it says holds.
  const [tapped, setTapped] = useState<ReadonlyMap<string, Answer | null>>(new Map())
  const keyOf = (about: number, statement: StatementId): string => `${about} ${statement}`
  const answerOf = (about: number, statement: StatementId): Answer | null => {
    const key = keyOf(about, statement)
    return tapped.has(key) ? (tapped.get(key) ?? null) : (sheet.answers[String(about)]?.[statement] ?? null)
  }
  const tell = async (about: number, statement: StatementId, answer: Answer | null): Promise<void> => {
    const key = keyOf(about, statement)
    setTapped((before) => new Map(before).set(key, answer))
    setFailed(null)
    try {
      await call('saySide', { params: { room, sides: sides.id }, body: { about, statement, answer } })
      await onSaid()
    } catch (error) {
      setFailed(error)
    } finally {
      setTapped((before) => {
        const after = new Map(before)
        if (after.get(key) === answer) after.delete(key)
        return after
      })
    }
  }
  const done = sides.statements.filter((statement) => answerOf(own, statement) !== null).length
  return (
    <div className="sides-meet">
      <Heading level={3} data-size="sm">
        {say('sides.meet.heading', { name: sides.names[own] ?? '' })}
      </Heading>
      <Paragraph>
        {say('sides.meet.talk')} {say('sides.meet.guessWhy')}
      </Paragraph>
      <ol className="sides-statements">
        {sides.statements.map((statement) => {
          const words = itemWords(statement, scorecard, say)
          const answer = answerOf(own, statement)
          return (
            <li key={statement} className="sides-statement">
              <p id={`side-${statement}`} className="sides-text">
                <span className="sides-no">{words.name}</span> <ItemText of={words} />
              </p>
              <div className="sides-guesses">
                {sides.names.map((name, about) =>
                  about === own ? null : (
                    <Field key={name} data-size="sm">
                      <Label>{say('sides.meet.guess', { name })}</Label>
                      <Select
                        value={String(answerOf(about, statement) ?? '')}
                        onChange={({ target: { value } }) => {
                          const guess = scores.find((score) => String(score) === value)
                          void tell(about, statement, guess ?? (value === 'dk' ? 'dk' : null))
                        }}
                      >
                        <Select.Option value="">{say('sides.meet.noGuess')}</Select.Option>
                        {scores.map((score) => (
                          <Select.Option key={score} value={String(score)}>
                            {score}
                          </Select.Option>
                        ))}
                        <Select.Option value="dk">{say('sides.result.dontKnow')}</Select.Option>
                      </Select>
                    </Field>
                  ),
                )}
              </div>
              <p className="sides-own">{say('sides.meet.own')}</p>
              <Targets
                answer={answer}
                isWeight={false}
                labelledBy={`side-${statement}`}
                onAnswer={(given) => void tell(own, statement, given)}
              />
              {answer === null ? null : (
                <Button variant="tertiary" data-size="sm" onClick={() => void tell(own, statement, null)}>
                  {say('sides.meet.clear')}
                  <span className="sk-hidden">: {words.name}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      <p aria-live="polite">
        {say('sides.meet.done', { done, of: sides.statements.length })} {done > 0 ? say('sides.meet.saved') : null}
      </p>
    </div>
  )
}
