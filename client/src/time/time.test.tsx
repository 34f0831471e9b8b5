/** Two times on a page: the figure said in words, a table with named rows and columns, marks, and an earlier time as it stood. */
// @vitest-environment jsdom
import '../answer/testGaps'
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import { compare } from '@samklang/shared/domain/comparison'
import { AssessmentId, RoundId } from '@samklang/shared/domain/ids'
import type { Results } from '@samklang/shared/domain/profile'
import type { Round } from '@samklang/shared/domain/round'
import { samson, type Scorecard } from '@samklang/shared/domain/scorecard'
import { publish, tallyItem, type ItemResult } from '@samklang/shared/domain/tally'
import { answeredOf } from '@samklang/shared/results/itemView'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { InRoom } from '../answer/testRoom'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { AsOf } from './AsOf'
import { ComparisonView } from './ComparisonView'
import type { Seen } from './seen'
import { WhoAnswered } from './WhoAnswered'

afterEach(cleanup)

const all = (score: number, n: number): ItemResult =>
  publish(tallyItem(Array.from({ length: n }, () => ({ answer: score }))), { threshold: 3, turnout: n })

function seen(name: string, items: Results, n: number, scorecard: Scorecard = samson): Seen {
  const info: AssessmentInfo = {
    id: AssessmentId.parse(`assessment-${name.length}`),
    title: name,
    startedAt: 1,
    finishedAt: 2,
    scorecard: 'samson',
  }
  const id = RoundId.parse(`round-of-${name.length}`)
  const round: Round = {
    state: 'published',
    id,
    assessment: info.id,
    selection: { kind: 'short' },
    items: Object.keys(items),
    mode: 'secret',
    threshold: 3,
    take: 1,
    openedAt: 1,
    closedAt: 1,
    publishedAt: 1,
    hidden: false,
  }
  // reason: every item of these results is given
  const results = [{ round: id, items: items as Record<string, ItemResult>, groups: {} }]
  const view = {
    assessment: info,
    rounds: [round],
    results,
    outcomes: {},
    talked: [],
    talkList: null,
    turnout: { [id]: n },
  }
  return { info, view, scorecard, assessed: { ...answeredOf(view, scorecard), scorecard } }
}

const was = seen('Høst', { '1-1': all(4, 9), '1-2': all(6, 9), '2-1': all(8, 9) }, 9)
const is = seen('Vår', { '1-1': all(7, 5), '1-2': all(6, 9), '2-1': all(5, 9) }, 9, {
  ...samson,
  statements: samson.statements
    .filter(({ id }) => id !== '7-7')
    .map((one) => (one.id === '2-1' ? { ...one, text: { nb: 'Vi kan si målet med ett ord.' } } : one)),
})

test('[R103] a comparison is said in words, stands in a table with named rows, marks other words and few answers, and judges nothing', async () => {
  const { container } = render(
    <InRoom>
      <ComparisonView was={was} is={is} comparison={compare(was.assessed, is.assessed)} beside={null} />
    </InRoom>,
  )
  expect(container.querySelector('.comparison .sk-hidden')?.textContent).toContain(
    'Likeverdighet: fra 5,0 til 6,5, høyere. Bygger på 2 påstander. Felles mål: fra 8,0 til 5,0, lavere.',
  )
  expect(container.querySelectorAll('.chart-radar .radar-before-point')).toHaveLength(2)
  expect(screen.getByText('Høst: stiplet linje med ruter')).toBeTruthy()
  expect(screen.getByText(/Én av påstandene har fått ny ordlyd\..*Én påstand er ikke med lenger: 7-7\./)).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Tabell' }))
  const row = (name: RegExp) => screen.getByRole('row', { name }).textContent
  expect(row(/^1-1/)).toMatch(/4,0 9 svar7,0 5 svarhøyerefå svar$/)
  expect(row(/^1-2/)).toMatch(/6,0 9 svar6,0 9 svaromtrent som før$/)
  expect(row(/^2-1/)).toMatch(/Vi kan si målet med ett ord\..*ny ordlyd8,0 9 svar5,0 9 svarlavere$/)
  expect(container.textContent).not.toMatch(/bedre|dårligere|bra|fremgang|tilbakegang/i)
})

test('[R104] an earlier assessment is read with its own results and scorecard, and is known to be over', () => {
  const Reader = () => {
    const { session } = useRoomSession()
    const scorecard = useScorecard()
    const known = scorecard.statements.find(({ id }) => id === '2-1')?.text.text
    return <p>{[session.assessment.title, session.assessment.finishedAt, session.results.length, known].join(' | ')}</p>
  }
  render(
    <InRoom>
      <AsOf seen={is}>
        <Reader />
      </AsOf>
    </InRoom>,
  )
  expect(screen.getByText('Vår | 2 | 1 | Vi kan si målet med ett ord.')).toBeTruthy()
})

test('[R101] the page tells who answered by numbers alone, and that nobody can know whether they are the same', () => {
  render(
    <InRoom>
      <WhoAnswered times={[was, is]} />
    </InRoom>,
  )
  expect(
    screen.getByText('9 svarte. Påstandene som vises, har 9 svar hver. Ingen grupper er vist hver for seg.'),
  ).toBeTruthy()
  expect(screen.getByText(/^9 svarte\. Påstandene som vises, har fra 5 til 9 svar\./)).toBeTruthy()
  expect(screen.getByText(/Derfor kan ingen vite om det var de samme/)).toBeTruthy()
})
