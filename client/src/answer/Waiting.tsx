/** Nothing to answer just now: what the others are doing, and somewhere to go meanwhile. */
import { Heading, Link, Paragraph } from '@digdir/designsystemet-react'
import type { Focus } from '@samklang/shared/wire/session'
import { Link as PageLink } from 'wouter'
import { NewMeasure } from '../measures/NewMeasure'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { ItemResultView } from '../results/ItemResultView'
import { publishedRounds } from '@samklang/shared/results/itemView'
import { Running } from '../results/Running'
import { RoundResultView } from '../results/RoundResultView'
import { pageForFocus, pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { VoteResultView } from '../votes/VoteResultView'
import { Around, AroundStatement } from '../talk/Around'
import { AskReason } from '../talk/AskReason'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { useWide } from '../ui/useMedia'
import { useNow } from './useNow'
import { TurnoutLine } from './TurnoutLine'
import { useScorecard } from '../scorecard/scorecard'

export function Waiting() {
  const say = useText()
  const { session } = useRoomSession()
  const title = useNow()
  const { focus } = session
  const last = publishedRounds(session).at(-1)?.round.id
  const talking = focus.kind === 'talk'
  const asked = focus.kind === 'round' ? session.rounds.find(({ id }) => id === focus.round) : undefined
  const closed = asked?.state === 'closed'
  // What is asked now is said above, to whoever does not answer it.
  const open = asked?.state === 'open'
  const inFocus = focus.kind === 'result' ? focus.round : last
  const vote = session.rounds.filter(isVoteRound).find(({ id }) => id === inFocus)
  const writing = focus.kind === 'ideas' && session.writing.open !== null
  return (
    <div className="waiting">
      {open || writing || focus.kind === 'sides' ? null : (
        <Heading level={2} data-size="md" aria-live="polite">
          {title}
        </Heading>
      )}
      {closed && <Paragraph>{say(asked.mode === 'live' ? 'answer.wait.closedLive' : 'answer.wait.closed')}</Paragraph>}
      {asked?.mode === 'live' && (asked.state === 'open' || asked.state === 'closed') && (
        <Running round={asked.id}>
          <RoundResultView round={asked.id} heading={false} />
        </Running>
      )}
      {focus.kind === 'welcome' && last === undefined && <Welcome />}
      <Onwards focus={focus} />
      {talking && (
        <>
          <ItemResultView item={focus.statement} level={3} />
          <AskReason statement={focus.statement} />
          <Around key={focus.statement}>
            <AroundStatement statement={focus.statement} note="full" />
          </Around>
          <NewMeasure statement={focus.statement} />
        </>
      )}
      {inFocus !== undefined && (!talking || inFocus !== last) && (
        <section className="waiting-last">
          {focus.kind !== 'result' && <p className="waiting-label">{say('answer.wait.last')}</p>}
          {vote === undefined ? <RoundResultView round={inFocus} /> : <VoteResultView round={vote} />}
        </section>
      )}
    </div>
  )
}

/** Before anything has begun: who is here, and what will happen. */
function Welcome() {
  const say = useText()
  const { turnout } = useRoomSession()
  return (
    <div className="waiting-welcome">
      <Arcs state="turning" />
      <p>
        <strong>{say('screen.here', { present: turnout.present })}.</strong> {say('answer.wait.welcomeBody')}
      </p>
      <Paragraph>{say('answer.wait.welcomeHow')}</Paragraph>
    </div>
  )
}

/** A way to the page where the others are. */
function Onwards({ focus }: { focus: Focus }) {
  const say = useText()
  const { room } = useRoomSession()
  const page = pageForFocus(focus, useWide())
  if (page === 'answer') return null
  return (
    <Link asChild>
      <PageLink href={pathOf(room, page)}>{say('answer.wait.follow', { page: say(`room.page.${page}`) })}</PageLink>
    </Link>
  )
}

/** What others do while one has answered everything, or may not answer. */
export function OthersAnswering({ observer }: { observer: boolean }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const open = session.rounds.filter((round) => round.state === 'open')
  return (
    <div className="waiting">
      {open.map((round) => (
        <section key={round.id}>
          <Heading level={2} data-size="sm">
            {say('answer.wait.round', { what: selectionWords(round.selection, scorecard, say) })}
          </Heading>
          <TurnoutLine round={round} />
        </section>
      ))}
      <p>{say(observer ? 'answer.observer' : 'answer.notJoined')}</p>
    </div>
  )
}
