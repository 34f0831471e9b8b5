/** Names beside answers, as a table: a row for each person, a column for each statement; asked for where it is shown. */
import { Table } from '@digdir/designsystemet-react'
import type { RoundId } from '@samklang/shared/domain/ids'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { publishedRounds, type PublishedRound } from '@samklang/shared/results/itemView'
import { itemWords } from '@samklang/shared/results/itemWords'
import type { NamedSheet } from '@samklang/shared/wire/namedRoutes'
import type { SessionView } from '@samklang/shared/wire/session'
import { useEffect, useState } from 'react'
import { call } from '../api'
import { problemText } from '../problem'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import './results.css'

/** Nothing for whoever only looks on: names are for those who take part. */
export function NamedAnswers(props: { round: RoundId; items: readonly ItemId[]; what: string }) {
  const { round, items, what } = props
  const say = useText()
  const scorecard = useScorecard()
  const { role } = useRoomSession()
  const { sheets, problem } = useNamed(round, role !== 'observer')
  if (role === 'observer') return null
  const answered = (sheets ?? []).filter(({ answers }) => items.some((item) => answers[item] !== undefined))
  return (
    <div className="named-answers">
      {problem !== null ? <p role="alert">{problem}</p> : null}
      {sheets === null && problem === null ? <Loading text={say('results.named.loading')} /> : null}
      {sheets !== null && answered.length === 0 ? <p>{say('results.named.nobody')}</p> : null}
      {answered.length === 0 ? null : (
        // reason: a wide table scrolls inside itself, and only what has focus can be scrolled by keyboard
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="result-table" tabIndex={0} aria-label={say('results.named.caption', { what })}>
          <Table zebra data-size="sm">
            <caption>{say('results.named.caption', { what })}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{say('results.named.person')}</Table.HeaderCell>
                {items.map((item) => {
                  const words = itemWords(item, scorecard, say)
                  return (
                    <Table.HeaderCell key={item} scope="col">
                      {words.number ?? words.name}
                      {words.number === null ? null : <span className="sk-hidden"> {words.text}</span>}
                    </Table.HeaderCell>
                  )
                })}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {answered.map(({ number, name, answers }) => (
                <Table.Row key={number}>
                  <Table.HeaderCell scope="row">{calledOf(number, name)}</Table.HeaderCell>
                  {items.map((item) => (
                    <Table.Cell key={item}>{cell(answers[item])}</Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </section>
      )}
    </div>
  )

  /** Two of the same name are told apart by their numbers. */
  function calledOf(number: number, name: string | null): string {
    if (name === null) return say('domain.pseudonym', { number })
    return answered.filter((one) => one.name === name).length > 1 ? `${name} (${number})` : name
  }

  function cell(answer: NamedSheet['answers'][ItemId] | undefined) {
    if (answer === undefined) {
      return (
        <>
          <span aria-hidden="true">–</span>
          <span className="sk-hidden">{say('results.named.none')}</span>
        </>
      )
    }
    return answer === 'dk' ? say('answer.dontKnow') : answer
  }
}

/** The round whose answers to this item stand beside names: the one shown last, where it was asked that way. */
export function namedRoundOf(session: SessionView, item: ItemId): PublishedRound | null {
  const last = publishedRounds(session).findLast(({ round }) => round.items.includes(item))?.round
  return last?.mode === 'named' ? last : null
}

/** Asked for once for each round that is looked at; while it is taken down the page that shows it is gone. */
function useNamed(round: RoundId, may: boolean): { sheets: readonly NamedSheet[] | null; problem: string | null } {
  const say = useText()
  const { room } = useRoomSession()
  const [sheets, setSheets] = useState<readonly NamedSheet[] | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    if (!may) return
    let here = true
    call('named', { params: { room, round } }).then(
      (found) => here && setSheets(found),
      (error: unknown) => here && setFailed(error),
    )
    return () => {
      here = false
    }
  }, [room, round, may])
  return { sheets, problem: failed === null ? null : problemText(say, failed) }
}
