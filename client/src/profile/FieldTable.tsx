/** The large radar as a table: each field with its score, what it rests on, and how much it matters. */
import { Table } from '@digdir/designsystemet-react'
import type { ProfilePart, RoomProfile } from '@samklang/shared/domain/profile'
import { fieldOf } from '@samklang/shared/domain/scorecard'
import { useLanguage, useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'

export function FieldTable({ profile }: { profile: RoomProfile }) {
  const say = useText()
  const scorecard = useScorecard()
  const { language } = useLanguage()
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const cells = ({ score, weight, counted, of }: ProfilePart) => (
    <>
      <Table.Cell>{score === null ? '–' : one.format(score)}</Table.Cell>
      <Table.Cell>{say('results.profile.basisShort', { counted, of })}</Table.Cell>
      <Table.Cell>{weight === null ? '–' : one.format(weight)}</Table.Cell>
    </>
  )
  return (
    // reason: a wide table scrolls inside itself, and only what has focus can be scrolled by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="result-table" tabIndex={0} aria-label={say('results.profile.title')}>
      <Table data-size="sm">
        <caption>{say('results.profile.lead')}</caption>
        <Table.Head>
          <Table.Row>
            {(['field', 'score', 'basis', 'weight'] as const).map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {say(`results.table.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {profile.fields.map((part) => (
            <Table.Row key={part.field}>
              <Table.HeaderCell scope="row">{fieldOf(scorecard, part.field)?.name.text ?? part.field}</Table.HeaderCell>
              {cells(part)}
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">{say('results.profile.whole')}</Table.HeaderCell>
            {cells(profile.whole)}
          </Table.Row>
        </Table.Body>
      </Table>
    </section>
  )
}
