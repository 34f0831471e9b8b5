/** The content of a scorecard: its values, and its fields with their statements, one field unfolded at a time. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { addField, addValue, hasRoomFor, partId } from '@samklang/shared/domain/scorecardEditing'
import { most } from '@samklang/shared/domain/scorecardFaults'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { useEditor } from './editorContext'
import { FieldFold } from './FieldFold'
import { PartRow } from './PartRow'

/** Begins with a letter, as ids of values and fields do. */
export const newPartId = (): string => `p${partId(crypto.getRandomValues(new Uint8Array(12)))}`

export function ContentPane(): ReactNode {
  const say = useText()
  const { draft, locked, onOpen, onField } = useEditor()
  const { values, fields, statements } = draft.now
  const add = (list: 'values' | 'fields') => {
    const id = newPartId()
    draft.change((card) => (list === 'values' ? addValue(card, id) : addField(card, id)))
    onField(list === 'fields' ? id : null)
    onOpen({ list, id })
  }
  return (
    <>
      <section aria-labelledby="editor-values">
        <Heading level={2} data-size="sm" id="editor-values">
          {say('editor.values.title')}
        </Heading>
        <Paragraph className="editor__hint">
          {say('editor.values.hint', { count: values.length, most: most.values })}
        </Paragraph>
        <ul className="editor__parts">
          {values.map((value, at) => (
            <li key={value.id}>
              <PartRow list="values" part={value} first={at === 0} last={at === values.length - 1} />
            </li>
          ))}
        </ul>
        {locked ? null : (
          <AddButton
            text={say('editor.values.add')}
            full={hasRoomFor(draft.now, 'values') ? null : say('editor.values.full', { most: most.values })}
            onAdd={() => add('values')}
          />
        )}
      </section>
      <section aria-labelledby="editor-fields">
        <Heading level={2} data-size="sm" id="editor-fields">
          {say('editor.fields.title')}
        </Heading>
        <Paragraph className="editor__hint">
          {say('editor.fields.hint', {
            fields: fields.length,
            most: most.fields,
            statements: statements.length,
            mostStatements: most.statements,
          })}
        </Paragraph>
        <ol className="editor__fields">
          {fields.map((field, at) => (
            <li key={field.id}>
              <FieldFold field={field} first={at === 0} last={at === fields.length - 1} />
            </li>
          ))}
        </ol>
        {locked ? null : (
          <AddButton
            text={say('editor.fields.add')}
            full={hasRoomFor(draft.now, 'fields') ? null : say('editor.fields.full', { most: most.fields })}
            onAdd={() => add('fields')}
          />
        )}
      </section>
    </>
  )
}

/** Stays where it is when there is no room, and says why. */
export function AddButton({ text, full, onAdd }: { text: string; full: string | null; onAdd: () => void }): ReactNode {
  return (
    <div className="editor__add">
      <Button data-size="sm" variant="secondary" disabled={full !== null} onClick={onAdd}>
        <PlusIcon aria-hidden />
        {text}
      </Button>
      {full === null ? null : <span>{full}</span>}
    </div>
  )
}
