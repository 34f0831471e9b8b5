/** Hands what the last vote said to every note on a page: a few words on each, worked out once for all. */
import { ThumbUpIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { dayOf } from '../measures/overdue'
import { badgesOf, type Badge } from './onNotes'
import './votes.css'

const none: ReadonlyMap<string, Badge> = new Map()
const Badges = createContext(none)

export function VoteBadges({ notes, children }: { notes: readonly Note[]; children: ReactNode }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { rounds, votes } = session
  const badges = useMemo(
    () => (votes.length === 0 ? none : badgesOf({ rounds, votes }, notes, say)),
    [rounds, votes, notes, say],
  )
  return <Badges value={badges}>{children}</Badges>
}

/** Nothing where no vote has said anything about the note. */
export function VoteBadge({ note }: { note: string }): ReactNode {
  const say = useText()
  const badge = use(Badges).get(note)
  const { now } = useRoomSession()
  const today = dayOf(now())
  if (badge === undefined) return null
  const about = say('votes.badge.about', { question: badge.question })
  const isDue = badge.review !== null && badge.review <= today
  return (
    <span className="vote-badge" title={about} data-due={isDue || undefined}>
      <ThumbUpIcon aria-hidden />
      {isDue ? say('votes.badge.due') : badge.words}
      <span className="sk-hidden"> ({about})</span>
    </span>
  )
}

/** The day that was set for looking at it again, also when it has come. */
export function VoteReview({ note }: { note: string }): ReactNode {
  const say = useText()
  const { now } = useRoomSession()
  const review = use(Badges).get(note)?.review ?? null
  if (review === null) return null
  const date = new Date(`${review}T12:00:00`)
  return (
    <p className="vote-review">
      {say(review <= dayOf(now()) ? 'votes.result.reviewDue' : 'votes.result.review', { date })}.
    </p>
  )
}

export function useVoteBadge(note: string): Badge | undefined {
  return use(Badges).get(note)
}
