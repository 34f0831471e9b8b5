/** Preparing private writing: what people write about, and where on the board it will lie. */
import { Field, Input, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { QUESTION_MAX } from '@samklang/shared/domain/round'
import { FieldId } from '@samklang/shared/domain/scorecard'
import { useScorecard } from '../scorecard/scorecard'
import type { ReactNode } from 'react'
import { useText } from '../text'

export interface WritingDraft {
  readonly question: string
  /** Null: wherever the meeting is when it is shown. */
  readonly phase: Phase | null
  readonly field: FieldId | null
}

export function WritingPick(props: { draft: WritingDraft; onDraft: (draft: WritingDraft) => void }): ReactNode {
  const { draft, onDraft } = props
  const say = useText()
  const scorecard = useScorecard()
  return (
    <section className="pane vote-pick">
      <p className="pane__kind">{say('votes.writing.title')}</p>
      <Paragraph>{say('votes.writing.prepare')}</Paragraph>
      <Field>
        <Label>{say('votes.writing.question')}</Label>
        <Input
          value={draft.question}
          maxLength={QUESTION_MAX}
          onChange={(event) => onDraft({ ...draft, question: event.target.value })}
        />
      </Field>
      <Field>
        <Label>{say('votes.writing.phase')}</Label>
        <Select
          value={draft.phase ?? ''}
          onChange={({ target }) =>
            onDraft({ ...draft, phase: target.value === '' ? null : Phase.parse(target.value) })
          }
        >
          <Select.Option value="">{say('votes.writing.phaseNow')}</Select.Option>
          {phases.map((phase) => (
            <Select.Option key={phase} value={phase}>
              {say(`domain.phase.${phase}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{say('votes.writing.field')}</Label>
        <Select
          value={draft.field ?? ''}
          onChange={({ target }) =>
            onDraft({ ...draft, field: target.value === '' ? null : FieldId.parse(target.value) })
          }
        >
          <Select.Option value="">{say('votes.writing.fieldNone')}</Select.Option>
          {scorecard.fields.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name.text}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </section>
  )
}
