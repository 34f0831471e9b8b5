/** Leading on the board: locking, parking, the poster, gathering round a note, clearing, phases, and taking each of it back. */
import type { Page } from '@playwright/test'
import type { NoteId } from '@samklang/shared/domain/ids'
import { LOCK_GRACE, noLocks } from '@samklang/shared/domain/locks'
import { Visitor } from '../support/people'
import { goesTo } from './acts'
import { boardRoom, leads, liesStill, middleOf, noteFrom, onBoard, paper, posts } from './boardPeople'
import { fingersOn } from './fingers'
import { faultsOf } from './faultsOf'
import { expect, phone, test } from './world'

async function doesWithBoard(page: Page, command: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Verktøy' }).getByRole('button', { name: 'Mer' }).click()
  await page.locator(`[data-item="${command}"]`).click()
}

async function doesWith(page: Page, text: string, command: string): Promise<void> {
  await liesStill(paper(page, text))
  const { x, y } = await middleOf(paper(page, text))
  await page.mouse.click(x, y)
  await page.locator('.note-bar').getByRole('button', { name: /^Mer/ }).click()
  await page.locator(`[data-item="${command}"]`).click()
}

/** Pictures to look at, where somebody wants them. */
const shots = process.env['SHOTS']
async function looks(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

const saves = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
const bar = (page: Page) => page.locator('.locked-bar')
const card = (page: Page, text: string) => page.getByRole('article', { name: text })
const drawing = (page: Page) => page.getByRole('toolbar', { name: 'Verktøy' }).getByRole('button', { name: 'Tegn' })

test('[C230] what is locked stays as it is for everybody but who leads, by mouse, finger and list, until it is unlocked', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-kitchen', 'Åpent kjøkken')
  await room.elsewhere.ask('addNote', { id: 'note-free' as NoteId, kind: 'idea', text: 'Låne verktøy', phase: 'grow' }) // reason: a branded id in a test
  const lead = await leads(world, room, 'Berit', 'tavle')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'tavle', phone)
  for (const page of [kari, ola]) await liesStill(paper(page, 'Åpent kjøkken'))

  await doesWithBoard(lead, 'lock')
  expect(await faultsOf(lead)).toEqual([])
  await looks(lead, 'lock-form')
  await lead.getByRole('dialog').getByText('Finn behovet').click()
  await lead.getByRole('dialog').getByText('Tegninger').click()
  await saves(lead)
  await expect(bar(lead)).toContainText('Du har låst')
  for (const page of [kari, ola]) {
    await expect(bar(page)).toContainText('Låst av den som leder: Tegninger og Finn behovet.')
    await expect(drawing(page)).toHaveCount(0)
    expect(await faultsOf(page)).toEqual([])
  }
  await expect(drawing(lead)).toHaveCount(1)
  world.clock.skip(LOCK_GRACE)
  await looks(lead, 'locked-lead')
  await looks(kari, 'locked-kari')
  await looks(ola, 'locked-ola')

  const kitchen = paper(kari, 'Åpent kjøkken')
  await liesStill(kitchen)
  const lay = await kitchen.boundingBox()
  const at = await middleOf(kitchen)
  await test.step('by mouse', async () => {
    await kari.mouse.move(at.x, at.y)
    await kari.mouse.down()
    await kari.mouse.move(at.x + 200, at.y + 160, { steps: 8 })
    await kari.mouse.up()
    await expect(bar(kari)).toContainText('Dette er låst nå. Ingenting ble endret.')
    await looks(kari, 'locked-tried')
    expect(await kitchen.boundingBox()).toEqual(lay)
    await kari.mouse.dblclick(at.x, at.y)
    await expect(kari.locator('.paper-writing')).toHaveCount(0)
  })
  await test.step('by finger', async () => {
    const fingers = await fingersOn(ola)
    const from = await middleOf(paper(ola, 'Åpent kjøkken'))
    await fingers.taps(from)
    await fingers.drags(from, { x: from.x + 60, y: from.y + 150 })
    await expect(bar(ola)).toContainText('Dette er låst nå.')
  })
  await test.step('in the list', async () => {
    await ola.goto(`${world.address}/rom/${room.room}/liste`)
    await expect(bar(ola)).toContainText('Låst av den som leder')
    await expect(card(ola, 'Låne verktøy').getByRole('button', { name: /^Endre/ })).toBeVisible()
    await expect(card(ola, 'Åpent kjøkken').getByRole('button', { name: /^(Endre|Flytt til)/ })).toHaveCount(0)
    await expect(card(ola, 'Åpent kjøkken')).toContainText('Låst')
    expect(await faultsOf(ola)).toEqual([])
    await looks(ola, 'locked-list')
  })
  expect(await noteFrom(room, 'note-kitchen')).toMatchObject({ text: 'Åpent kjøkken', pos: null, phase: 'map' })

  await bar(lead).getByRole('button', { name: 'Lås opp' }).click()
  for (const page of [lead, kari, ola]) await expect(bar(page)).toHaveCount(0)
  await expect(card(ola, 'Åpent kjøkken').getByRole('button', { name: /^Endre/ })).toBeVisible()
  await kari.mouse.dblclick(at.x, at.y)
  await expect(kari.locator('.paper-writing')).toBeVisible()
  await kari.keyboard.type(' på torsdager')
  await expect.poll(async () => (await noteFrom(room, 'note-kitchen'))?.text).toBe('Åpent kjøkken på torsdager')
  // The canvas library asks for what a browser that scrolls under a finger no longer gives.
  expect(world.complaints.filter((one) => !/passive event listener|cancelable=false/.test(one))).toEqual([])
})

