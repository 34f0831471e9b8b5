/** The texts of one value, field or statement in the room's language, and for a statement what it belongs to. */
import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { directionOf, WORDING_MAX } from '@samklang/shared/domain/language'
import { leaveOutField, leaveOutStatement, leaveOutValue } from '@samklang/shared/domain/scorecardEditing'
import { statementsOfField } from '@samklang/shared/domain/scorecard'
import {
  type ScorecardList,
  type ScorecardPart,
  textNames,
  type TextName,
  textOf,
  withText,
} from '@samklang/shared/domain/scorecardTexts'
import type { TextKey } from '@samklang/shared/text/say'
import { useRef, useState, type ReactNode } from 'react'
import { useText } from '../text'
import { useEscape } from '../ui/useEscape'
import { announce } from '../ui/announce'
import { calledIn, useEditor } from './editorContext'
import { ChoosePart } from './ChoosePart'
import { StatementMarks } from './StatementMarks'

export function PartForm(props: { list: ScorecardList; part: ScorecardPart; onDone: () => void }): ReactNode {
  const { list, part, onDone } = props
  const say = useText()
  const { draft, language } = useEditor()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  return (
    <form
      ref={form}
      className="editor__form"
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      {textNames[list].map((name) => (
        <Field key={name}>
          <Label>{say(labelOf(list, name))}</Label>
          {name === 'text' ? <Field.Description>{say('editor.text.textHint')}</Field.Description> : null}
          <Textarea
            rows={2}
            lang={language}
            dir={directionOf(language)}
            maxLength={WORDING_MAX}
            value={textOf(part, name)?.[language] ?? ''}
            onChange={({ target }) =>
              draft.change(
                (card) => withText(card, { list, id: part.id, name }, language, target.value),
                `${list} ${part.id} ${name}`,
              )
            }
          />
        </Field>
      ))}
      {'value' in part ? <StatementMarks statement={part} /> : null}
      <div className="editor__end">
        <Button type="submit" data-size="sm">
          {say('editor.done')}
        </Button>
        <LeaveOut list={list} part={part} onDone={onDone} />
      </div>
    </form>
  )
}

/** Every list has its own texts; `statements.easier` and the like. */
export function labelOf(list: ScorecardList, name: TextName): TextKey {
  // reason: the texts have a label for every text of every list; TypeScript cannot follow the pair
  return `editor.text.${list}.${name}` as TextKey
}

function LeaveOut({ list, part, onDone }: { list: ScorecardList; part: ScorecardPart; onDone: () => void }): ReactNode {
  const say = useText()
  const { draft, language, onField } = useEditor()
  const others = draft.now.values.filter(({ id }) => id !== part.id)
  const [instead, setInstead] = useState(others[0]?.id ?? '')
  const out = () => {
    draft.change((card) =>
      list === 'values'
        ? leaveOutValue(card, part.id, instead)
        : list === 'fields'
          ? leaveOutField(card, part.id)
          : leaveOutStatement(card, part.id),
    )
    if (list === 'fields') onField(null)
    onDone()
    announce(say('editor.leftOut', { name: calledIn(part, list, language) || say('editor.noWords') }))
  }
  if (list === 'values' && others.length === 0) return <p className="editor__hint">{say('editor.lastValue')}</p>
  const used = draft.now.statements.some(({ value }) => value === part.id)
  return (
    <>
      {list === 'values' && used ? (
        <ChoosePart
          label={say('editor.valueInstead')}
          list="values"
          parts={others}
          chosen={instead}
          onChoose={setInstead}
        />
      ) : null}
      <Button type="button" data-size="sm" variant="tertiary" data-color="danger" onClick={out}>
        {list === 'statements'
          ? say('editor.leaveOut')
          : list === 'values'
            ? say('editor.leaveOutValue')
            : say('editor.leaveOutField', { count: statementsOfField(draft.now, part.id).length })}
      </Button>
    </>
  )
}
