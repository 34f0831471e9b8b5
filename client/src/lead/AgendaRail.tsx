/** The left rail: what can be asked, and what to do together. */
import { Heading } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import type { Selection } from '@samklang/shared/domain/round'
import { itemsOf } from '@samklang/shared/domain/scorecard'
import type { Focus } from '@samklang/shared/wire/session'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useRoomSession } from '../session/RoomSession'
import { pathOf } from '../room/pages'
import { useText } from '../text'
import { agendaState, minutesFor } from './agenda'
import type { Prepared } from './nextAct'
import { StepsRail } from '../agenda/StepsRail'
import type { Lead } from './useLead'
import { useScorecard } from '../scorecard/scorecard'

const together = ['ideas', 'measures', 'board', 'profile', 'sides', 'break', 'welcome'] as const

export function AgendaRail(props: {
  picked: Selection | null
  prepared: Prepared['kind'] | null
  onPick: (selection: Selection) => void
  onPrepare: (kind: Prepared['kind']) => void
  onTogether: (focus: Focus) => void
  lead: Lead
}): ReactNode {
  const { picked, prepared, onPick, onPrepare, onTogether, lead } = props
  const say = useText()
  const scorecard = useScorecard()
  const { room, session } = useRoomSession()
  const short = itemsOf(scorecard, { kind: 'short' })
  const chosen: Selection = picked?.kind === 'chosen' ? picked : { kind: 'chosen', items: [] }
  const item = (selection: Selection, name: string, hint: string | null, number: number | null = null) => (
    <RailItem
      key={name}
      selection={selection}
      name={name}
      hint={hint}
      number={number}
      current={isSame(picked, selection)}
      onPick={onPick}
    />
  )
  return (
    <nav className="rail" aria-label={say('lead.rail.title')}>
      <StepsRail lead={lead} />
      <Heading level={2} data-size="2xs">
        {say('lead.rail.title')}
      </Heading>
      <ul>
        {item(
          { kind: 'weights' },
          say('lead.rail.weights'),
          say('lead.rail.weightsHint', { count: scorecard.values.length }),
        )}
      </ul>
      <h3>{say('lead.rail.fields')}</h3>
      <ul>
        {scorecard.fields.map(({ id, name, number }) => item({ kind: 'field', field: id }, name.text, null, number))}
      </ul>
      <h3>{say('lead.rail.more')}</h3>
      <ul>
        {short.length === 0
          ? null
          : item(
              { kind: 'short' },
              say('lead.rail.short'),
              say('lead.rail.shortHint', { count: short.length, minutes: minutesFor(short) }),
            )}
        {item({ kind: 'all' }, say('lead.rail.all'), say('lead.rail.allHint'))}
        {item(chosen, say('lead.rail.chosen'), say('lead.rail.chosenHint'))}
      </ul>
      <Link className="rail__item rail__edit" href={pathOf(room, 'scorecard')}>
        {say('editor.toEdit')}
      </Link>
      <h3>{say('votes.lead.rail')}</h3>
      <ul>
        {(['writing', 'vote'] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="rail__item"
              aria-current={prepared === kind ? 'true' : undefined}
              onClick={() => onPrepare(kind)}
            >
              <span className="rail__name">
                {say(kind === 'vote' ? 'votes.lead.vote' : 'votes.lead.write')}
                <small>{say(kind === 'vote' ? 'votes.lead.voteHint' : 'votes.lead.writeHint')}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{say('lead.rail.together')}</h3>
      <ul className="rail__together">
        {together.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="rail__item"
              aria-current={picked === null && prepared === null && session.focus.kind === kind ? 'true' : undefined}
              onClick={() => onTogether(kind === 'profile' ? { kind, field: null } : { kind })}
            >
              <span className="rail__name">{say(`lead.focus.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RailItem(props: {
  selection: Selection
  name: string
  hint: string | null
  number: number | null
  current: boolean
  onPick: (selection: Selection) => void
}): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const { state, talked } = agendaState(session, scorecard, props.selection)
  return (
    <li>
      <button
        type="button"
        className="rail__item"
        aria-current={props.current ? 'true' : undefined}
        onClick={() => props.onPick(props.selection)}
      >
        {props.number === null ? null : <span className="rail__number">{props.number}</span>}
        <span className="rail__name">
          {props.name}
          {props.hint === null ? null : <small>{props.hint}</small>}
        </span>
        {state === null ? null : (
          <span className="rail__state" data-state={state}>
            {state === 'shown' ? (
              <>
                <CheckmarkIcon aria-hidden />
                <span className="sk-hidden">
                  {say('lead.state.shown')}. {talked > 0 ? say('lead.state.talked', { count: talked }) : ''}
                </span>
              </>
            ) : (
              say(`lead.state.${state}`)
            )}
          </span>
        )}
      </button>
    </li>
  )
}

function isSame(a: Selection | null, b: Selection): boolean {
  if (a?.kind !== b.kind) return false
  return a.kind !== 'field' || b.kind !== 'field' || a.field === b.field
}
