/** What must be put right before a scorecard can be put in use, each with a way there. */
import { Heading } from '@digdir/designsystemet-react'
import { most, type ScorecardFault } from '@samklang/shared/domain/scorecardFaults'
import type { Ref, ReactNode } from 'react'
import { nameOf } from '../scorecard/Words'
import { useText } from '../text'
import { useEditor } from './editorContext'
import { partName } from './partName'

/** How many of what there may be, where a fault is that there are more. */
const mostOf: Partial<Record<ScorecardFault['reason'], number>> = {
  'too-many-values': most.values,
  'too-many-fields': most.fields,
  'too-many-statements': most.statements,
  'too-many-in-field': most.statementsOfField,
  'too-many-to-ask': most.asked,
}

export function Faults(props: {
  faults: readonly ScorecardFault[]
  ref: Ref<HTMLElement>
  onShow: () => void
}): ReactNode {
  const say = useText()
  const { draft, language, onOpen, onField } = useEditor()
  const { faults, ref, onShow } = props
  const show = (part: ScorecardFault['part']) => {
    const one = part && draft.now[part.list][part.at]
    if (!part || !one) return
    onShow()
    onField('field' in one ? one.field : part.list === 'fields' ? one.id : null)
    onOpen({ list: part.list, id: one.id })
  }
  return (
    <section className="editor__faults" data-color="danger" ref={ref} tabIndex={-1} aria-labelledby="editor-faults">
      <Heading level={2} data-size="2xs" id="editor-faults">
        {say('editor.faults.title', { count: faults.length })}
      </Heading>
      <ul>
        {faults.map(({ part, reason }) => {
          const why = say(`editor.faults.reason.${reason}`, { most: mostOf[reason] ?? 0, language: nameOf(language) })
          const one = part && draft.now[part.list][part.at]
          return (
            <li key={`${part?.list} ${part?.at} ${reason}`}>
              {part && one ? (
                <button type="button" className="ds-link" onClick={() => show(part)}>
                  {partName(draft.now, part.list, one.id, language, say)}
                </button>
              ) : (
                say('editor.faults.whole')
              )}{' '}
              {why}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