test('[C232] whoever writes when the lock falls keeps every word, and it is on the board when it is opened', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-kitchen', 'Åpent kjøkken')
  await posts(room, 'note-bus', 'Skyss')
  const lead = await leads(world, room, 'Berit', 'liste')
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const leader = new Visitor({ origin: world.address })
  await leader.opens(room.links.facilitator)
  const writes = async (text: string, more: string) => {
    await card(kari, text)
      .getByRole('button', { name: /^Endre/ })
      .click()
    await kari.keyboard.type(more)
  }
  await writes('Åpent kjøkken', ' på torsdager')
  await expect.poll(async () => (await noteFrom(room, 'note-kitchen'))?.text).toBe('Åpent kjøkken på torsdager')
  await leader.ask('setLocks', { ...noLocks, phases: ['map'] })
  await expect(bar(kari)).toBeVisible()
  await kari.keyboard.type(' for alle')
  await expect(kari.locator('.list-write')).toHaveValue('Åpent kjøkken på torsdager for alle')
  await expect(bar(kari)).toContainText('Det du skriver, ligger under Ikke sendt')
  await expect(kari.locator('.not-sent')).toContainText('Åpent kjøkken på torsdager for alle')
  await looks(kari, 'lock-typing')
  expect(await faultsOf(kari)).toEqual([])
  // Undo past the lock does nothing, and says so.
  await kari.keyboard.press('Escape')
  await kari.getByRole('button', { name: 'Gjør med tavla' }).click()
  await kari.locator('[data-item="undo"]:visible').click()
  await expect(bar(kari)).toHaveAttribute('data-tried')
  expect((await noteFrom(room, 'note-kitchen'))?.text).toBe('Åpent kjøkken på torsdager')
  // It outlives a reload, waits while it is locked, and is put up when it is open.
  await kari.reload()
  const waiting = kari.locator('.not-sent')
  await waiting.getByRole('button', { name: 'Legg på tavla igjen' }).click()
  await expect(bar(kari)).toContainText('Dette er låst nå')
  await expect(waiting).toContainText('for alle')
  await bar(lead).getByRole('button', { name: 'Lås opp' }).click()
  await expect(bar(kari)).toHaveCount(0)
  await waiting.getByRole('button', { name: 'Legg på tavla igjen' }).click()
  await expect(waiting).toHaveCount(0)
  await expect
    .poll(async () => (await noteFrom(room, 'note-kitchen'))?.text)
    .toBe('Åpent kjøkken på torsdager for alle')
  // Whoever is still in the field need do nothing.
  await writes('Skyss', ' fra')
  await expect.poll(async () => (await noteFrom(room, 'note-bus'))?.text).toBe('Skyss fra')
  await leader.ask('setLocks', { ...noLocks, all: true })
  await expect(bar(kari)).toBeVisible()
  await kari.keyboard.type(' skolen')
  await expect(waiting).toContainText('Skyss fra skolen')
  await leader.ask('setLocks', noLocks)
  await expect.poll(async () => (await noteFrom(room, 'note-bus'))?.text).toBe('Skyss fra skolen')
  await expect(waiting).toHaveCount(0)
  expect(world.complaints).toEqual([])
})

