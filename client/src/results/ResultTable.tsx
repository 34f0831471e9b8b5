/** A result as a table: every number of the rows of dots, one line per statement. */
import { Table } from '@digdir/designsystemet-react'
import type { GroupResult } from '@samklang/shared/domain/breakdown'
import { headline, rangeOf, spreadWord } from '@samklang/shared/domain/spread'
import { useLanguage, useText } from '../text'
import { groupName } from '@samklang/shared/results/groupWords'
import { itemWords } from '@samklang/shared/results/itemWords'
import { type ItemView, standing } from '@samklang/shared/results/itemView'
import { useSpeaker } from './useSpeaker'
import './results.css'
import { useScorecard } from '../scorecard/scorecard'

export function ResultTable({ views, what }: { views: readonly ItemView[]; what: string }) {
  const say = useText()
  const scorecard = useScorecard()
  const { situation } = useSpeaker()
  const { language } = useLanguage()
  const number = new Intl.NumberFormat(language)
  return (
    // reason: a wide table scrolls inside itself, and only what has focus can be scrolled by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="result-table" tabIndex={0} aria-label={say('results.table.caption', { what })}>
      <Table zebra data-size="sm">
        <caption>{say('results.table.caption', { what })}</caption>
        <Table.Head>
          <Table.Row>
            {(
              [
                'number',
                'statement',
                'n',
                'dontKnow',
                'median',
                'range',
                'spread',
                'agreed',
                'weight',
                'counts',
              ] as const
            ).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {say(`results.table.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {views.flatMap((view) => {
            const words = itemWords(view.item, scorecard, say)
            const result = standing(view)?.result ?? null
            const shown = result?.state === 'shown' ? result : null
            const range = shown && rangeOf(shown.counts)
            const first = result && headline(result, situation)
            const none = result?.state === 'withheld' ? say('results.table.withheld') : '–'
            return [
              <Table.Row key={view.item}>
                <Table.HeaderCell scope="row">{words.number ?? ''}</Table.HeaderCell>
                <Table.Cell className="result-table-text">{words.number === null ? words.name : words.text}</Table.Cell>
                <Table.Cell>{shown?.n ?? none}</Table.Cell>
                <Table.Cell>
                  {shown?.dontKnow ?? (result?.state === 'withheld' && result.dontKnow === 0 ? 0 : none)}
                </Table.Cell>
                <Table.Cell>{shown ? number.format(shown.median) : none}</Table.Cell>
                <Table.Cell>{range ? say('results.table.from', range) : none}</Table.Cell>
                <Table.Cell>{first ? say(`results.spread.${first.word}`) : none}</Table.Cell>
                <Table.Cell>{agreedOf(view)}</Table.Cell>
                <Table.Cell>{view.weight === null ? '–' : number.format(view.weight)}</Table.Cell>
                <Table.Cell className="result-table-counts">{shown?.counts.join(' ') ?? none}</Table.Cell>
              </Table.Row>,
              ...(standing(view)?.groups?.shown ?? []).map((group) => rowOfGroup(view, words.number, group)),
            ]
          })}
        </Table.Body>
      </Table>
    </section>
  )

  /** Under its statement, whose number it carries; what only the whole group has is left open. */
  function rowOfGroup({ item }: ItemView, numbered: string | null, group: GroupResult) {
    const range = rangeOf(group.counts)
    return (
      <Table.Row key={`${item} ${group.sector}`}>
        <Table.HeaderCell scope="row">{numbered ?? ''}</Table.HeaderCell>
        <Table.Cell className="result-table-group">{groupName(group, say)}</Table.Cell>
        <Table.Cell>{group.n}</Table.Cell>
        <Table.Cell>{group.dontKnow}</Table.Cell>
        <Table.Cell>{number.format(group.median)}</Table.Cell>
        <Table.Cell>{range ? say('results.table.from', range) : '–'}</Table.Cell>
        <Table.Cell>{say(`results.spread.${spreadWord(group.consensus)}`)}</Table.Cell>
        <Table.Cell>–</Table.Cell>
        <Table.Cell>–</Table.Cell>
        <Table.Cell className="result-table-counts">{group.counts.join(' ')}</Table.Cell>
      </Table.Row>
    )
  }

  function agreedOf(view: ItemView): string {
    const result = standing(view)?.result
    if (view.outcome?.kind === 'agreed') return String(view.outcome.score)
    if (view.outcome?.kind === 'differ') return say('results.differ')
    if (view.outcome?.kind === 'set-aside') return say('results.setAside')
    if (result?.state !== 'joint') return '–'
    return result.score === 'dk' ? say('answer.dontKnow') : String(result.score)
  }
}
