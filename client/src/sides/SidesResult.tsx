/** What the sides say, beside each other: one radar, and a table with the most different first and a question for each. */
import { Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react'
import type { Answer } from '@samklang/shared/domain/round'
import { profileOf } from '@samklang/shared/domain/profile'
import { rowsOf, type SideRow, type Sides } from '@samklang/shared/domain/sides'
import { answeredOf } from '@samklang/shared/results/itemView'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useMemo } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { SidesRadar } from './SidesRadar'
import './sides.css'
import { ItemText } from '../scorecard/ItemText'

export function SidesResult({ sides, onTalk }: { sides: Sides; onTalk?: (statement: string) => void }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const profile = useMemo(() => profileOf(answeredOf(session, scorecard)), [session, scorecard])
  const rows = rowsOf(sides)
  const room = new Map(profile.statements.map(({ statement, score }) => [statement, score]))
  const saidInWords = (answer: Answer | null): string =>
    answer === null ? say('sides.result.none') : answer === 'dk' ? say('sides.result.dontKnow') : String(answer)
  return (
    <div className="sides-result">
      <Paragraph>{say('sides.result.lead')}</Paragraph>
      <SidesRadar sides={sides} profile={profile} />
      <div className="sides-table">
        <Table data-size="sm">
          <caption className="sk-hidden">{say('sides.result.heading')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{say('sides.result.statement')}</Table.HeaderCell>
              {sides.names.map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  {name}
                </Table.HeaderCell>
              ))}
              {room.size === 0 ? null : (
                <Table.HeaderCell scope="col">{say('sides.result.roomMiddle')}</Table.HeaderCell>
              )}
              <Table.HeaderCell scope="col">{say('sides.result.question')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => {
              const words = itemWords(row.statement, scorecard, say)
              return (
                <Table.Row key={row.statement}>
                  <th scope="row">
                    <span className="sides-no">{words.name}</span> <ItemText of={words} />
                  </th>
                  {row.says.map((answer, side) => (
                    <Table.Cell key={sides.names[side]} data-label={sides.names[side]}>
                      <strong className="sides-number">{saidInWords(answer)}</strong>
                      <Guesses row={row} sides={sides} about={side} said={saidInWords} />
                    </Table.Cell>
                  ))}
                  {room.size === 0 ? null : (
                    <Table.Cell data-label={say('sides.result.roomMiddle')}>
                      {room.get(row.statement)?.toLocaleString(scorecard.language, { maximumFractionDigits: 1 }) ?? '–'}
                    </Table.Cell>
                  )}
                  <Table.Cell className="sides-question">
                    {say(`sides.ask.${row.question}`)}
                    {onTalk === undefined ? null : (
                      <Button variant="tertiary" data-size="sm" onClick={() => onTalk(row.statement)}>
                        {say('sides.result.talk')}
                        <span className="sk-hidden">: {words.name}</span>
                      </Button>
                    )}
                  </Table.Cell>
                </Table.Row>
              )
            })}
          </Table.Body>
        </Table>
      </div>
    </div>
  )
}

/** What the others believed this side would answer. */
function Guesses(props: { row: SideRow; sides: Sides; about: number; said: (answer: Answer | null) => string }) {
  const { row, sides, about, said } = props
  const say = useText()
  const guesses = row.guesses.filter((guess) => guess.about === about)
  if (guesses.length === 0) return null
  return (
    <>
      {guesses.map(({ side, answer }) => (
        <small key={side} className="sides-guess">
          {say('sides.result.guessed', { name: sides.names[side] ?? '', answer: said(answer) })}
        </small>
      ))}
    </>
  )
}

/** The heading with the result under it, for pages that show more than this. */
export function SidesSection({ sides }: { sides: Sides }) {
  const say = useText()
  return (
    <section className="sides" aria-labelledby={`sides-${sides.id}`}>
      <Heading level={2} data-size="sm" id={`sides-${sides.id}`}>
        {say('sides.result.heading')}
      </Heading>
      <SidesResult sides={sides} />
    </section>
  )
}
