/** In which order the list shows the notes of a phase: as they were written, or as a vote put them. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useText } from '../text'
import type { ShownVote } from '../votes/onNotes'

/** Nothing while no vote has been shown. */
export function SortField(props: {
  votes: readonly ShownVote[]
  by: string | null
  onSort: (round: string | null) => void
}): ReactNode {
  const { votes, by, onSort } = props
  const say = useText()
  if (votes.length === 0) return null
  return (
    <Field data-size="sm" className="list-sort">
      <Label>{say('votes.sort.name')}</Label>
      <Select value={by ?? ''} onChange={(event) => onSort(event.target.value || null)}>
        <Select.Option value="">{say('votes.sort.written')}</Select.Option>
        {votes.map(({ round }) => (
          <Select.Option key={round.id} value={round.id}>
            {say('votes.sort.votes', { question: round.selection.question })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}
