/** `npm run demo`: fills a room with a whole workshop by doing what people do, through the public API of a running server. */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { idFromBytes, type NoteId, type RoundId } from '@samklang/shared/domain/ids'
import { sayIn } from '@samklang/shared/text/say'
import { Language } from '@samklang/shared/domain/language'
import { Visitor } from '../support/people'
import { chanceFrom } from '../support/seeded'
import { answerOf } from './answers'
import { ideas, measures, people, talks, words } from './workshop'

const { values: options } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://localhost:4000' },
    language: { type: 'string', default: 'nb' },
  },
})
const language = Language.parse(options.language)
const server = { origin: new URL(options.server).origin }
const chance = chanceFrom(2027).share
const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10)
const newNote = (): NoteId => idFromBytes<NoteId>(randomBytes(16))
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const facilitator = new Visitor(server)
const { room, links } = await facilitator
  .ask('createRoom', { title: words[language].title, language, situation: { size: 'many', dependent: true } })
  .catch((error: unknown) => {
    console.error(`No Samklang answers at ${server.origin} (${String(error)}). Start it with: npm start`)
    process.exit(1)
  })
facilitator.room = room
const participantLink = links.find(({ role }) => role === 'participant')?.url
if (!participantLink) throw new Error('the room has no participant link')

const table: { visitor: Visitor; sector: (typeof people)[number] }[] = []
for (const sector of people) {
  const visitor = new Visitor(server)
  await visitor.opens(participantLink)
  await visitor.joins('', sector)
  table.push({ visitor, sector })
}
console.log(`${table.length} people have joined.`)

/** Everybody answers, then the facilitator closes, waits out the ten seconds and publishes. */
async function ask(round: RoundId, items: readonly string[], closer = 1): Promise<void> {
  for (const { visitor, sector } of table) {
    const sheet = Object.fromEntries(
      items.flatMap((item) => {
        const answer = answerOf(item, sector, chance, closer)
        return answer === null ? [] : [[item, answer]]
      }),
    )
    await visitor.answers(round, sheet)
  }
  await facilitator.closes(round)
  const state = async (): Promise<string | undefined> =>
    (await facilitator.session()).rounds.find(({ id }) => id === round)?.state
  for (let waited = 0; (await state()) !== 'closed'; waited += 500) {
    if (waited > 20_000) throw new Error('the round did not close')
    await pause(500)
  }
  await facilitator.publishes(round)
}

console.log('Everyone scores the whole scorecard (ten seconds of undo follow) …')
const atHome = await facilitator.opensRound({ kind: 'all' })
await ask(atHome.id, atHome.items)

for (const { statement, score, outcome, stances } of talks) {
  await facilitator.ask('setFocus', { focus: { kind: 'talk', statement }, gather: false })
  const { proposal } = await facilitator.ask('propose', { statement, score })
  for (const [at, { visitor }] of table.entries()) {
    await visitor.ask('stance', { stance: stances[at % stances.length] ?? 'fine', score }, { proposal })
  }
  await facilitator.ask('endProposal', { outcome }, { proposal })
}
console.log(`${talks.length} statements have been talked about.`)

console.log('Three statements are asked once more …')
const { round: again } = await facilitator.ask(
  'askAgain',
  { items: talks.slice(0, 3).map(({ statement }) => statement), open: true },
  { round: atHome.id },
)
await ask(again.id, again.items, 0.55)

for (const [at, idea] of ideas.entries()) {
  const { visitor } = table[at * 2] ?? table[0] ?? { visitor: facilitator }
  await visitor.ask('addNote', { id: newNote(), kind: 'idea', text: idea[language], phase: idea.phase })
}
for (const [at, measure] of measures.entries()) {
  const { visitor } = table[at % table.length] ?? { visitor: facilitator }
  const { note } = await visitor.ask('addNote', {
    id: newNote(),
    kind: 'measure',
    text: measure.text[language],
    statement: measure.statement,
    phase: 'map',
    owner: measure.owner?.[language] ?? null,
    due: measure.dueIn === null ? null : day(measure.dueIn),
  })
  await visitor.ask('changeNote', { phase: measure.phase, status: measure.status }, { note: note.id })
}
console.log(`${ideas.length} ideas and ${measures.length} measures are on the board.`)

await facilitator.ask('setPhase', { phase: 'focus' })
await facilitator.ask('setFocus', { focus: { kind: 'board' }, gather: false })

const say = sayIn(language)
console.log(`\n${words[language].title}`)
for (const { role, url } of links) console.log(`  ${say(`domain.role.${role}`)}: ${url ?? ''}`)
