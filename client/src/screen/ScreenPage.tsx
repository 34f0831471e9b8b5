/** The projector: the question, turnout, result, and the way in; by construction never a name, a note or a leader's link. */
import { useEnding } from '../results/useEnding'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { addressFor, useLinks } from '../room/useLinks'
import { minutesAndSeconds } from '../session/clock'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { ScorecardLanguage } from '../scorecard/ScorecardLanguage'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { QrCode } from '../ui/QrCode'
import { ScreenEnding, ScreenProposal } from './ScreenProposal'
import { ScreenProfile } from './ScreenProfile'
import { ScreenItem } from './ScreenItem'
import { ScreenResult } from './ScreenResult'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { ScreenVote, ScreenWriting } from './ScreenVote'
import { ScreenSides } from '../sides/ScreenSides'
import { ScreenLive } from './ScreenLive'
import { ScreenRound } from './ScreenRound'
import './screen.css'
import { useScorecard } from '../scorecard/scorecard'

export function ScreenPage() {
  const { session } = useRoomSession()
  const { links } = useLinks()
  const address = addressFor(links, 'participant')
  const welcoming = session.focus.kind === 'welcome' && session.proposal === null
  return (
    <div className="screen" data-welcome={welcoming || undefined}>
      <header className="screen-head">
        <span className="screen-room">
          <Arcs state="apart" /> {session.room.title}
        </span>
        <div className="screen-language">
          <ScorecardLanguage />
        </div>
      </header>
      <main className="screen-main" aria-live="polite">
        <ScreenContent />
      </main>
      <JoinCorner address={address} />
    </div>
  )
}

/** What everybody is on, in the order of what matters most just now. */
function ScreenContent() {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const ending = useEnding()
  const { focus, rounds } = session
  if (session.proposal !== null) return <ScreenProposal />
  if (ending !== null) return <ScreenEnding ending={ending} />
  switch (focus.kind) {
    case 'round':
    case 'result': {
      const round = rounds.find(({ id }) => id === focus.round)
      if (round === undefined || round.state === 'drafted' || round.state === 'cancelled') return <ScreenWelcome />
      if (round.state === 'open' || round.state === 'closed') {
        return round.mode === 'live' ? <ScreenLive round={round} /> : <ScreenRound round={round} />
      }
      if (round.hidden) return <h1 className="screen-title">{session.room.title}</h1>
      if (isVoteRound(round)) return <ScreenVote round={round} />
      const [only] = round.items
      return round.items.length === 1 && only !== undefined ? (
        <ScreenItem item={only} large />
      ) : (
        <ScreenResult key={round.id} items={round.items} title={selectionWords(round.selection, scorecard, say)} />
      )
    }
    case 'talk':
      return <ScreenItem item={focus.statement} large />
    case 'profile':
      return <ScreenProfile field={focus.field} />
    case 'welcome':
      return <ScreenWelcome />
    case 'ideas':
      if (session.writing.open !== null) return <ScreenWriting question={session.writing.open.question} />
      return (
        <>
          <h1 className="screen-title">{say('screen.ideas')}</h1>
          <p className="screen-count">{say('screen.ideasBody')}</p>
        </>
      )
    case 'sides':
      return <ScreenSides />
    case 'measures':
    case 'board':
    case 'break':
      return <h1 className="screen-title">{say(`screen.${focus.kind}`)}</h1>
  }
}

function ScreenWelcome() {
  const say = useText()
  const { turnout } = useRoomSession()
  return (
    <>
      <h1 className="screen-title">{say('screen.welcome')}</h1>
      <p className="screen-count">{say('screen.welcomeBody')}</p>
      <p className="screen-quiet">{say('screen.here', { present: turnout.present })}</p>
    </>
  )
}

function JoinCorner({ address }: { address: string | null }) {
  const say = useText()
  return (
    <aside className="screen-side" aria-label={say('screen.join')}>
      <ScreenTime />
      <div className="screen-join">
        {address === null ? (
          <p>{say('screen.noLink')}</p>
        ) : (
          <>
            <QrCode text={address} label={say('screen.joinHow')} />
            <p className="screen-address">{address.replace(/^https?:\/\//, '')}</p>
          </>
        )}
      </div>
    </aside>
  )
}

function ScreenTime() {
  const { session } = useRoomSession()
  const seconds = useCountdown(session.timer?.endsAt ?? null)
  return seconds === null ? null : (
    <span className="screen-time" role="timer">
      {minutesAndSeconds(seconds)}
    </span>
  )
}
