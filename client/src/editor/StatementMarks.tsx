/** What a statement belongs to, its marks, and where it comes from. */
import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { type Statement, statementsOfField } from '@samklang/shared/domain/scorecard'
import { mark, putInField } from '@samklang/shared/domain/scorecardEditing'
import { most } from '@samklang/shared/domain/scorecardFaults'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { ChoosePart } from './ChoosePart'
import { calledIn, useEditor } from './editorContext'

/** Characters of a source: a reference to a page, or a sentence. */
const SOURCE_MAX = 200

export function StatementMarks({ statement }: { statement: Statement }): ReactNode {
  const say = useText()
  const { draft, language, onField } = useEditor()
  const { id, value, field, core, thick = false, source } = statement
  const { values, fields } = draft.now
  const full = new Map(
    fields
      .filter((one) => one.id !== field && statementsOfField(draft.now, one.id).length >= most.statementsOfField)
      .map((one) => [one.id, say('editor.text.moveFull', { field: calledIn(one, 'fields', language) })]),
  )
  return (
    <>
      <div className="editor__pair">
        <ChoosePart
          label={say('editor.text.value')}
          list="values"
          parts={values}
          chosen={value}
          onChoose={(next) => draft.change((card) => mark(card, id, { value: next }))}
        />
        <ChoosePart
          label={say('editor.text.field')}
          list="fields"
          parts={fields}
          chosen={field}
          closed={full}
          onChoose={(next) => {
            draft.change((card) => putInField(card, id, next))
            onField(next)
          }}
        />
      </div>
      <div className="editor__pair">
        <Checkbox
          label={say('editor.text.core')}
          checked={core}
          onChange={({ target }) => draft.change((card) => mark(card, id, { core: target.checked }))}
        />
        <Checkbox
          label={say('editor.text.thick')}
          checked={thick}
          onChange={({ target }) => draft.change((card) => mark(card, id, { thick: target.checked }))}
        />
      </div>
      <Textfield
        label={say('editor.text.source')}
        maxLength={SOURCE_MAX}
        value={source === '-' ? '' : source}
        onChange={({ target }) =>
          draft.change(
            (card) => mark(card, id, { source: target.value.trim() === '' ? '-' : target.value }),
            `source ${id}`,
          )
        }
      />
    </>
  )
}
