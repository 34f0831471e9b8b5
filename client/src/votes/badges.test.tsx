/** What a note says about the day on which to look at a decision again, before the day and when it has come. */
import type { VoteRound } from '@samklang/shared/domain/vote'
import { Note } from '@samklang/shared/domain/note'
import { render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ReactNode } from 'react'
import { InRoom } from '../answer/testRoom'
import { RoomSessionContext, useRoomSession } from '../session/RoomSession'
import { testRound, testSession } from '../session/testSession'
import { VoteBadge, VoteBadges, VoteReview } from './badges'

afterEach(() => document.body.replaceChildren())

function On({ now, children }: { now: () => number; children: ReactNode }): ReactNode {
  return <RoomSessionContext value={{ ...useRoomSession(), now }}>{children}</RoomSessionContext>
}

function saidOn(day: string): string {
  const vote = {
    ...testRound(1, { kind: 'weights' }, 'published'),
    selection: { kind: 'vote', question: 'Gjør vi dette?', setup: { kind: 'consent' } },
    items: ['note-aaaa'],
  } as VoteRound
  const result = { kind: 'consent', agree: 3, concern: 1, objection: 0, review: '2027-03-14' } as const
  const session = testSession({
    rounds: [vote],
    votes: [{ round: vote.id, items: { 'note-aaaa': { state: 'shown', result } } }],
  })
  const note = Note.parse({ id: 'note-aaaa', kind: 'idea', text: 'Åpent kjøkken', createdAt: 1 })
  const now = () => new Date(`${day}T10:00:00`).getTime()
  const { container, unmount } = render(
    <InRoom session={session}>
      <On now={now}>
        <VoteBadges notes={[note]}>
          <VoteBadge note="note-aaaa" />
          <VoteReview note="note-aaaa" />
        </VoteBadges>
      </On>
    </InRoom>,
  )
  const said = container.textContent ?? ''
  unmount()
  return said
}

test('[C233] a note says on which day to look at a decision again, and when the day has come', () => {
  expect(saidOn('2027-03-13')).toMatch(/1 bekymring.*Se på det igjen 14\. mars 2027/)
  for (const day of ['2027-03-14', '2027-05-01'])
    expect(saidOn(day)).toMatch(/Se på denne igjen.*Dagen er kommet.*14\. mars 2027/)
})
