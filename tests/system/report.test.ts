/** The report of an assessment over the network: who may read it, that it is the same for all, and what it never holds. */
import type { Report } from '@samklang/shared/domain/report'
import { itemsOf, samson } from '@samklang/shared/domain/scorecard'
import { afterEach, expect, test } from 'vitest'
import { readPdf } from '../support/pdf'
import { Visitor } from '../support/people'
import { wholeReport } from '../support/reports'
import { startServer, stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const files = ['report.pdf', 'answers.csv', 'measures.csv', 'report.json', 'case.docx', 'case.txt'] as const

/** Six people answer a field, one of the statements too few of them; something is agreed, noted and taken on. */
async function workshop(world: World): Promise<string> {
  const { facilitator, participants, plays } = world
  const people = await participants(6)
  await plays(
    { kind: 'weights' },
    people.map((person) => [person, { 'weight-democracy': 8, 'weight-openness': 5 }]),
  )
  await plays(
    { kind: 'field', field: 'communication' },
    people.map((person, index) => [person, { '3-1': 4, '3-2': 3 + index, ...(index < 2 && { '3-3': 9 }) }]),
  )
  await facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score: 6 } }, { statement: '3-1' })
  await people[0]?.ask(
    'writeTalkNote',
    { write: { before: '', text: 'Vi skriver en ordliste.' } },
    { statement: '3-1' },
  )
  await people[0]?.ask('addNote', {
    id: 'measure-0001' as never,
    kind: 'measure',
    text: '=Ordliste',
    statement: '3-1',
    owner: 'Kari',
    due: '2027-05-01',
  })
  return (await facilitator.session()).assessment.id
}

interface Fetched {
  readonly status: number
  readonly bytes: Buffer
  readonly headers: Headers
}

async function fetched(
  person: Visitor,
  assessment: string,
  file: string,
  more: { tag?: string; language?: string; base?: string } = {},
): Promise<Fetched> {
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const query = more.language === undefined ? '' : `?language=${more.language}`
  const address = `${person.server.origin}${more.base ?? ''}/api/rooms/${person.room}/assessments/${assessment}/report/${file}${query}`
  const response = await fetch(address, { headers: { Cookie: cookie, ...(more.tag && { 'If-None-Match': more.tag }) } })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers }
}

const withoutRoom = (report: Report) => ({ ...report, room: null, broughtAt: null })

test('[R117] two people and two servers give the same bytes of every file for the same moment, and another when something has changed', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const observer = await world.observer()
  const before = new Map<string, Fetched>()
  for (const file of files) {
    const [one, two] = await Promise.all([
      fetched(world.facilitator, assessment, file),
      fetched(observer, assessment, file),
    ])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.bytes.equals(two.bytes)).toBe(true)
    before.set(file, one)
  }
  await world.server.clock.turn(3_600_000)
  const after = await world.server.restart()
  world.moveTo(after)
  for (const file of files) {
    const again = await fetched(observer, assessment, file)
    expect(again.bytes.equals(before.get(file)?.bytes ?? Buffer.alloc(0))).toBe(true)
    const tag = before.get(file)?.headers.get('etag') ?? ''
    expect((await fetched(observer, assessment, file, { tag })).status).toBe(304)
  }
  await world.facilitator.ask('setOutcome', { outcome: { kind: 'differ' } }, { statement: '3-2' })
  const changed = await fetched(observer, assessment, 'report.pdf')
  expect(changed.bytes.equals(before.get('report.pdf')?.bytes ?? Buffer.alloc(0))).toBe(false)
})

test('[R118] files say what they are and what to be called, are kept by nobody else, and come in either language', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const { headers, bytes } = await fetched(world.facilitator, assessment, 'report.pdf')
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="fritid-for-alle-rapport-\d{4}-\d\d-\d\d\.pdf"/,
  )
  expect(headers.get('cache-control')).toBe('private, no-cache')
  expect(readPdf(bytes)).toMatchObject({ language: 'nb', ua: '1', title: 'Rapport: Fritid for alle' })
  expect(readPdf((await fetched(world.facilitator, assessment, 'report.pdf', { language: 'en' })).bytes)).toMatchObject(
    {
      language: 'en',
      title: 'Report: Fritid for alle',
    },
  )
  expect((await fetched(world.facilitator, assessment, 'answers.csv', { language: 'xx' })).bytes.toString()).toContain(
    'Vi bruker ord',
  )
  expect((await fetched(world.facilitator, assessment, 'measures.csv')).bytes.toString()).toContain("'=Ordliste")
  expect((await fetched(world.facilitator, assessment, 'nothing.zip')).status).toBe(404)
  expect((await fetched(world.facilitator, 'no-such-assessment', 'report.pdf')).status).toBe(404)
})

