/** What goes wrong and is put right: an earlier version brought back, a slip of the hand, a server that cannot keep anything. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Page } from '@playwright/test'
import { locks } from '../support/faults'
import { Visitor } from '../support/people'
import { asked, joins } from './acts'
import { boardRoom, leads, noteFrom, onBoard, posts } from './boardPeople'
import { tabTo } from './keyboard'
import { expect, laptop, phone, test } from './world'

const FIVE_MINUTES = 5 * 60_000
const card = (page: Page, text: string | RegExp) => page.getByRole('article', { name: text })
const strip = (page: Page) => page.locator('.room-strip')
const NOT_SAVED = 'Ikke lagret ennå. Det du skrev, er trygt her hos deg.'

test('[C210] whoever leads finds an earlier version by keyboard, looks at it, brings it back, and takes that back again', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-kitchen', 'Åpent kjøkken på torsdager')
  await posts(room, 'note-library', 'Låne ut biblioteket')
  await posts(room, 'note-bus', 'Buss etter kampene')
  const lead = await leads(world, room, 'Berit', 'liste')
  const kari = await onBoard(world, room, 'Kari', 'liste', phone)
  await expect(card(kari, 'Buss etter kampene')).toBeVisible()
  world.clock.skip(FIVE_MINUTES)
  const leader = new Visitor({ origin: world.address })
  await leader.opens(room.links.facilitator)
  await expect.poll(async () => (await leader.ask('versions')).length).toBe(1)

  // Meanwhile the board goes on.
  const { elsewhere } = room
  const change = (note: string, body: { text?: string; archived?: boolean }) =>
    elsewhere.ask('changeNote', body, { note })
  await change('note-kitchen', { text: 'Åpent kjøkken hver dag' })
  await change('note-bus', { archived: true })
  await posts(room, 'note-newer', 'Låne verktøy av hverandre')
  await expect(card(kari, 'Låne verktøy av hverandre')).toBeVisible()

  await tabTo(lead, lead.getByRole('button', { name: 'Meny' }))
  await lead.keyboard.press('Enter')
  await tabTo(lead, lead.getByRole('button', { name: 'Tidligere utgaver' }))
  await lead.keyboard.press('Enter')
  const dialog = lead.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Tidligere utgaver' })).toBeVisible()
  await expect(dialog.getByText('Underveis · 3 lapper')).toBeVisible()
  await tabTo(lead, dialog.getByRole('button', { name: /^Se på/ }).first())
  await lead.keyboard.press('Enter')
  await expect(dialog.getByText('1 lapp er endret siden da.')).toBeVisible()
  await expect(dialog.getByText('1 lapp fra da er lagt bort.')).toBeVisible()
  await expect(dialog.getByText('1 lapp er kommet til siden da.')).toBeVisible()
  await expect(dialog.getByText('Åpent kjøkken på torsdager')).toBeVisible()
  await tabTo(lead, dialog.getByRole('button', { name: 'Hent fram denne utgaven' }))
  await lead.keyboard.press('Enter')
  const asks = lead.getByRole('alertdialog')
  await tabTo(lead, asks.getByRole('button', { name: 'Hent fram denne utgaven' }))
  await lead.keyboard.press('Enter')

  await expect(card(kari, 'Åpent kjøkken på torsdager')).toBeVisible()
  await expect(card(kari, 'Buss etter kampene')).toBeVisible()
  await expect(card(kari, 'Låne verktøy av hverandre')).toBeHidden()
  await tabTo(lead, dialog.getByRole('button', { name: 'Angre' }))
  await lead.keyboard.press('Enter')
  await expect(card(kari, 'Åpent kjøkken hver dag')).toBeVisible()
  await expect(card(kari, 'Låne verktøy av hverandre')).toBeVisible()
  await expect(card(kari, 'Buss etter kampene')).toBeHidden()
  await expect(dialog.getByText('Angret. Tavla er som før du hentet fram utgaven.')).toBeVisible()
  await tabTo(lead, dialog.getByRole('button', { name: 'Alle utgavene' }))
  await lead.keyboard.press('Enter')
  await expect(dialog.getByText(/^Før en tidligere utgave ble hentet fram/)).toHaveCount(2)
  expect(world.complaints).toEqual([])
})

test('[C211] when the server cannot keep anything every page says so, words stay where they were written, and all arrive without a reload', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-kitchen', 'Åpent kjøkken på torsdager')
  await room.elsewhere.ask('addNote', {
    id: 'note-measure' as NoteId,
    kind: 'measure',
    text: 'Ringe klubben',
    phase: 'people',
  })
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const ola = await onBoard(world, room, 'Ola', 'liste', phone)
  await expect(card(kari, 'Åpent kjøkken på torsdager')).toBeVisible()
  await ola.goto(`${world.address}/rom/${room.room}/svar`)
  await expect(ola.getByText('Velkommen. Dere begynner snart.')).toBeVisible()
  const nina = await onBoard(world, room, 'Nina', 'liste', laptop)
  await nina.goto(`${world.address}/rom/${room.room}/tiltak`)
  await nina.getByRole('button', { name: 'Endre' }).click()

  const mend = locks(world.dataDir)
  // Nobody has written a word by now.
  for (const page of [kari, ola, nina]) await expect(strip(page)).toHaveText(NOT_SAVED, { timeout: 5_000 })
  await kari.getByLabel('Hva står det på lappen?').fill('Skrevet mens disken var borte')
  await kari.keyboard.press('Enter')
  await expect(card(kari, 'Skrevet mens disken var borte')).toBeVisible()
  await nina.getByLabel('Hvem har det?').fill('Amina')
  await nina.getByRole('button', { name: 'Lagre' }).click()
  await expect(nina.getByText('Serveren får ikke lagret nå. Det du skrev, er trygt her hos deg.')).toBeVisible()
  await expect(nina.getByLabel('Hvem har det?')).toHaveValue('Amina')

  mend()
  for (const page of [kari, ola, nina]) await expect(strip(page)).toBeEmpty()
  await expect
    .poll(async () => (await room.elsewhere.ask('notes')).map(({ text }) => text))
    .toContain('Skrevet mens disken var borte')
  await nina.getByRole('button', { name: 'Lagre' }).click()
  await expect(nina.getByText('Amina')).toBeVisible()
  expect((await noteFrom(room, 'note-measure'))?.owner).toBe('Amina')
  await kari.reload()
  await expect(card(kari, 'Skrevet mens disken var borte')).toBeVisible()
  expect(world.complaints).toEqual([])
})

test('[C212] whoever puts very much away is asked whether they meant it, keeps their words, and gets exactly that back', async ({
  world,
}) => {
  const room = await boardRoom(world)
  for (let i = 10; i < 34; i++) await posts(room, `note-number-${i}`, `Tanke nummer ${i}`)
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const lead = await leads(world, room, 'Berit', 'liste', phone)
  await expect(card(kari, 'Tanke nummer 33')).toBeVisible()
  for (let i = 10; i < 32; i++) await card(kari, `Tanke nummer ${i}`).getByRole('checkbox').check()
  const selection = kari.locator('.list-selection')
  await selection.getByRole('button', { name: /^Mer/ }).click()
  await selection.getByRole('button', { name: 'Legg bort', exact: true }).click()

  const question = kari.locator('.pause')
  await expect(question).toContainText('Du la bort 22 lapper på noen sekunder. Var det meningen?')
  await expect(question.getByRole('button', { name: 'Det var meningen' })).toHaveCount(0)
  await kari.getByLabel('Hva står det på lappen?').fill('Skrevet mens jeg ventet')
  await kari.keyboard.press('Enter')
  await expect(strip(kari)).toHaveText(NOT_SAVED)
  await expect(card(lead, 'Tanke nummer 20')).toBeHidden()
  await expect(lead.locator('.pause')).toContainText('Kari la bort 22 lapper')
  await lead.locator('.pause').getByRole('button', { name: 'Hent dem tilbake' }).click()

  await expect(card(kari, 'Tanke nummer 20')).toBeVisible()
  await expect(question).toHaveCount(0)
  await expect(lead.locator('.pause')).toHaveCount(0)
  await expect(card(lead, 'Skrevet mens jeg ventet')).toBeVisible()
  await expect(strip(kari)).toBeEmpty()
  expect((await room.elsewhere.ask('notes')).filter(({ archived }) => archived)).toEqual([])
  expect(world.complaints).toEqual([])
})

test('[C211] a joint score given while nothing can be kept stays where it was tapped, and is kept when that is possible', async ({
  world,
}) => {
  const maker = new Visitor({ origin: world.address })
  const situation = { size: 'few', dependent: false } as const
  const { room, links } = await maker.ask('createRoom', { title: 'Tre ved bordet', language: 'nb', situation })
  maker.room = room
  const link = links.find(({ role }) => role === 'participant')?.url ?? ''
  const anna = await world.person(phone)
  await joins(anna, world, link)
  const round = await maker.opensRound({ kind: 'chosen', items: ['3-1', '3-2'] }, 'together')
  await maker.ask('setFocus', { focus: { kind: 'round', round: round.id }, gather: true })
  const score = (number: string) => asked(anna).getByRole('radio', { name: new RegExp(`^${number}( ?,|$)`) })
  await expect(score('7')).toBeVisible()

  const mend = locks(world.dataDir)
  await expect(strip(anna)).toHaveText(NOT_SAVED, { timeout: 5_000 })
  await score('7').locator('..').click()
  await expect(anna.getByText('Serveren får ikke lagret nå. Det du skrev, er trygt her hos deg.')).toBeVisible()
  await expect(score('7')).toBeChecked()
  mend()
  await expect(strip(anna)).toBeEmpty()
  await expect.poll(async () => (await maker.session()).joint[round.id]?.['3-1']).toBe(7)
  await expect(score('7')).toBeChecked()
  expect(world.complaints).toEqual([])
})
