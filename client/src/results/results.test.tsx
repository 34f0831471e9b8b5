/** Results seen and read: dots, table and sentences say the same; nothing withheld gets out; nobody is praised. */
// @vitest-environment jsdom
import '../answer/testGaps'
import { figuresOf, type ItemResult } from '@samklang/shared/domain/tally'
import type { Round } from '@samklang/shared/domain/round'
import type { SessionView } from '@samklang/shared/wire/session'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { aSession, InRoom } from '../answer/testRoom'
import { ProposalBox } from './ProposalBox'
import { RoundResultView } from './RoundResultView'

afterEach(cleanup)

const shown = (counts: number[], dontKnow = 0): ItemResult => {
  const figures = figuresOf({ counts, dontKnow })
  if (figures === null) throw new Error('too few answers for a result')
  return { state: 'shown', ...figures }
}

/** A session with one published round per list of results, in order. */
function sessionWith(takes: Record<string, ItemResult>[], more: Partial<SessionView> = {}): SessionView {
  const rounds = takes.map((items, index) => ({
    state: 'published' as const,
    id: `round-00${index}` as Round['id'], // reason: a branded id in a test
    assessment: 'assess-1' as Round['assessment'], // reason: a branded id in a test
    selection: { kind: 'field' as const, field: 'communication' as const },
    items: Object.keys(items),
    mode: 'secret' as const,
    threshold: 3,
    take: index + 1,
    openedAt: index,
    closedAt: index,
    publishedAt: index,
    hidden: false,
  }))
  return aSession({
    rounds,
    results: rounds.map(({ id }, index) => ({ round: id, items: takes[index] ?? {}, groups: {} })),
    ...more,
  })
}

const show = (session: SessionView) =>
  render(
    <InRoom session={session}>
      <RoundResultView round={session.rounds.at(-1)?.id ?? ('' as Round['id'])} />
    </InRoom>,
  )