test('[R119] whoever has no pass, or another room’s, or a revoked one, reads no report and no file', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const stranger = new Visitor(world.server)
  stranger.room = world.room
  const other = new Visitor(world.server)
  const made = await other.ask('createRoom', {
    title: 'Et annet rom',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  other.room = made.room
  const person = await world.participant('Ola')
  const { id } = await person.ask('me')
  expect((await fetched(person, assessment, 'report.json')).status).toBe(200)
  await world.facilitator.ask('revokePerson', {}, { person: id })
  for (const file of files) {
    expect((await fetched(stranger, assessment, file)).status).toBe(401)
    expect((await fetched(other, assessment, file)).status).toBe(404)
    expect((await fetched(person, assessment, file)).status).toBe(403)
  }
  expect(await stranger.refusal('report', undefined, { assessment })).toBe('no-pass')
  other.room = world.room
  expect((await fetched(other, assessment, 'report.json')).status).toBe(401)
})

test('[R113] what is withheld, not yet shown, hidden or taken off the board is in no file', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const { facilitator } = world
  const people = await world.participants(4)
  const open = await facilitator.opensRound({ kind: 'field', field: 'goals' })
  for (const person of people) await person.answers(open.id, { '2-1': 10 })
  await facilitator.ask('addNote', { id: 'measure-0002' as never, kind: 'measure', text: 'Dette er skjult.' })
  await facilitator.ask('hideNote', {}, { note: 'measure-0002' })
  const shown = (await facilitator.session()).rounds.find(({ selection }) => selection.kind === 'weights')
  await facilitator.ask('hideRound', {}, { round: shown?.id ?? '' })
  const report = await facilitator.ask('report', undefined, { assessment })
  expect(report.rounds).toHaveLength(1)
  expect(report.hiddenRounds).toBe(1)
  expect(report.rounds[0]?.results['3-3']).toMatchObject({ state: 'withheld' })
  const text = JSON.stringify(report)
  expect(text).not.toContain('Dette er skjult')
  expect(text).not.toContain('weight-democracy":')
  expect(report.outcomes['2-1']).toBeUndefined()
  const pdf = readPdf((await fetched(facilitator, assessment, 'report.pdf')).bytes)
  expect(pdf.text).toContain('Ettresultatervistogtattnedigjen.')
  expect(pdf.text).not.toContain('Detteerskjult')
})

test('[R120] the facilitator writes an introduction and a mandate card and leaves parts out, for everybody; nobody else may', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const { facilitator } = world
  const person = await world.participant('Kari')
  const mandate = { why: 'For å lære.', decide: 'Møtene.', rest: 'Kommunestyret.', time: '', answers: '' }
  await facilitator.ask('setReport', { introduction: ' Til kommunestyret. ' }, { assessment })
  await facilitator.ask('setReport', { leftOut: ['fields', 'fields'] }, { assessment })
  await facilitator.ask('setMandate', mandate)
  expect(await person.refusal('setReport', { introduction: '' }, { assessment })).toBe('not-allowed')
  expect(await person.refusal('setMandate', mandate)).toBe('not-allowed')
  expect(await facilitator.refusal('setReport', { introduction: 'x'.repeat(3001) }, { assessment })).toBe('bad-request')
  expect(await facilitator.refusal('setReport', {}, { assessment: 'no-such-assessment' })).toBe('assessment-not-found')
  const report = await person.ask('report', undefined, { assessment })
  expect(report).toMatchObject({ wishes: { introduction: 'Til kommunestyret.', leftOut: ['fields'] }, mandate })
  const { text } = readPdf((await fetched(person, assessment, 'report.pdf')).bytes)
  expect(text).toContain('Tilkommunestyret.')
  expect(text).toContain('Hvembestemmerresten?Kommunestyret.')
  expect(text).not.toContain('Feltforfelt')
})

