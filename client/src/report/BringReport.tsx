/** A report that was taken out as data is brought to this room: an earlier time to compare with, its open measures on the board. */
import { Button } from '@digdir/designsystemet-react'
import type { AssessmentId, NoteId } from '@samklang/shared/domain/ids'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Report } from '@samklang/shared/domain/report'
import { REPORT_BODY_LIMIT } from '@samklang/shared/wire/reportRoutes'
import { useId, useState, type ReactNode } from 'react'
import { call, newId, Refused } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { FileButton } from '../ui/FileButton'
import { Fold } from '../ui/Fold'
import { Problem } from '../ui/Problem'

interface Begun {
  readonly assessment: AssessmentId
  readonly count: number
  readonly left: readonly {
    readonly body: Pick<Report['measures'][number], 'text' | 'owner' | 'due'> & { id: NoteId; kind: 'measure' }
    readonly about: Pick<Report['measures'][number], 'field' | 'statement'>
  }[]
}

export function BringReport({ onBrought }: { onBrought: (assessment: AssessmentId) => void }): ReactNode {
  const say = useText()
  const { room, refresh } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const hint = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const [brought, setBrought] = useState<number | null>(null)
  /** What is in the room already, and the measures that are not on the board yet. */
  const [begun, setBegun] = useState<Begun | null>(null)

  const bring = async (file: File) => {
    setBrought(null)
    const read = await readFile(file)
    if (typeof read === 'string') return setWrong(read)
    setWrong(null)
    const made = await run(() => call('bringReport', { params: { room }, body: { report: read } }))
    if (made === null) return
    const open = read.measures.filter(({ status }) => status === 'not-begun' || status === 'under-way')
    await goOn({
      assessment: made.assessment,
      count: open.length,
      left: open.map(({ text, field, statement, owner, due }) => ({
        body: {
          id: newId<NoteId>(),
          kind: 'measure' as const,
          text: text.slice(0, NOTE_TEXT_MAX),
          owner,
          due,
        },
        about: { field, statement },
      })),
    })
  }
  /** Lays the measures on the board one by one; where that breaks off, trying again goes on with the rest. */
  const goOn = async ({ assessment, count, left }: Begun) => {
    const rest = [...left]
    const done = await run(async () => {
      for (let next = rest[0]; next !== undefined; next = rest[0]) {
        const { body, about } = next
        // A field or a statement this room does not ask about is left out of the note; the report still tells.
        await call('addNote', { params: { room }, body: { ...body, ...about } }).catch((error: unknown) => {
          if (error instanceof Refused) return call('addNote', { params: { room }, body })
          throw error
        })
        rest.shift()
      }
      return true
    })
    setBegun(done === null ? { assessment, count, left: rest } : null)
    if (done === null) return
    await refresh()
    setBrought(count)
    onBrought(assessment)
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
        <p id={hint}>{say('reportOut.bring.hint')}</p>
        {begun === null ? (
          <FileButton
            text={say('reportOut.bring.file')}
            label={say('reportOut.bring.file')}
            accept="application/json,.json"
            describedBy={hint}
            disabled={busy}
            onFile={(file) => void bring(file)}
          />
        ) : (
          <Button data-size="sm" variant="secondary" loading={busy} onClick={() => void goOn(begun)}>
            {say('common.tryAgain')}
          </Button>
        )}
        <Problem text={wrong ?? problem} />
        <output>{brought === null ? '' : say('reportOut.bring.done', { count: brought })}</output>
      </div>
    </Fold>
  )
}
