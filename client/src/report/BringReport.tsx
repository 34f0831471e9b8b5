/** A report that was taken out as data is brought to this room: an earlier time to compare with, its open measures on the board. */
import { Field, Label } from '@digdir/designsystemet-react'
import type { AssessmentId, NoteId } from '@samklang/shared/domain/ids'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Report } from '@samklang/shared/domain/report'
import { REPORT_BODY_LIMIT } from '@samklang/shared/wire/reportRoutes'
import { useState, type ReactNode } from 'react'
import { call, newId } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import { Problem } from '../ui/Problem'

export function BringReport({ onBrought }: { onBrought: (assessment: AssessmentId) => void }): ReactNode {
  const say = useText()
  const { room, refresh } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const [wrong, setWrong] = useState<string | null>(null)
  const [brought, setBrought] = useState<number | null>(null)

  const bring = async (file: File) => {
    setBrought(null)
    const read = await readFile(file)
    if (typeof read === 'string') return setWrong(read)
    setWrong(null)
    const made = await run(async () => {
      const { assessment } = await call('bringReport', { params: { room }, body: { report: read } })
      const open = read.measures.filter(({ status }) => status === 'not-begun' || status === 'under-way')
      for (const { text, field, statement, owner, due } of open) {
        const body = { id: newId<NoteId>(), kind: 'measure' as const, text: text.slice(0, NOTE_TEXT_MAX), owner, due }
        // A field or a statement this room does not ask about is left out of the note; the report still tells.
        await call('addNote', { params: { room }, body: { ...body, field, statement } }).catch(() =>
          call('addNote', { params: { room }, body }),
        )
      }
      return { assessment, open: open.length }
    })
    if (made === null) return
    await refresh()
    setBrought(made.open)
    onBrought(made.assessment)
  }

  const readFile = async (file: File): Promise<Report | string> => {
    if (file.size > REPORT_BODY_LIMIT) return say('reportOut.bring.tooLarge')
    try {
      const report = Report.safeParse(JSON.parse(await file.text()))
      if (report.success) return report.data
      const [issue] = report.error.issues
      return say('reportOut.bring.wrong', { where: issue?.path.join('.') || '-', why: issue?.message ?? '-' })
    } catch {
      return say('reportOut.bring.notJson')
    }
  }

  return (
    <Fold title={say('reportOut.bring.heading')}>
      <div className="report-wishes">
        <Field data-size="sm">
          <Label>{say('reportOut.bring.file')}</Label>
          <Field.Description>{say('reportOut.bring.hint')}</Field.Description>
          <input
            type="file"
            accept="application/json,.json"
            disabled={busy}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) void bring(file)
            }}
          />
        </Field>
        <Problem text={wrong ?? problem} />
        <output>{brought === null ? '' : say('reportOut.bring.done', { count: brought })}</output>
      </div>
    </Fold>
  )
}