test('[R121] a report as data is brought to a new room and comes out of it again as it was', async () => {
  const world = await openWorld()
  const assessment = await workshop(world)
  const report = await world.facilitator.ask('report', undefined, { assessment })
  const other = new Visitor(world.server)
  const made = await other.ask('createRoom', {
    title: 'Neste gang',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  other.room = made.room
  const brought = await other.ask('bringReport', { report })
  const again = await other.ask('report', undefined, { assessment: brought.assessment })
  expect(withoutRoom(again)).toEqual(withoutRoom(report))
  expect(again.broughtAt).toBe(world.server.clock.now())
  // It is an assessment like any other, before the one that goes on.
  const session = await other.session()
  expect(session.assessments.map(({ id }) => id)).toEqual([brought.assessment, session.assessment.id])
  expect(await other.ask('assessment', undefined, { assessment: brought.assessment })).toMatchObject({
    outcomes: report.outcomes,
  })
  const next = await other.ask('report', undefined, { assessment: session.assessment.id })
  expect(next.earlier).toMatchObject([
    { title: report.assessment.title, turnout: 6, statements: { '3-1': 6, '3-2': 5.5 } },
  ])
})

test('[R122] a file that contradicts itself or is another kind is refused with the reason, and changes nothing', async () => {
  const { facilitator, participant } = await openWorld()
  const before = await facilitator.session()
  const report = wholeReport()
  const unknown = { ...report, outcomes: { '9-9': { kind: 'differ' as const, at: 1 } } }
  const { status, json } = await facilitator.send('bringReport', { report: unknown })
  expect(status).toBe(400)
  expect(json).toMatchObject({ refusal: 'bad-request', faults: [{ path: 'outcomes', problem: '9-9' }] })
  expect(await facilitator.refusal('bringReport', { report: { format: 'else' } as never })).toBe('bad-request')
  expect(
    await facilitator.refusal('bringReport', { report: { ...report, scorecard: { ...samson, statements: [] } } }),
  ).not.toBe('done')
  expect(await (await participant()).refusal('bringReport', { report })).toBe('not-allowed')
  expect((await facilitator.session()).assessments).toEqual(before.assessments)
  expect(await facilitator.refusal('bringReport', { report })).toBe('done')
})

test('[R123] a whole scorecard’s report of many pages is made in under two seconds, also when thirty ask at once', async () => {
  const world = await openWorld({ situation: { size: 'many', dependent: false } })
  const { facilitator } = world
  const brought = await facilitator.ask('bringReport', { report: wholeReport() })
  const observers = await Promise.all(Array.from({ length: 30 }, () => world.observer()))
  await fetched(facilitator, brought.assessment, 'case.docx')
  const began = performance.now()
  const all = await Promise.all(observers.map((one) => fetched(one, brought.assessment, 'report.pdf')))
  // Thrice the promise: the machine that tests may be busy with other things.
  expect(performance.now() - began).toBeLessThan(6000)
  expect(all.every(({ status, bytes }) => status === 200 && bytes.equals(all[0]?.bytes ?? bytes))).toBe(true)
  const pdf = readPdf(all[0]?.bytes ?? Buffer.alloc(0))
  expect(pdf.pages).toBeGreaterThanOrEqual(10)
  expect(itemsOf(samson, { kind: 'all' })).toHaveLength(55)
})

test('[R118] under a sub-path the files stand where the pages look for them', async () => {
  const server = await startServer({ publicUrl: new URL('https://samspill.example/samklang/') })
  const facilitator = new Visitor(server)
  const headers = { Origin: 'https://samspill.example' }
  const made = await facilitator.ask(
    'createRoom',
    { title: 'Fritid', language: 'nb', situation: { size: 'some', dependent: false } },
    {},
    { headers },
  )
  facilitator.room = made.room
  const { assessment } = await facilitator.session()
  const { status, bytes } = await fetched(facilitator, assessment.id, 'report.pdf', { base: '/samklang' })
  expect(status).toBe(200)
  expect(readPdf(bytes).text).toContain('Ingensvarervistennå.')
})