describe('a result', () => {
  test('[C34] the row of dots is also said in full sentences', () => {
    show(sessionWith([{ '3-1': shown([0, 0, 0, 1, 2, 3, 2, 1, 0, 0], 2) }]))
    const row = screen.getByRole('article', { name: /^3-1/ })
    expect(row.querySelectorAll('.chart-dot')).toHaveLength(9)
    expect(row.querySelector('.sk-hidden')?.textContent).toBe(
      'Noe spredning. 9 har gitt et tall. Midten er 6. Svarene går fra 4 til 8. 2 svarte «vet ikke». Ikke snakket om ennå.',
    )
  })

  test('[C35] the table holds every number of the drawing', async () => {
    show(
      sessionWith([{ '3-1': shown([0, 0, 0, 1, 2, 3, 2, 1, 0, 0], 2) }], {
        outcomes: { '3-1': { kind: 'agreed', score: 7, at: 1 } },
      }),
    )
    await userEvent.click(screen.getByText('Tabell'))
    const cells = within(screen.getByRole('table'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
    expect(cells.slice(1)).toEqual(['9', '2', '6', '4 til 8', 'Noe spredning.', '7', '–', '0 0 0 1 2 3 2 1 0 0'])
  })

  test('[C36] a withheld result says so with its reason, and shows no dot and no number', () => {
    show(sessionWith([{ '3-1': { state: 'withheld', reason: 'too-few', threshold: 3, dontKnow: null } }]))
    const row = screen.getByRole('article', { name: /^3-1/ })
    expect(row.querySelector('svg')).toBeNull()
    expect(row.textContent).toContain('Færre enn 3 ga et tall her')
  })

  test('[C37] two camps are an open question to both, and two who see it quite differently are never one person', () => {
    show(
      sessionWith([
        {
          '3-1': shown([0, 2, 2, 0, 0, 0, 0, 2, 2, 0]),
          '3-2': shown([1, 1, 0, 0, 0, 0, 5, 4, 0, 0]),
          '3-3': shown([1, 0, 0, 0, 0, 0, 5, 4, 0, 0]),
        },
      ]),
    )
    expect(screen.getByRole('article', { name: /^3-1/ }).textContent).toContain(
      '4 på 3 eller lavere og 4 på 8 eller høyere. Hva ser hver av dem?',
    )
    expect(screen.getByRole('article', { name: /^3-2/ }).textContent).toContain(
      'Noen ser dette ganske annerledes. Hva ser de?',
    )
    expect(screen.getByRole('article', { name: /^3-3/ }).textContent).not.toContain('annerledes')
  })

  test('[C38] a second take stands beside the first, with the change in words', () => {
    show(
      sessionWith([{ '3-1': shown([0, 3, 3, 0, 0, 0, 0, 0, 0, 0]) }, { '3-1': shown([0, 0, 0, 0, 0, 3, 3, 0, 0, 0]) }]),
    )
    const row = screen.getByRole('article', { name: /^3-1/ })
    expect(row.querySelectorAll('svg.chart-row')).toHaveLength(2)
    expect(row.textContent).toContain('Svarene har endret seg mye siden sist. Midten gikk fra 2,5 til 6,5.')
  })

  test('[C39] the number of consensus is said only in a room of many', () => {
    const items = { '3-1': shown([0, 0, 0, 1, 2, 3, 2, 1, 0, 0]) }
    show(sessionWith([items]))
    expect(document.body.textContent).not.toContain('av 100')
    cleanup()
    const { room } = aSession()
    show(sessionWith([items], { room: { ...room, situation: { size: 'many', dependent: false } } }))
    expect(document.body.textContent).toContain('Enighet: 80 av 100.')
  })

  test('[C36] a result taken down again says that it has been shown', () => {
    const session = sessionWith([{ '3-1': shown([0, 0, 0, 0, 0, 3, 3, 0, 0, 0]) }])
    show({ ...session, rounds: session.rounds.map((round) => ({ ...round, hidden: true }) as Round) }) // reason: all are published
    expect(document.body.textContent).toBe('Et resultat er tatt ned igjen. Det har vært vist.')
  })
})

describe('a proposal', () => {
  const proposal = { id: 'proposal-1', statement: '3-1', score: 6, threshold: 3 } as NonNullable<
    SessionView['proposal']
  > // reason: a branded id in a test
  const observer = { id: 'person-12', role: 'observer', number: null, name: null, sector: null, joined: false } as const
  const box = (
    session: SessionView,
    answered = 0,
    counts: { lower: number; fine: number; higher: number } | null = null,
  ) => (
    <InRoom
      session={session}
      me={{ ...observer, id: observer.id as never }} // reason: a branded id in a test
      turnout={{ proposal: { id: proposal.id, answered, counts } }}
    >
      <ProposalBox />
    </InRoom>
  )

  test('[C55] the counts of a proposal are said when they may be, and until then how many it takes', () => {
    const { rerender } = render(box(aSession({ proposal }), 2))
    expect(document.body.textContent).toContain('2 har svart. Tallene vises når minst 3 har svart.')
    rerender(box(aSession({ proposal }), 4, { lower: 1, fine: 2, higher: 1 }))
    expect(document.body.textContent).toContain('1 vil lavere, 2 kan leve med det, 1 vil høyere.')
    expect(screen.queryAllByRole('radio')).toHaveLength(0)
  })

  test('[C56] a proposal that ends as seen differently has a sign of its own, and an old outcome has none', () => {
    const { rerender } = render(box(aSession({ outcomes: { '3-1': { kind: 'agreed', score: 4, at: 1 } } })))
    expect(document.body.textContent).toBe('')
    rerender(box(aSession({ proposal, outcomes: { '3-1': { kind: 'agreed', score: 4, at: 1 } } })))
    rerender(box(aSession({ outcomes: { '3-1': { kind: 'differ', at: 2 } } })))
    expect(document.body.textContent).toContain('Dere ser det forskjellig.')
    expect(document.querySelector('.sk-differ')).not.toBeNull()
  })
})
