/** Every form a report can be taken out in: links to files the server makes, and the basis for a case to paste. */
import { Heading } from '@digdir/designsystemet-react'
import { DownloadIcon } from '@navikt/aksel-icons'
import { caseText } from '@samklang/shared/report/caseText'
import type { Reading } from '@samklang/shared/report/Reading'
import type { ReportFile } from '@samklang/shared/wire/reportRoutes'
import { useMemo, type ReactNode } from 'react'
import { addressOf } from '../base'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { CopyButton } from '../ui/CopyButton'

const offered = [
  ['report.pdf', 'pdf'],
  ['case.docx', 'docx'],
  ['answers.csv', 'csv'],
  ['measures.csv', 'measuresCsv'],
  ['report.json', 'json'],
] as const satisfies readonly (readonly [ReportFile, string])[]

export function ReportFiles({ assessment, reading }: { assessment: string; reading: Reading }): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  const text = useMemo(() => caseText(reading), [reading])
  return (
    <section className="report-files" aria-labelledby="report-files">
      <Heading level={2} data-size="xs" id="report-files">
        {say('reportOut.page.get')}
      </Heading>
      <ul>
        {offered.map(([file, name]) => (
          <li key={file}>
            <a
              className="ds-button"
              data-variant={name === 'pdf' ? 'primary' : 'secondary'}
              data-size="sm"
              href={addressOf(
                `/api/rooms/${room}/assessments/${assessment}/report/${file}?language=${reading.language}`,
              )}
              download
            >
              <DownloadIcon aria-hidden />
              {say(`reportOut.page.${name}`)}
            </a>
          </li>
        ))}
        <li className="report-files__case">
          <span>{say('reportOut.page.casePaste')}</span>
          <CopyButton text={text} what={say('reportOut.page.casePaste')} />
        </li>
      </ul>
    </section>
  )
}
