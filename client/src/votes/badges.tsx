/** Hands what the last vote said to every note on a page: a few words on each, worked out once for all. */
import { ThumbUpIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
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
  if (badge === undefined) return null
  const about = say('votes.badge.about', { question: badge.question })
  return (
    <span className="vote-badge" title={about}>
      <ThumbUpIcon aria-hidden />
      {badge.words}
      <span className="sk-hidden"> ({about})</span>
    </span>
  )
}

export function useVoteBadge(note: string): Badge | undefined {
  return use(Badges).get(note)
}
