/** Chooses a file with a scorecard. What is wrong with it is listed by line, and then nothing of it is taken. */
import { type LanguageTag, WORDING_MAX } from '@samklang/shared/domain/language'
import type { Scorecard } from '@samklang/shared/domain/scorecard'
import { most, ScorecardFaultReason } from '@samklang/shared/domain/scorecardFaults'
import type { Say } from '@samklang/shared/text/say'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useText } from '../text'
import { FileButton } from '../ui/FileButton'
import { type Chosen, readScorecardFile } from './readFile'
import { nameOf } from './Words'
import './scorecard.css'

type Wrong = Extract<Chosen, { faults: unknown }>

export function ScorecardFileField(props: {
  language: LanguageTag
  base: Scorecard
  description: string
  onRead: (scorecard: Scorecard, fileName: string) => void
}): ReactNode {
  const say = useText()
  const { language, base, description, onRead } = props
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const id = useId()
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (wrong !== null) heading.current?.focus()
  }, [wrong])
  const read = async (file: File) => {
    const found = await readScorecardFile(file, language, base)
    if ('scorecard' in found) {
      setWrong(null)
      return onRead(found.scorecard, file.name)
    }
    setWrong(found)
  }
  return (
    <div className="scorecard-file">
      <p id={id} className="scorecard-file__hint">
        {description}
      </p>
      <FileButton
        text={say('editor.files.choose')}
        label={say('editor.files.choose')}
        accept=".csv,.json,text/csv,application/json"
        describedBy={id}
        onFile={(file) => void read(file)}
      />
      {wrong === null ? null : (
        <div className="scorecard-file__wrong" data-color="danger">
          <p ref={heading} tabIndex={-1}>
            {say('editor.files.wrong', { count: wrong.faults.length })}
          </p>
          <ol>
            {wrong.faults.map(({ line, reason, about }, at) => (
              // reason: the list of one file never changes, and two faults may read the same
              <li key={at}>
                <b>
                  {line === null
                    ? say('editor.files.whole')
                    : say(wrong.table ? 'editor.files.row' : 'editor.files.line', { line })}
                </b>{' '}
                {whyWrong({ reason, about }, language, say)}
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  )
}

const counted: Readonly<Record<string, number>> = {
  'too-many-values': most.values,
  'too-many-fields': most.fields,
  'too-many-statements': most.statements,
  'too-many-in-field': most.statementsOfField,
  'too-many-to-ask': most.asked,
}

function whyWrong(
  { reason, about }: Pick<Wrong['faults'][number], 'reason' | 'about'>,
  language: LanguageTag,
  say: Say,
) {
  const own = ScorecardFaultReason.safeParse(reason)
  if (own.success)
    return say(`editor.faults.reason.${own.data}`, { most: counted[own.data] ?? 0, language: nameOf(language) })
  // reason: what is no fault of the scorecard is one of the file
  const ofFile = reason as Exclude<typeof reason, ScorecardFaultReason>
  return say(`editor.files.reason.${ofFile}`, { about: about ?? '', most: WORDING_MAX })
}