test('[C231] the poster is in sight, a note is parked, all are gathered round a note, and clearing and changing phase are taken back', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-kitchen', 'Åpent kjøkken')
  for (let i = 10; i < 34; i++)
    await room.elsewhere.ask('addNote', {
      id: `note-number-${i}` as NoteId, // reason: a branded id in a test
      kind: 'idea',
      text: `Tanke nummer ${i}`,
      phase: 'grow',
    })
  const leader = new Visitor({ origin: world.address })
  await leader.opens(room.links.facilitator)
  await leader.ask('placeTemplate', { id: 'placed-poster', template: 'values-poster', pos: [-6000, 0] })
  const lead = await leads(world, room, 'Berit', 'tavle')
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const ola = await onBoard(world, room, 'Ola', 'tavle', phone)
  await kari.getByLabel('Hva står det på lappen?').fill('Alle får vite det samme, samtidig')
  await kari.getByLabel('Hvor hører den hjemme?').selectOption({ label: 'Verdiplakat: Åpenhet' })
  await kari.getByRole('button', { name: 'Legg på tavla' }).click()
  const line = (page: Page) => page.locator('.poster summary')
  for (const page of [lead, kari]) {
    await expect(page.locator('.poster dd')).toHaveText('Alle får vite det samme, samtidig')
    await expect(page.locator('.poster dd')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
  }
  // On a phone it is a line, and the board is not covered; also above a question and among the ideas.
  await expect(ola.locator('.poster dd')).toBeHidden()
  expect((await ola.locator('.poster').boundingBox())?.height).toBeLessThan(60)
  expect(await faultsOf(ola)).toEqual([])
  await looks(lead, 'poster-lead')
  await looks(kari, 'poster-list')
  await looks(ola, 'poster-phone')
  for (const where of ['ideer', 'svar']) {
    await ola.goto(`${world.address}/rom/${room.room}/${where}`)
    await expect(line(ola)).toHaveText('Verdiplakaten vår')
    await expect(ola.locator('.poster dd')).toBeHidden()
    expect(await faultsOf(ola)).toEqual([])
    await looks(ola, `poster-${where}`)
  }
  await line(ola).click()
  await expect(ola.locator('.poster dd')).toBeVisible()
  await looks(ola, 'poster-open')

  await lead.getByRole('button', { name: 'Modeller' }).click()
  await lead.getByRole('button', { name: 'Legg på tavla Parkeringsplass' }).click()
  await expect(lead.locator('.template-zone', { hasText: 'Det vi tar siden' })).toBeInViewport()
  await card(kari, 'Åpent kjøkken').getByRole('button', { name: /^Mer/ }).click()
  await kari.locator('[data-item="park"]:visible').click()
  await expect.poll(async () => (await noteFrom(room, 'note-kitchen'))?.zone).toMatch(/\/parked$/)
  await expect(paper(lead, 'Åpent kjøkken')).toBeInViewport()

  // Ola answers, Kari is on the board and looks elsewhere, and Per is in the list.
  const per = await onBoard(world, room, 'Per', 'liste', phone)
  await expect(card(per, 'Åpent kjøkken')).toHaveCount(1)
  await kari.goto(`${world.address}/rom/${room.room}/tavle`)
  await expect(kari.locator('.tl-canvas')).toBeVisible()
  await expect(paper(kari, 'Åpent kjøkken')).not.toBeInViewport()
  await doesWith(lead, 'Åpent kjøkken', 'gatherNote')
  await expect(paper(kari, 'Åpent kjøkken')).toBeInViewport()
  await expect(ola).toHaveURL(/\/liste$/)
  for (const page of [ola, per]) await expect(card(page, 'Åpent kjøkken')).toBeInViewport()
  await looks(kari, 'gathered')
  await looks(ola, 'gathered-phone')
  await looks(lead, 'parked')

  await doesWithBoard(lead, 'clear')
  await lead.getByRole('dialog').getByText('La det vokse').click()
  await saves(lead)
  const done = lead.locator('.done-notice')
  await expect(done).toContainText('24 lapper i La det vokse er lagt bort.')
  await expect(card(ola, 'Tanke nummer 20')).toBeHidden()
  await expect(lead.locator('.pause')).toBeVisible()
  await looks(lead, 'cleared')
  await done.getByRole('button', { name: 'Angre' }).click()
  await lead.locator('.pause').getByRole('button', { name: 'Det var meningen' }).click()
  await expect(lead.locator('.pause')).toHaveCount(0)
  await expect(card(ola, 'Tanke nummer 20')).toBeVisible()
  await expect.poll(async () => (await room.elsewhere.ask('notes')).filter(({ archived }) => archived).length).toBe(0)

  await goesTo(lead, 'Lede')
  const phaseNow = async () => (await leader.session()).phase
  await lead.locator('.phase-picker').getByRole('button', { name: 'Få med de rette' }).click()
  await expect.poll(phaseNow).toBe('people')
  await lead.locator('.command').getByRole('button', { name: 'Angre' }).click()
  await expect.poll(phaseNow).toBe('map')
  expect(world.complaints).toEqual([])
})
