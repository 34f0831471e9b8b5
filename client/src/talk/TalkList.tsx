/** What to talk about, put together by whoever leads with the group: reordered, taken away and added to by mouse or keyboard. */
import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon, CheckmarkIcon, DragVerticalIcon, XMarkIcon } from '@navikt/aksel-icons'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { movedBy, type PlannedTalk } from '@samklang/shared/domain/talkPlan'
import { itemWords } from '@samklang/shared/results/itemWords'
import { planOf } from '@samklang/shared/results/planOf'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Lead } from '../lead/useLead'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { AskRanking } from './AskRanking'
import { NotTalked } from './NotTalked'
import { minutesFor } from './minutes'
import './talk.css'
import { ItemText } from '../scorecard/ItemText'

type Part = 'up' | 'down' | 'remove'

export function TalkList({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  /** Shown at once, until the server has it. */
  const [sent, setSent] = useState<readonly StatementId[] | null>(null)
  const [dragged, setDragged] = useState<StatementId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const toFocus = useRef<{ statement: StatementId; part: Part } | null>(null)
  const plan = planOf(sent === null ? session : { ...session, talkList: [...sent] }, scorecard)
  const statements = plan.talks.map(({ statement }) => statement)
  const numberOf = (statement: StatementId): string => itemWords(statement, scorecard, say).name
  useEffect(() => {
    const wanted = toFocus.current
    if (wanted === null) return
    toFocus.current = null
    // What is moved in the page loses the keyboard; whoever moved it goes on from there.
    list.current?.querySelector<HTMLElement>(`#talk-${wanted.statement} [data-part="${wanted.part}"]`)?.focus()
  })

  const put = async (next: readonly StatementId[] | null, said: string) => {
    setSent(next)
    const done = await lead.setTalkList(next)
    setSent(null)
    if (done) announce(said)
  }
  const move = (statement: StatementId, places: number, part: Part | null) => {
    const next = movedBy(statements, statement, places)
    const at = next.indexOf(statement)
    if (lead.busy || at === statements.indexOf(statement)) return
    if (part !== null) toFocus.current = { statement, part }
    void put(next, say('talk.list.moved', { number: numberOf(statement), at: at + 1, of: next.length }))
  }
  const remove = (statement: StatementId) => {
    if (lead.busy) return
    const next = statements.filter((one) => one !== statement)
    const neighbour = next[Math.min(statements.indexOf(statement), next.length - 1)]
    if (neighbour !== undefined) toFocus.current = { statement: neighbour, part: 'remove' }
    void put(next, say('talk.list.removed', { number: numberOf(statement) }))
  }
  const add = (statement: StatementId) => {
    if (lead.busy) return
    void put([...statements, statement], say('talk.list.added', { number: numberOf(statement) }))
  }
  const left = plan.talks.filter(({ talked }) => !talked).length
  return (
    <section className="talk-list" aria-labelledby="talk-list">
      <Heading level={3} data-size="xs" id="talk-list">
        {say('talk.list.heading')}
      </Heading>
      {session.results.length === 0 && plan.talks.length === 0 ? (
        <Paragraph>{say('results.profile.talkEmpty')}</Paragraph>
      ) : (
        <>
          <Paragraph>
            {say(plan.own ? 'talk.list.own' : 'talk.list.proposed')}{' '}
            {left > 0
              ? `${say('talk.list.count', { count: left, minutes: minutesFor(left) })}.`
              : plan.own || plan.talks.length === 0
                ? ''
                : say('lead.now.allTalked')}
          </Paragraph>
          {plan.everythingImportant ? <AskRanking lead={lead} /> : null}
          {plan.talks.length === 0 ? <Paragraph>{say('talk.list.empty')}</Paragraph> : null}
          <ol ref={list} className="talk-items">
            {plan.talks.map((talk, at) => (
              <Item
                key={talk.statement}
                talk={talk}
                own={plan.own}
                at={at}
                of={plan.talks.length}
                lead={lead}
                onMove={(places, part) => move(talk.statement, places, part)}
                onRemove={() => remove(talk.statement)}
                dragging={dragged}
                onDrag={setDragged}
                onDrop={() => {
                  if (dragged !== null) move(dragged, at - statements.indexOf(dragged), null)
                  setDragged(null)
                }}
              />
            ))}
          </ol>
          {plan.own ? (
            <Button variant="tertiary" data-size="sm" onClick={() => void put(null, say('talk.list.backDone'))}>
              {say('talk.list.back')}
            </Button>
          ) : null}
          <NotTalked statements={plan.notTalked} onAdd={add} />
        </>
      )}
    </section>
  )
}

function Item(props: {
  talk: PlannedTalk
  own: boolean
  at: number
  of: number
  lead: Lead
  onMove: (places: number, part: Part) => void
  onRemove: () => void
  dragging: StatementId | null
  onDrag: (statement: StatementId | null) => void
  onDrop: () => void
}): ReactNode {
  const { talk, own, at, of, lead, onMove, onRemove, dragging, onDrag, onDrop } = props
  const { statement, reason, talked } = talk
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const words = itemWords(statement, scorecard, say)
  const now = session.focus.kind === 'talk' && session.focus.statement === statement
  const part = (name: Part, label: string, off: boolean, act: () => void, icon: ReactNode) => (
    <Button
      icon
      variant="tertiary"
      data-size="sm"
      data-part={name}
      // Not `disabled`, which would throw whoever works by keyboard off the button.
      aria-disabled={off || undefined}
      title={label}
      aria-label={`${label}: ${words.name}`}
      onClick={() => {
        if (!off) act()
      }}
    >
      {icon}
    </Button>
  )
  return (
    // reason: dragging is for the mouse; the buttons in the row do the same by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={`talk-${statement}`}
      className="talk-item"
      draggable
      data-dragged={dragging === statement || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', words.name)
        onDrag(statement)
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (dragging !== null) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <span className="talk-grip" aria-hidden="true" title={say('talk.list.drag')}>
        <DragVerticalIcon />
      </span>
      <span className="talk-place" aria-hidden="true">
        {at + 1}
      </span>
      <div className="talk-words">
        <p>
          <b>{words.name}</b> <ItemText of={words} />
        </p>
        <small>
          {reason === null ? (own ? say('talk.list.chosen') : null) : say(`results.profile.reason.${reason}`)}
          {talked ? (
            <span className="talk-done">
              <CheckmarkIcon aria-hidden /> {say('results.profile.talked')}
            </span>
          ) : null}
          {now ? <Tag data-size="sm">{say('talk.list.now')}</Tag> : null}
        </small>
      </div>
      <div className="talk-acts">
        <Button variant="tertiary" data-size="sm" disabled={lead.busy} onClick={() => void lead.talkAbout(statement)}>
          {say('lead.now.pickToTalk')}
          <span className="sk-hidden">: {words.name}</span>
        </Button>
        {part('up', say('talk.list.up'), at === 0, () => onMove(-1, 'up'), <ArrowUpIcon aria-hidden />)}
        {part('down', say('talk.list.down'), at === of - 1, () => onMove(1, 'down'), <ArrowDownIcon aria-hidden />)}
        {part('remove', say('talk.list.remove'), false, onRemove, <XMarkIcon aria-hidden />)}
      </div>
    </li>
  )
}
