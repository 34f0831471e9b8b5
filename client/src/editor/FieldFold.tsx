/** One field with its statements; folded away it is a line. */
import { ChevronRightIcon } from '@navikt/aksel-icons'
import { statementsOfField, type ActionField } from '@samklang/shared/domain/scorecard'
import { addStatement, hasRoomFor } from '@samklang/shared/domain/scorecardEditing'
import { most } from '@samklang/shared/domain/scorecardFaults'
import { useId, type ReactNode } from 'react'
import { newStatementId } from '../scorecard/readFile'
import { useText } from '../text'
import { AddButton } from './ContentPane'
import { calledIn, useEditor } from './editorContext'
import { PartRow } from './PartRow'

export function FieldFold({ field, first, last }: { field: ActionField; first: boolean; last: boolean }): ReactNode {
  const say = useText()
  const id = useId()
  const { draft, language, locked, onOpen, field: unfolded, onField } = useEditor()
  const open = unfolded === field.id
  const statements = statementsOfField(draft.now, field.id)
  const add = () => {
    const made = newStatementId()
    draft.change((card) => addStatement(card, made, field.id, say('editor.text.ours')))
    onOpen({ list: 'statements', id: made })
  }
  return (
    <>
      <h3 className="editor__field">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            onOpen(null)
            onField(open ? null : field.id)
          }}
        >
          <ChevronRightIcon aria-hidden />
          <span className="editor__number">{field.number}</span>
          <span className="editor__name">{calledIn(field, 'fields', language) || say('editor.noWords')}</span>
          <small>{say('editor.fields.statements', { count: statements.length })}</small>
        </button>
      </h3>
      <div id={id} className="editor__unfolded" hidden={!open}>
        {open ? (
          <>
            <PartRow list="fields" part={field} first={first} last={last} />
            <ol className="editor__parts">
              {statements.map((one, at) => (
                <li key={one.id}>
                  <PartRow
                    list="statements"
                    part={one}
                    first={first && at === 0}
                    last={last && at === statements.length - 1}
                  />
                </li>
              ))}
            </ol>
            {locked ? null : (
              <AddButton
                text={say('editor.statement.add')}
                full={
                  hasRoomFor(draft.now, 'statements', field.id)
                    ? null
                    : say('editor.statement.full', { most: most.statements })
                }
                onAdd={add}
              />
            )}
          </>
        ) : null}
      </div>
    </>
  )
}
