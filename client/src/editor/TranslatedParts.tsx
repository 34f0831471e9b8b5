/** The texts of some parts beside what they say in the room's language; folded away it tells how many are left. */
import { Textarea } from '@digdir/designsystemet-react'
import { ChevronRightIcon } from '@navikt/aksel-icons'
import { directionOf, type LanguageTag, WORDING_MAX } from '@samklang/shared/domain/language'
import { numberOf } from '@samklang/shared/domain/scorecard'
import {
  isWritten,
  type ScorecardList,
  type ScorecardPart,
  textNames,
  textOf,
  withText,
} from '@samklang/shared/domain/scorecardTexts'
import { useId, useState, type ReactNode } from 'react'
import { nameOf } from '../scorecard/Words'
import { useText } from '../text'
import { useEditor } from './editorContext'
import { labelOf } from './PartForm'

interface Translated {
  readonly list: ScorecardList
  readonly part: ScorecardPart
}

export function TranslatedParts(props: {
  name: string
  number: number | null
  parts: readonly Translated[]
  into: LanguageTag
  onlyMissing: boolean
  open: boolean
  onOpen: () => void
}): ReactNode {
  const say = useText()
  const id = useId()
  const { name, number, parts, into, onlyMissing, open, onOpen } = props
  const left = parts.filter(({ list, part }) => !isWritten(part, list, into))
  return (
    <>
      <h3 className="editor__field">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onOpen}>
          <ChevronRightIcon aria-hidden />
          {number === null ? null : <span className="editor__number">{number}</span>}
          <span className="editor__name">{name}</span>
          <small>{say('editor.languages.left', { count: left.length })}</small>
        </button>
      </h3>
      <div id={id} className="editor__unfolded" hidden={!open}>
        {open ? <Parts parts={parts} into={into} onlyMissing={onlyMissing} /> : null}
      </div>
    </>
  )
}

function Parts({
  parts,
  into,
  onlyMissing,
}: {
  parts: readonly Translated[]
  into: LanguageTag
  onlyMissing: boolean
}) {
  const say = useText()
  // What is filled in now stays until the fold or the choice is changed: nothing goes away under one's hands.
  const [shown, setShown] = useState({ onlyMissing, ids: missing(parts, into) })
  if (shown.onlyMissing !== onlyMissing) setShown({ onlyMissing, ids: missing(parts, into) })
  const among = onlyMissing ? parts.filter(({ part }) => shown.ids.includes(part.id)) : parts
  if (among.length === 0) return <p className="editor__hint">{say('editor.languages.nothingMissing')}</p>
  return among.map(({ list, part }) => (
    <TranslatedPart key={`${list} ${part.id}`} list={list} part={part} into={into} />
  ))
}

const missing = (parts: readonly Translated[], into: LanguageTag): string[] =>
  parts.filter(({ list, part }) => !isWritten(part, list, into)).map(({ part }) => part.id)

function TranslatedPart({ list, part, into }: Translated & { into: LanguageTag }): ReactNode {
  const say = useText()
  const id = useId()
  const { draft, language, locked } = useEditor()
  const number = list === 'statements' ? numberOf(draft.now, part.id) : null
  return (
    <div className="editor__pairs">
      {textNames[list].map((name) => {
        const text = textOf(part, name)
        if (text === undefined) return null
        const label = `${id}${name}`
        return (
          <div key={name} className="editor__side">
            <div>
              <small id={label}>{[number, say(labelOf(list, name))].filter((one) => one !== null).join(' ')}</small>
              <p lang={language} dir={directionOf(language)} id={`${label}source`}>
                {text[language] ?? say('editor.noWords')}
              </p>
            </div>
            <Textarea
              rows={2}
              lang={into}
              dir={directionOf(into)}
              maxLength={WORDING_MAX}
              readOnly={locked}
              aria-label={`${nameOf(into)}: ${[number, say(labelOf(list, name))].filter((one) => one !== null).join(' ')}`}
              aria-describedby={`${label}source`}
              value={text[into] ?? ''}
              onChange={({ target }) =>
                draft.change(
                  (card) => withText(card, { list, id: part.id, name }, into, target.value),
                  `${into} ${list} ${part.id} ${name}`,
                )
              }
            />
          </div>
        )
      })}
    </div>
  )
}
