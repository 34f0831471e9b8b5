/** A report as a room of eighteen could have it after a whole scorecard: made by arithmetic, the same each time. */
import type { GroupResult } from '@samklang/shared/domain/breakdown'
import { consensus, median } from '@samklang/shared/domain/consensus'
import { Report } from '@samklang/shared/domain/report'
import { type ItemId, itemsOf, samson } from '@samklang/shared/domain/scorecard'
import type { ItemResult } from '@samklang/shared/domain/tally'

const DAY = 86_400_000
/** 14 March 2027, at noon. */
export const someDay = Date.UTC(2027, 2, 14, 12)

/** Counts of eighteen answers that look like people's: most near a middle that depends on the item. */
function countsOf(index: number): number[] {
  const counts = Array.from({ length: 10 }, () => 0)
  for (let person = 0; person < 18; person++) {
    const at = (3 + ((index * 7) % 6) + ((person * person + index) % 4)) % 10
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function shownOf(index: number): ItemResult {
  if (index % 17 === 5) return { state: 'withheld', reason: 'too-few', threshold: 5, dontKnow: null }
  const counts = countsOf(index)
  return {
    state: 'shown',
    n: counts.reduce((total, count) => total + count, 0),
    counts,
    dontKnow: index % 3,
    median: median(counts) ?? 0,
    consensus: consensus(counts) ?? 0,
  }
}

function groupsOf(index: number): GroupResult[] {
  const group = (sector: GroupResult['sector'], at: number): GroupResult => {
    const counts = Array.from({ length: 10 }, (_, step) => (step === at ? 4 : step === at + 1 ? 2 : 0))
    return { sector, n: 6, counts, dontKnow: 0, median: median(counts) ?? 0, consensus: consensus(counts) ?? 0 }
  }
  return [group('municipality', 7), group('voluntary', index % 3 === 0 ? 2 : 6), group('concerned', 5)]
}

/** All 51 statements and the four weights asked in one round, talks, measures and an earlier time. */
export function wholeReport(change: Partial<Report> = {}): Report {
  const items: ItemId[] = itemsOf(samson, { kind: 'all' })
  const results = Object.fromEntries(items.map((item, index) => [item, shownOf(index)]))
  const groups = Object.fromEntries(
    items.slice(4, 16).flatMap((item, index) => (results[item]?.state === 'shown' ? [[item, groupsOf(index)]] : [])),
  )
  return Report.parse({
    format: 'samklang-report',
    version: 1,
    room: { title: 'Samarbeid om ungdom', language: 'nb', situation: { size: 'many', dependent: false }, joined: 21 },
    assessment: { title: 'Våren 2027', startedAt: someDay - 9 * DAY, finishedAt: null },
    settledAt: someDay,
    scorecard: samson,
    wishes: { introduction: 'Dette har vi funnet ut sammen.\n\nVi ber om en samtale om tilrettelegging.', leftOut: [] },
    mandate: {
      why: 'Vi vil vite hvordan vi arbeider sammen.',
      decide: 'Hvordan vi møtes og hvem vi inviterer.',
      rest: 'Kommunestyret bestemmer pengene.',
      time: 'To møter.',
      answers: 'Tallene kommer i denne rapporten.',
    },
    rounds: [
      {
        selection: { kind: 'all' },
        items,
        mode: 'secret',
        threshold: 5,
        take: 1,
        openedAt: someDay - 8 * DAY,
        closedAt: someDay - DAY,
        publishedAt: someDay - DAY + 1000,
        turnout: 18,
        results,
        groups,
      },
    ],
    hiddenRounds: 1,
    outcomes: {
      '1-1': { kind: 'agreed', score: 6, at: someDay },
      '2-3': { kind: 'differ', at: someDay },
      '3-2': { kind: 'agreed', score: 4, at: someDay },
      '4-4': { kind: 'set-aside', at: someDay },
    },
    talked: ['1-1', '2-3', '3-2'],
    talkNotes: { '3-2': 'Ordet «samskaping» er vanskelig.\nVi sier heller «gjøre sammen».' },
    sides: [
      {
        names: ['De som deltar', 'De som arrangerer'],
        statements: ['1-1', '3-2'],
        people: [4, 5],
        says: [
          { side: 0, about: 0, answers: { '1-1': 3, '3-2': 6 } },
          { side: 1, about: 1, answers: { '1-1': 8, '3-2': 'dk' } },
          { side: 0, about: 1, answers: { '1-1': 8 } },
        ],
      },
    ],
    thickness: [{ model: 'thin-thick', vote: null, place: { kind: 'agreed', answer: '7' } }],
    measures: [
      {
        text: 'Skrive en ordliste sammen',
        field: 'communication',
        statement: '3-2',
        owner: 'Kari',
        due: '2027-05-01',
        status: 'under-way',
        why: null,
        createdAt: someDay,
      },
      {
        text: 'Møtes på ettermiddagen annenhver gang',
        field: 'facilitation',
        statement: null,
        owner: null,
        due: null,
        status: 'not-begun',
        why: null,
        createdAt: someDay + 1,
      },
    ],
    earlier: [
      {
        title: 'Høsten 2026',
        startedAt: someDay - 180 * DAY,
        finishedAt: someDay - 9 * DAY,
        turnout: 14,
        sectors: [{ sector: 'municipality', n: 6 }],
        statements: Object.fromEntries(samson.statements.slice(0, 30).map(({ id }, index) => [id, 4 + (index % 5)])),
      },
    ],
    ...change,
  })
}
