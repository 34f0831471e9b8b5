/** How the facilitator wants the report: an introduction, the parts that are in it, and the mandate card. */
import { Button, Checkbox, Fieldset, Textarea, Field, Label } from '@digdir/designsystemet-react'
import { INTRODUCTION_MAX, MANDATE_MAX, Mandate, mandateParts, ReportWishes } from '@samklang/shared/domain/report'
import type { Reading } from '@samklang/shared/report/Reading'
import { toldSections } from '@samklang/shared/report/sections'
import { useMemo, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import { remember, remembered } from '../ui/memory'
import { Problem } from '../ui/Problem'

interface Props {
  readonly assessment: string
  readonly reading: Reading
  readonly onSaved: () => Promise<void>
}

export function ReportWishesForm(props: Props): ReactNode {
  const say = useText()
  return (
    <Fold title={say('reportOut.page.wishes')}>
      <WishesForm {...props} />
    </Fold>
  )
}

const Draft = ReportWishes.extend({ mandate: Mandate })
type Draft = z.infer<typeof Draft>

const draftKey = (assessment: string): string => `samklang.report.${assessment}`

/** What was written here and not saved; null where there is none, or where it cannot be read. */
function keptDraft(assessment: string): Draft | null {
  try {
    const kept = Draft.safeParse(JSON.parse(remembered(draftKey(assessment)) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

const noMandate: Mandate = { why: '', decide: '', rest: '', time: '', answers: '' }

function WishesForm({ assessment, reading, onSaved }: Props): ReactNode {
  const say = useText()
  const { room, refresh } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const { wishes, mandate: known } = reading.report
  const [draft, setDraft] = useState(() => keptDraft(assessment) ?? { ...wishes, mandate: known ?? noMandate })
  const { introduction, leftOut, mandate } = draft
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    // Until it is saved it is kept on this device: a page that is left or loaded anew has it still.
    remember(draftKey(assessment), JSON.stringify(next))
  }
  const [saved, setSaved] = useState(false)
  const offered = useMemo(() => toldSections(reading), [reading])
  const save = async () => {
    const done = await run(async () => {
      await call('setReport', { params: { room, assessment }, body: { introduction, leftOut: [...leftOut] } })
      const changed = mandateParts.some((part) => mandate[part].trim() !== (known ?? noMandate)[part])
      if (changed) await call('setMandate', { params: { room }, body: mandate })
      return true
    })
    if (done === null) return
    remember(draftKey(assessment), null)
    await refresh()
    await onSaved()
    setSaved(true)
  }
  return (
    <form
      className="report-wishes"
      onChange={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field data-size="sm">
        <Label>{say('reportOut.page.introduction')}</Label>
        <Field.Description>{say('reportOut.page.introductionHint')}</Field.Description>
        <Textarea
          rows={5}
          maxLength={INTRODUCTION_MAX}
          value={introduction}
          onChange={(event) => change({ introduction: event.target.value })}
        />
      </Field>
      <Fieldset data-size="sm">
        <Fieldset.Legend>{say('reportOut.page.choose')}</Fieldset.Legend>
        {offered.map(({ id }) => (
          <Checkbox
            key={id}
            label={say(`report.section.${id}`)}
            checked={!leftOut.includes(id)}
            onChange={({ target }) =>
              change({ leftOut: target.checked ? leftOut.filter((one) => one !== id) : [...leftOut, id] })
            }
          />
        ))}
      </Fieldset>
      <Fieldset data-size="sm">
        <Fieldset.Legend>{say('reportOut.page.mandate')}</Fieldset.Legend>
        <Fieldset.Description>{say('reportOut.page.mandateHint')}</Fieldset.Description>
        {mandateParts.map((part) => (
          <Field key={part} data-size="sm">
            <Label>{say(`report.mandate.${part}`)}</Label>
            <Textarea
              rows={2}
              maxLength={MANDATE_MAX}
              value={mandate[part]}
              onChange={(event) => change({ mandate: { ...mandate, [part]: event.target.value } })}
            />
          </Field>
        ))}
      </Fieldset>
      <Problem text={problem} />
      <div className="ui-row">
        <Button type="submit" data-color="accent" data-size="sm" loading={busy}>
          {say('reportOut.page.save')}
        </Button>
        <output>{saved ? say('reportOut.page.saved') : ''}</output>
      </div>
    </form>
  )
}
