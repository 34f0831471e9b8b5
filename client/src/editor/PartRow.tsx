/** A value, a field or a statement as a line one can move, or as the form it is written in. */
import { Button, Tag } from '@digdir/designsystemet-react'
import { PencilIcon } from '@navikt/aksel-icons'
import { coreValueOf, numberOf } from '@samklang/shared/domain/scorecard'
import { move } from '@samklang/shared/domain/scorecardEditing'
import { type ScorecardList, type ScorecardPart, textOf } from '@samklang/shared/domain/scorecardTexts'
import { type KeyboardEvent, useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { MoveButtons, moveKeepingFocus } from '../ui/MoveButtons'
import { calledIn, useEditor } from './editorContext'
import { PartForm } from './PartForm'

export interface PartRowProps {
  readonly list: ScorecardList
  readonly part: ScorecardPart
  readonly first: boolean
  readonly last: boolean
}

export function PartRow(props: PartRowProps): ReactNode {
  const { list, part } = props
  const { open, onOpen, locked } = useEditor()
  const row = useRef<HTMLDivElement>(null)
  const writing = !locked && open?.list === list && open.id === part.id
  const wrote = useRef(false)
  useEffect(() => {
    if (writing) {
      const text = row.current?.querySelector('textarea')
      text?.focus()
      text?.setSelectionRange(text.value.length, text.value.length)
    }
    // Back to where one came from, unless one has gone on to something else.
    else if (wrote.current && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
    wrote.current = writing
  }, [writing])
  return (
    <div ref={row} className="editor__part" data-writing={writing || undefined}>
      {writing ? <PartForm list={list} part={part} onDone={() => onOpen(null)} /> : <Line {...props} />}
    </div>
  )
}

function Line({ list, part, first, last }: PartRowProps): ReactNode {
  const say = useText()
  const { draft, language, locked, onOpen, onField } = useEditor()
  const name = calledIn(part, list, language)
  const called = name || say('editor.noWords')
  const beneath =
    list === 'statements' ? null : textOf(part, list === 'fields' ? 'subtitle' : 'explanation')?.[language]
  const go = (by: -1 | 1) => {
    if (by === -1 ? first : last) return announce(say('editor.atEdge'))
    const next = move(draft.now, list, part.id, by)
    // The field beside it may be full.
    if (list === 'statements' && numberOf(next, part.id) === numberOf(draft.now, part.id))
      return announce(say('editor.atEdge'))
    const moved = next.statements.find(({ id }) => id === part.id)
    moveKeepingFocus(part.id, by, () => {
      draft.change(() => next)
      if (moved) onField(moved.field)
    })
    if (list === 'statements') {
      announce(say('editor.moved', { name: called, number: numberOf(next, part.id) ?? '' }))
    } else
      announce(say('editor.movedValue', { name: called, at: next[list].findIndex(({ id }) => id === part.id) + 1 }))
  }
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    go(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className="editor__line">
      {list === 'statements' ? <span className="editor__number">{numberOf(draft.now, part.id)}</span> : null}
      <div className="editor__words">
        {list === 'fields' ? null : <span className={name === '' ? 'editor__empty' : undefined}>{called}</span>}
        {beneath === undefined ? null : <small>{beneath}</small>}
        {'value' in part ? (
          <span className="editor__marks">
            <small>{marksOf(coreValueOf(draft.now, part.value), language)}</small>
            {part.core ? <Tag data-size="sm">{say('editor.statement.core')}</Tag> : null}
            {part.thick === true ? <Tag data-size="sm">{say('editor.statement.thick')}</Tag> : null}
          </span>
        ) : null}
      </div>
      {locked ? null : (
        <div className="editor__acts">
          <MoveButtons
            id={part.id}
            first={first}
            last={last}
            label={(by) => `${say(by === -1 ? 'editor.up' : 'editor.down')}: ${called}`}
            onMove={go}
            onKeyDown={byKey}
          />
          <Button
            data-size="sm"
            variant="tertiary"
            data-edit
            onKeyDown={byKey}
            onClick={() => onOpen({ list, id: part.id })}
            aria-label={`${say('editor.edit')}: ${called}`}
          >
            <PencilIcon aria-hidden />
            {say('editor.edit')}
          </Button>
        </div>
      )}
    </div>
  )
}

const marksOf = (value: ScorecardPart | undefined, language: string): string =>
  value === undefined ? '' : calledIn(value, 'values', language)
