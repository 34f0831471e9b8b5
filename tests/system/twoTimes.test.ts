/** Two assessments half a year apart, with other people the second time, ending in a report that is read back by a program. */
import { consensus, median } from '@samklang/shared/domain/consensus'
import { afterEach, expect, test } from 'vitest'
import { everyStatement, HALF_A_YEAR, twoTimes } from '../support/halfAYear'
import { readPdf } from '../support/pdf'
import { startServer, stopServers } from '../support/server'

afterEach(stopServers)

const plain = (text: string): string => text.replace(/\s/g, '')

test('[R124] two assessments half a year apart end in a report with both, what was done between, and who answered each time', async () => {
  const server = await startServer()
  const { facilitator, autumn, spring } = await twoTimes(server, (milliseconds) => server.clock.turn(milliseconds))
  const report = await facilitator.ask('report', undefined, { assessment: spring })
  const [before] = report.earlier

  expect(report.assessment.startedAt - (before?.startedAt ?? 0)).toBeGreaterThanOrEqual(HALF_A_YEAR)
  expect(before).toMatchObject({
    turnout: 14,
    sectors: [
      { sector: 'municipality', n: 7 },
      { sector: 'voluntary', n: 7 },
    ],
  })
  expect(report.rounds.map(({ turnout }) => turnout)).toEqual([13])
  expect(report.rounds[0]?.groups['1-1']?.map(({ sector, n }) => [sector, n])).toEqual([
    ['municipality', 8],
    ['voluntary', 5],
  ])
  expect(report.outcomes['3-1']).toMatchObject({ kind: 'agreed', score: 8 })
  expect(before?.statements['3-1']).toBe(4)
  expect(report.rounds[0]?.results['5-3']).toMatchObject({ state: 'withheld' })
  // What is shown is what was answered: counted once more from the counts alone.
  for (const result of Object.values(report.rounds[0]?.results ?? {})) {
    if (result?.state !== 'shown') continue
    expect(result.n).toBe(result.counts.reduce((total, count) => total + count, 0))
    expect(result.median).toBe(median(result.counts))
    expect(result.consensus).toBe(consensus(result.counts))
  }

  const cookie = [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const fetchPdf = async (assessment: string) => {
    const address = `${server.origin}/api/rooms/${facilitator.room}/assessments/${assessment}/report/report.pdf`
    return readPdf(new Uint8Array(await (await fetch(address, { headers: { Cookie: cookie } })).arrayBuffer()))
  }
  const pdf = await fetchPdf(spring)
  expect(pdf).toMatchObject({
    title: 'Rapport: Fritid for alle',
    language: 'nb',
    ua: '1',
    marked: true,
    figuresWithout: 0,
    bitmaps: 0,
    addresses: 0,
  })
  expect(pdf.pages).toBeGreaterThanOrEqual(10)
  expect(pdf.pages).toBeLessThanOrEqual(60)
  expect(pdf.fonts.length).toBeGreaterThan(0)
  expect(pdf.fonts.every(({ embedded }) => embedded)).toBe(true)
  expect(pdf.alternatives.length).toBeGreaterThan(50)
  expect(pdf.tags.get('THead')).toBe(pdf.tags.get('Table'))
  expect(everyStatement.filter((statement) => !pdf.text.includes(plain(statement)))).toEqual([])
  for (const said of [
    'Over tid',
    'Skrive en ordliste sammen',
    'Biblioteket',
    'Gjort',
    'Ordlista henger på veggen.',
    'Gruppa ble enig om 8.',
    'Tiltak i mellomtiden',
    'Kommunen 7, Frivilligheten 7',
    'Færre enn 5 ga et tall.',
  ]) {
    expect(pdf.text).toContain(plain(said))
  }
  // The first one is what it was: nothing of the spring is in it.
  const first = await fetchPdf(autumn)
  expect(first.text).not.toContain(plain('Ordlista henger på veggen.'))
  expect(first.text).toContain(plain('Gruppa er enig om at den ser dette forskjellig.'))
})
