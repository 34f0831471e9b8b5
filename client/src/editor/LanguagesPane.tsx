/** Translating the scorecard: every text beside its source, with how much is left. */
import { Button, Checkbox, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { directionOf, type LanguageTag } from '@samklang/shared/domain/language'
import { languagesOf } from '@samklang/shared/domain/readScorecard'
import { statementsOfField } from '@samklang/shared/domain/scorecard'
import { translatedIn, withoutLanguage } from '@samklang/shared/domain/scorecardTexts'
import { useState, type ReactNode } from 'react'
import { nameOf } from '../scorecard/Words'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { calledIn, useEditor } from './editorContext'
import { NewLanguage } from './NewLanguage'
import { TranslatedParts } from './TranslatedParts'

const OTHER = 'other'
/** Spoken by many in Norway. */
const common = 'nb nn en se uk ar so ti pl lt fa prs ckb tr ru ur th es fr de vi ta ro am sw zh-Hans'.split(' ')

export function LanguagesPane(): ReactNode {
  const say = useText()
  const { draft, language, locked } = useEditor()
  const there = languagesOf(draft.now).filter((tag) => tag !== language)
  const [wanted, setWanted] = useState<LanguageTag | typeof OTHER | null>(null)
  const [onlyMissing, setOnlyMissing] = useState(false)
  const into = wanted === OTHER ? null : (wanted ?? there[0] ?? null)
  const offered = into === null || there.includes(into) ? there : [...there, into]
  return (
    <>
      <Paragraph className="editor__hint">{say('editor.languages.hint', { language: nameOf(language) })}</Paragraph>
      <Paragraph className="editor__hint">
        {say('editor.languages.roomLanguage', { language: nameOf(language) })}
      </Paragraph>
      <div className="editor__choose">
        <Field>
          <Label>{say('editor.languages.choose')}</Label>
          <Select value={wanted === OTHER ? OTHER : (into ?? '')} onChange={({ target }) => setWanted(target.value)}>
            {into === null ? <Select.Option value="">{say('editor.languages.none')}</Select.Option> : null}
            {offered.map((tag) => (
              <Select.Option key={tag} value={tag}>
                {nameOf(tag)}
              </Select.Option>
            ))}
            {locked ? null : (
              <Select.Optgroup label={say('editor.languages.new')}>
                {common
                  .filter((tag) => tag !== language && !offered.includes(tag))
                  .map((tag) => (
                    <Select.Option key={tag} value={tag}>
                      {nameOf(tag)}
                    </Select.Option>
                  ))}
                <Select.Option value={OTHER}>{say('editor.languages.other')}</Select.Option>
              </Select.Optgroup>
            )}
          </Select>
        </Field>
        {wanted === OTHER ? <NewLanguage onAdd={setWanted} /> : null}
      </div>
      {into === null ? null : (
        <Translation
          key={into}
          into={into}
          onlyMissing={onlyMissing}
          onOnlyMissing={setOnlyMissing}
          onRemove={() => {
            draft.change((card) => withoutLanguage(card, into))
            setWanted(null)
            announce(say('editor.languages.removed', { language: nameOf(into) }))
          }}
        />
      )}
    </>
  )
}

function Translation(props: {
  into: LanguageTag
  onlyMissing: boolean
  onOnlyMissing: (only: boolean) => void
  onRemove: () => void
}): ReactNode {
  const say = useText()
  const { draft, language, locked } = useEditor()
  const { into, onlyMissing, onOnlyMissing, onRemove } = props
  const [open, setOpen] = useState<string | null>(null)
  const { values, fields } = draft.now
  const { done, of } = translatedIn(draft.now, into)
  const fold = (id: string) => ({ open: open === id, onOpen: () => setOpen(open === id ? null : id) })
  return (
    <section className="editor__translation" aria-labelledby="editor-into">
      <Heading level={2} data-size="sm" id="editor-into">
        <span lang={into} dir={directionOf(into)}>
          {nameOf(into)}
        </span>
      </Heading>
      <div className="editor__progress">
        <progress max={of} value={done} aria-hidden />
        <output>
          {done === of ? say('editor.languages.allDone') : say('editor.languages.progress', { done, of })}
        </output>
        <Checkbox
          data-size="sm"
          label={say('editor.languages.onlyMissing')}
          checked={onlyMissing}
          onChange={({ target }) => onOnlyMissing(target.checked)}
        />
        {locked ? null : (
          <Button data-size="sm" variant="tertiary" data-color="danger" onClick={onRemove}>
            {say('editor.languages.remove', { language: nameOf(into) })}
          </Button>
        )}
      </div>
      <ul className="editor__fields">
        <li>
          <TranslatedParts
            {...fold('values')}
            into={into}
            name={say('editor.values.title')}
            number={null}
            parts={values.map((part) => ({ list: 'values', part }))}
            onlyMissing={onlyMissing}
          />
        </li>
        {fields.map((field) => (
          <li key={field.id}>
            <TranslatedParts
              {...fold(field.id)}
              into={into}
              name={calledIn(field, 'fields', language) || say('editor.noWords')}
              number={field.number}
              parts={[
                { list: 'fields', part: field },
                ...statementsOfField(draft.now, field.id).map((part) => ({ list: 'statements' as const, part })),
              ]}
              onlyMissing={onlyMissing}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
