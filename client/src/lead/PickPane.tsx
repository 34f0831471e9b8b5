/** What has been chosen and is not open yet: how it is answered, what participants will read, and what may not fit. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { isSealed } from '@samklang/shared/domain/mode'
import { MOST_TAKES, nextTake, type Selection } from '@samklang/shared/domain/round'
import { itemsOf } from '@samklang/shared/domain/scorecard'
import { presentDoesNotFit } from '@samklang/shared/domain/situation'
import type { ReactNode } from 'react'
import { itemWords, selectionWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Notice } from '../ui/Notice'
import { UntilField } from '../talk/UntilField'
import { minutesFor, openWith } from './agenda'
import { ItemPicker } from './ItemPicker'
import { ModePicker } from './ModePicker'
import type { Picked } from './nextAct'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

export function PickPane(props: { picked: Picked; onPicked: (picked: Picked) => void }): ReactNode {
  const { picked, onPicked } = props
  const say = useText()
  const scorecard = useScorecard()
  const { selection, mode } = picked
  const items = itemsOf(scorecard, selection)
  const weights = selection.kind === 'weights'
  return (
    <section className="pane">
      <p className="pane__kind">{say('lead.pick.title')}</p>
      <Heading level={2} data-size="md">
        {selection.kind === 'chosen' ? say('lead.rail.chosen') : selectionWords(selection, scorecard, say)}
      </Heading>
      {items.length === 0 ? null : (
        <Paragraph className="pane__facts">
          {weights
            ? say('lead.pick.itemsWeights', { count: items.length })
            : say('lead.pick.items', { count: items.length })}
          . {say('lead.pick.minutes', { minutes: minutesFor(items) })}.
        </Paragraph>
      )}
      <Warnings picked={picked} />
      <ModePicker mode={mode} onMode={(next) => onPicked({ ...picked, mode: next })} />
      {isAtHome(selection) ? (
        <UntilField
          until={picked.until}
          onUntil={(until) => onPicked({ selection, mode, ...(until !== undefined && { until }) })}
        />
      ) : null}
      {selection.kind === 'chosen' ? (
        <ItemPicker
          items={selection.items}
          offered={scorecard.statements.map(({ id }) => id)}
          onItems={(next) => onPicked({ mode, selection: { kind: 'chosen', items: next } })}
        />
      ) : (
        <ol className="pick__items">
          {items.map((item) => {
            const words = itemWords(item, scorecard, say)
            return (
              <li key={item}>
                <span className="pick__number">{words.number ?? words.name}</span>
                <ItemText of={words} />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

/** What people may answer by themselves in the days before a meeting. */
function isAtHome({ kind }: Selection): boolean {
  return kind === 'all' || kind === 'short'
}

/** Said before it is opened, never after; nothing of it stops anybody but a round that is open already. */
function Warnings({ picked: { selection, mode, until } }: { picked: Picked }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session, turnout } = useRoomSession()
  const { situation, threshold } = session.room
  const { present } = turnout
  const open = openWith(session, itemsOf(scorecard, selection))
  // At home nobody is here yet, and that is as it should be.
  const here = selection.kind !== 'all' && until === undefined
  const often = itemsOf(scorecard, selection).filter(
    (item) => nextTake([item], session.rounds, session.assessment.id) > MOST_TAKES,
  )
  const inSecret = session.rounds.some(
    (round) =>
      round.mode === 'secret' &&
      round.state === 'published' &&
      itemsOf(scorecard, selection).some((item) => round.items.includes(item)),
  )
  return (
    <>
      {open === null ? null : (
        <Notice>{say('lead.pick.inOpen', { what: selectionWords(open.selection, scorecard, say) })}</Notice>
      )}
      {often.length === 0 ? null : (
        <Notice>
          {say('talk.again.tooMany', { numbers: often.map((item) => itemWords(item, scorecard, say).name).join(', ') })}
        </Notice>
      )}
      {mode === 'live' && inSecret ? <Notice>{say('lead.pick.liveBeside', { threshold })}</Notice> : null}
      {isSealed(mode) && situation.size === 'few' ? <Notice>{say('lead.pick.fewSecret')}</Notice> : null}
      {here && isSealed(mode) && present < threshold ? (
        <Notice>{say('lead.pick.tooFew', { present, threshold })}</Notice>
      ) : here && present > 0 && presentDoesNotFit(situation, present) ? (
        <Notice>{say('lead.pick.notFit', { present, size: situation.size })}</Notice>
      ) : null}
    </>
  )
}
