/** One model of thickness in one assessment: the dots, the place agreed on, both said in words, and what the facilitator may do. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { templateOf } from '@samklang/shared/domain/template'
import type { ThicknessModel } from '@samklang/shared/domain/thickness'
import { placementOf } from '@samklang/shared/domain/placement'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { Fold } from '../ui/Fold'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import { AgreePlace } from './AgreePlace'
import { PlacedOnModel } from './PlacedOnModel'
import { PlacedTable } from './PlacedTable'
import { answerName, cellName, thicknessView } from '@samklang/shared/results/thicknessView'

export function ModelPart({ model }: { model: ThicknessModel }) {
  const say = useText()
  const { language } = useLanguage()
  const { session, role } = useRoomSession()
  const { assessment } = session
  const { round, open, vote, place } = thicknessView(session, assessment.id, model)
  const result = vote?.state === 'shown' && vote.result.kind === 'placement' ? vote.result : null
  const together = round?.mode === 'together'
  const counts = together ? null : (result?.counts ?? null)
  const leads = role === 'facilitator' && assessment.finishedAt === null
  const { name } = templateOf(model)
  return (
    <section className="thick-model" aria-label={name[language]}>
      <Heading level={3} data-size="2xs">
        {name[language]}
      </Heading>
      {round === null && place === null ? (
        open ? null : (
          <Paragraph>{say(assessment.finishedAt === null ? 'thickness.none' : 'thickness.notThen')}</Paragraph>
        )
      ) : (
        <>
          <PlacedOnModel model={model} counts={counts} place={place} />
          {together ? <p>{say('thickness.joint')}</p> : <p>{privately()}</p>}
          <p className="thick-said">{jointly()}</p>
          <Fold title={say('thickness.table')}>
            <PlacedTable model={model} counts={counts} place={place} />
          </Fold>
        </>
      )}
      {open ? <p>{say('thickness.open')}</p> : null}
      {leads && round !== null ? <AgreePlace key={JSON.stringify(place)} model={model} place={place} /> : null}
      {leads && !open ? <AskToPlace model={model} again={round !== null} /> : null}
    </section>
  )

  function privately(): string {
    if (vote?.state === 'withheld') return say('thickness.withheld', { threshold: vote.threshold })
    if (result === null || result.n === 0) return say('thickness.count', { n: 0 })
    const most = Math.max(...result.counts)
    const dontKnow = result.dontKnow > 0 ? ` ${say('results.dontKnow', { count: result.dontKnow })}` : ''
    const counted = `${say('thickness.count', { n: result.n })}${dontKnow}`
    const cells = (placementOf(model)?.cells ?? []).filter((_, at) => result.counts[at] === most)
    // Where everybody stands alone, or many places are alike, nowhere is where most stand.
    if (most === 1 || cells.length > 2) return counted
    const names = cells.map((cell) => cellName(model, cell, language, say))
    return `${counted} ${say('thickness.most', { cell: new Intl.ListFormat(language).format(names) })}`
  }

  function jointly(): string {
    if (place === null) return say('thickness.notYet')
    return place.kind === 'differ'
      ? say('thickness.differ')
      : say('thickness.agreed', { cell: answerName(model, place.answer, language, say) })
  }
}

/** Everyone is brought to the placement; where the group answers together, so it places. */
function AskToPlace({ model, again }: { model: ThicknessModel; again: boolean }) {
  const say = useText()
  const { language } = useLanguage()
  const { room, session, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const ask = () =>
    run(async () => {
      const { mode } = defaultsOf(session.room.situation)
      const { round } = await call('openPlacement', { params: { room }, body: { template: model, mode } })
      await call('setFocus', { params: { room }, body: { focus: { kind: 'round', round: round.id }, gather: true } })
      await refresh()
      announce(say('thickness.asked', { name: templateOf(model).name[language] }))
    })
  return (
    <div className="thick-acts">
      <Button variant="secondary" data-size="sm" disabled={busy} onClick={() => void ask()}>
        {say(again ? 'thickness.askAgain' : 'thickness.ask')}
        <span className="sk-hidden">: {templateOf(model).name[language]}</span>
      </Button>
      <Problem text={problem} />
    </div>
  )
}
