/** The same as the drawing of a model, as a table: a line for each place somebody or the group has put the work. */
import { Table } from '@digdir/designsystemet-react'
import { cellsOf, placementOf } from '@samklang/shared/domain/placement'
import { templateOf } from '@samklang/shared/domain/template'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import type { PlacedProps } from './PlacedOnModel'
import { cellName } from '@samklang/shared/results/thicknessView'

export function PlacedTable({ model, counts, place }: PlacedProps) {
  const say = useText()
  const { language } = useLanguage()
  const { assessment } = useRoomSession().session
  const here = place?.kind === 'agreed' ? cellsOf(place.answer) : []
  return (
    <Table data-size="sm" zebra>
      <caption>
        {say('thickness.caption', { name: templateOf(model).name[language], assessment: assessment.title })}
      </caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell scope="col">{say('thickness.column.place')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{say('thickness.column.dots')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{say('thickness.column.group')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {(placementOf(model)?.cells ?? []).map((cell, at) => (
          <Table.Row key={cell}>
            <Table.HeaderCell scope="row">{cellName(model, cell, language, say)}</Table.HeaderCell>
            <Table.Cell>{counts === null ? '–' : (counts[at] ?? 0)}</Table.Cell>
            <Table.Cell>{here.includes(cell) ? say('thickness.here') : ''}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
