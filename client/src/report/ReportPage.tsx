/** The report of an assessment as a page: the same parts in the same words as on paper, and every form to take it out in. */
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { AssessmentId } from '@samklang/shared/domain/ids'
import { readReport } from '@samklang/shared/report/Reading'
import { textOf } from '@samklang/shared/report/Block'
import { reportBlocks } from '@samklang/shared/report/sections'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { call } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { AssessmentSelect } from '../time/AssessmentSelect'
import { useFetched } from '../ui/useFetched'
import { BlockView } from './BlockView'
import { BringReport } from './BringReport'
import { Contents } from './Contents'
import { ReportFiles } from './ReportFiles'
import { ReportWishesForm } from './ReportWishesForm'
import './report.css'

export function ReportPage(): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { room, role, session } = useRoomSession()
  const { assessment, assessments } = session
  const [chosen, setChosen] = useState<AssessmentId>(assessment.id)
  const fetchReport = useCallback(
    async () => ({ of: chosen, report: await call('report', { params: { room, assessment: chosen } }) }),
    [room, chosen],
  )
  const { found, failed, again } = useFetched(fetchReport, session.revision)
  // While another one is on its way the one before is not shown under its name.
  const report = found?.of === chosen ? found.report : null
  const reading = useMemo(() => (report === null ? null : readReport(report, language)), [report, language])
  const sections = useMemo(() => (reading === null ? [] : reportBlocks(reading)), [reading])
  const titles = sections.slice(1).map(([first]) => (first?.kind === 'heading' ? textOf(first.words) : ''))
  return (
    <div className="report-page">
      <header className="report-head">
        <Heading level={1} data-size="md">
          {say('report.title', { title: session.room.title })}
        </Heading>
        <Paragraph className="report-quiet">{say('reportOut.page.lead')}</Paragraph>
        {assessments.length > 1 && (
          <AssessmentSelect
            label={say('reportOut.page.which')}
            value={chosen}
            offered={assessments}
            onChange={(id) => setChosen(assessments.find((one) => one.id === id)?.id ?? assessment.id)}
          />
        )}
      </header>
      {failed !== null && report === null && <Alert data-color="warning">{say('reportOut.page.failed')}</Alert>}
      <div className="report-tools">
        {reading === null ? null : <ReportFiles assessment={chosen} reading={reading} />}
        {role === 'facilitator' && (
          <>
            {reading === null ? null : (
              <ReportWishesForm key={chosen} assessment={chosen} reading={reading} onSaved={again} />
            )}
            <BringReport onBrought={setChosen} />
          </>
        )}
      </div>
      {reading === null || report === null ? (
        <output>{failed === null ? say('reportOut.page.preparing') : ''}</output>
      ) : (
        <div className="report-body">
          <Contents titles={titles} />
          <article className="report-paper" aria-label={say('report.title', { title: session.room.title })}>
            {sections.map((blocks, index) => (
              <section key={titles[index - 1] ?? 'front'} id={`report-part-${index}`} tabIndex={-1}>
                {index === 0 && (
                  <p className="report-quiet">
                    {report.assessment.title}. {say('reportOut.page.asOf', { day: reading.day(report.settledAt) })}
                  </p>
                )}
                {blocks.map((block, place) => (
                  // reason: blocks have no names, and what stands where follows from the report alone
                  // oxlint-disable-next-line react/no-array-index-key
                  <BlockView key={place} block={block} title={session.room.title} />
                ))}
              </section>
            ))}
          </article>
        </div>
      )}
    </div>
  )
}
