/** The statements both assessments asked, field by field: score and answers each time, and the direction in a word. */
import { Table } from '@digdir/designsystemet-react'
import { restsOnFew, type Comparison, type PartChange, type Standing } from '@samklang/shared/domain/comparison'
import { coreValueOf, numberOf, statementOf } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { Words } from '../scorecard/Words'
import { useLanguage, useText } from '../text'
import { moveWord, standingBasis } from './changeWords'
import type { Seen } from './seen'
import { useScorecardOf } from './useScorecardOf'

export function ChangeTable(props: { was: Seen; is: Seen; comparison: Comparison }): ReactNode {
  const { was, is, comparison } = props
  const say = useText()
  const scorecard = useScorecardOf(is)
  const { language } = useLanguage()
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const caption = say('time.table.caption', { before: was.info.title, after: is.info.title })
  const standing = (known: Standing | null) =>
    known === null ? (
      <span className="change-none">{say('time.table.none')}</span>
    ) : (
      <>
        {one.format(known.score)} <small>{standingBasis(known, say)}</small>
      </>
    )
  const part = (name: string, { before, after, move }: PartChange) => (
    <Table.Row className="change-part">
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      <Table.Cell>{before === null ? '–' : one.format(before)}</Table.Cell>
      <Table.Cell>{after === null ? '–' : one.format(after)}</Table.Cell>
      <Table.Cell>{moveWord(move, say)}</Table.Cell>
    </Table.Row>
  )
  return (
    // reason: a wide table scrolls inside itself, and only what has focus can be scrolled by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="result-table change-table" tabIndex={0} aria-label={caption}>
      <Table data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{say('time.table.statement')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{was.info.title}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{is.info.title}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{say('time.table.move')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        {scorecard.fields.map(({ id, name }) => {
          const change = comparison.fields.find(({ field }) => field === id)
          const asked = comparison.statements.filter(({ field, before, after }) => field === id && (before ?? after))
          if (change === undefined || asked.length === 0) return null
          return (
            <Table.Body key={id}>
              {part(name.text, change)}
              {asked.map((row) => {
                const text = statementOf(scorecard, row.statement)?.text
                return (
                  <Table.Row key={row.statement}>
                    <Table.HeaderCell scope="row" className="change-statement">
                      <span className="row-number">{numberOf(scorecard, row.statement)}</span>{' '}
                      {text === undefined ? row.statement : <Words of={text} />}
                      {row.reworded ? <span className="change-mark">{say('time.reworded')}</span> : null}
                    </Table.HeaderCell>
                    <Table.Cell>{standing(row.before)}</Table.Cell>
                    <Table.Cell>{standing(row.after)}</Table.Cell>
                    <Table.Cell>
                      {moveWord(row.move, say)}
                      {row.move !== null && row.move !== 'alike' && restsOnFew(row) ? (
                        <span className="change-mark">{say('time.few')}</span>
                      ) : null}
                    </Table.Cell>
                  </Table.Row>
                )
              })}
            </Table.Body>
          )
        })}
        <Table.Body>{part(say('time.whole'), comparison.whole)}</Table.Body>
      </Table>
      {comparison.weights.some(({ before, after }) => before !== null || after !== null) ? (
        <Table data-size="sm">
          <caption>{say('time.table.weights')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{say('time.table.value')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{was.info.title}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{is.info.title}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{say('time.table.move')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {comparison.weights.map(({ value, before, after, move }) => (
              <Table.Row key={value}>
                <Table.HeaderCell scope="row">{coreValueOf(scorecard, value)?.name.text ?? value}</Table.HeaderCell>
                <Table.Cell>{before === null ? say('time.table.none') : one.format(before)}</Table.Cell>
                <Table.Cell>{after === null ? say('time.table.none') : one.format(after)}</Table.Cell>
                <Table.Cell>{moveWord(move, say)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      ) : null}
    </section>
  )
}
