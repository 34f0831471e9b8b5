/** The list by keyboard alone: everything one may do with a note, in step on another screen within a second. */
import { boardRoom, noteFrom, onBoard, posts } from './boardPeople'
import { chooses, tabTo } from './keyboard'
import { expect, phone, test } from './world'

/** Seen on the other screen within a second. */
const SOON = { timeout: 1000 }

test('[C69] every act on a note by keyboard alone, and on another screen within a second', async ({ world }) => {
  const room = await boardRoom(world)
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const ola = await onBoard(world, room, 'Ola', 'liste', phone)
  for (const page of [kari, ola]) await expect(page.getByText('Lagret.')).toBeVisible()

  await tabTo(kari, kari.getByLabel('Hva står det på lappen?'))
  await kari.keyboard.type('Åpent kjøkken')
  await kari.keyboard.press('Enter')
  const mine = kari.getByRole('article', { name: 'Åpent kjøkken' })
  const theirs = ola.getByRole('article', { name: 'Åpent kjøkken' })
  await expect(theirs).toBeVisible(SOON)

  await tabTo(kari, mine.getByRole('button', { name: /^Endre/ }))
  await kari.keyboard.press('Enter')
  await expect(mine.getByRole('textbox')).toBeFocused()
  await kari.keyboard.type(' hver torsdag')
  await expect(theirs.getByText('Åpent kjøkken hver torsdag').first()).toBeVisible(SOON)
  await kari.keyboard.press('Escape')
  await expect(mine.getByRole('button', { name: /^Endre/ })).toBeFocused()

  await chooses(kari, mine, /^Flytt til/, 'Velg det viktigste')
  await expect(kari.locator('h2:has-text("Velg det viktigste") + article')).toHaveAccessibleName(/Åpent kjøkken/)
  await expect(ola.locator('h2:has-text("Velg det viktigste") + article')).toHaveAccessibleName(/Åpent kjøkken/, SOON)
  await expect(mine.getByRole('button', { name: /^Flytt til/ })).toBeFocused()

  await chooses(kari, mine, /^Mer/, 'Gjør til tiltak')
  await expect(theirs.getByText('Ikke begynt')).toBeVisible(SOON)

  await chooses(kari, mine, /^Mer/, 'Eier, frist og status…')
  const dialog = kari.getByRole('dialog')
  await tabTo(kari, dialog.getByLabel('Hvem har det?'))
  await kari.keyboard.type('Amina')
  await tabTo(kari, dialog.getByLabel('Når skal det være gjort?'))
  await kari.keyboard.type('06062027')
  await tabTo(kari, dialog.getByRole('radio', { checked: true }))
  await kari.keyboard.press('ArrowRight')
  await tabTo(kari, dialog.getByRole('button', { name: 'Lagre' }))
  await kari.keyboard.press('Enter')
  await expect(theirs.getByText('I gang')).toBeVisible(SOON)
  await expect(theirs.getByText('Amina')).toBeVisible()

  await chooses(kari, mine, /^Mer/, 'Farge…')
  await tabTo(kari, kari.getByRole('dialog').getByRole('radio', { checked: true }))
  await kari.keyboard.press('ArrowRight')
  await tabTo(kari, kari.getByRole('dialog').getByRole('button', { name: 'Lagre' }))
  await kari.keyboard.press('Enter')

  await chooses(kari, mine, /^Mer/, 'Legg bort')
  await expect(theirs).toBeHidden(SOON)
  // It stays under the hand of whoever put it away, to be brought back at once.
  await chooses(kari, mine, /^Mer/, 'Hent fram')
  await expect(theirs).toBeVisible(SOON)

  const [note] = await room.elsewhere.ask('notes')
  expect(note).toMatchObject({
    kind: 'measure',
    phase: 'focus',
    owner: 'Amina',
    due: '2027-06-06',
    status: 'under-way',
    archived: false,
  })
  expect(note?.colour).not.toBe('sun')
  expect(world.complaints).toEqual([])
  expect(world.strayRequests).toEqual([])
})

test('[C113] others moving or putting away a note never take the focus from whoever writes in it', async ({
  world,
}) => {
  const room = await boardRoom(world)
  for (let n = 1; n <= 4; n++) await posts(room, `note-number${n}`, `Lapp nummer ${n}`)
  const kari = await onBoard(world, room, 'Kari', 'liste')
  const card = kari.getByRole('article', { name: 'Lapp nummer 3' })
  await card.getByRole('button', { name: /^Endre/ }).click()
  const field = card.getByRole('textbox')
  await expect(field).toBeFocused()

  const change = (note: string, body: object) => room.elsewhere.ask('changeNote', body, { note })
  await change('note-number1', { phase: 'grow' })
  await change('note-number3', { phase: 'grow' })
  await change('note-number4', { archived: true })
  await expect(kari.getByRole('article', { name: 'Lapp nummer 4' })).toBeHidden()
  await expect(field).toBeFocused()
  await change('note-number3', { archived: true })
  await kari.keyboard.type(', skrevet videre')
  await expect.poll(async () => (await noteFrom(room, 'note-number3'))?.text).toBe('Lapp nummer 3, skrevet videre')
  await expect(field).toBeFocused()
  await kari.keyboard.press('Escape')
  await kari.getByLabel('Hva står det på lappen?').focus()
  await expect(card).toBeHidden()
})

test('[C123] two hundred notes by others in ten seconds are read aloud at most three times, and never once that is turned off', async ({
  world,
}) => {
  const room = await boardRoom(world)
  const kari = await onBoard(world, room, 'Kari', 'liste')
  await expect(kari.getByText('Lagret.')).toBeVisible()
  await kari.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const region of document.querySelectorAll('output.sk-hidden')) {
      new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    }
  })
  const told = () => kari.evaluate(() => (window as unknown as { told: string[] }).told)
  const began = Date.now()
  for (let n = 0; n < 200; n += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, k) => posts(room, `note-rain${1000 + n + k}`, `Regn ${n + k}`)))
  }
  const took = Date.now() - began
  const heard = (sentences: string[]) =>
    sentences.reduce((sum, sentence) => sum + Number(/^(\d+) ny/.exec(sentence)?.[1] ?? 0), 0)
  await expect.poll(async () => heard(await told()), { timeout: 120_000 }).toBe(200)
  // Three for every ten seconds it took, however slow the machine.
  expect((await told()).length).toBeLessThanOrEqual(3 * Math.ceil((took + 1200) / 10_000))

  await kari.getByLabel('Si fra når andre endrer').uncheck()
  await kari.reload()
  await expect(kari.getByLabel('Si fra når andre endrer')).not.toBeChecked({ timeout: 60_000 })
  const region = kari.locator('output.sk-hidden').first()
  const before = await region.textContent()
  await posts(room, 'note-silent', 'Stille')
  await expect(kari.getByRole('article', { name: 'Stille' })).toBeVisible()
  // Longer than anything waits before it is told.
  await kari.evaluate(() => new Promise((done) => setTimeout(done, 6000)))
  expect(await region.textContent()).toBe(before)
})
