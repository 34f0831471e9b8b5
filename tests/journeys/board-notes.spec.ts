/** Notes on the canvas by two people: rows written quickly, a pasted list, merging, comments, links, and finding again. */
import type { Locator, Page } from '@playwright/test'
import { boardRoom, middleOf, onBoard, paper, posts } from './boardPeople'
import { expect, phone, test } from './world'

/** Clicks papers as one does with a mouse, the others with Shift. */
async function picks(page: Page, ...papers: Locator[]): Promise<void> {
  for (const [at, one] of papers.entries()) {
    const { x, y } = await middleOf(one)
    if (at > 0) await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    if (at > 0) await page.keyboard.up('Shift')
  }
}

async function doesMore(page: Page, name: RegExp): Promise<void> {
  await page.locator('.note-bar').getByRole('button', { name: 'Mer' }).click()
  await page.locator('.menu:popover-open').getByRole('button', { name }).click()
}

/** Puts text on the clipboard of the page and pastes it where the pointer is. */
async function pastes(page: Page, text: string): Promise<void> {
  await page.locator('.tl-container').evaluate((container, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    container.ownerDocument.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}

test('[C122] Enter begins the next note and Shift and Enter a new line; an empty one ends the row and leaves nothing', async ({
  world,
}) => {
  const room = await boardRoom(world)
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  await kari.getByRole('button', { name: 'Ny idé' }).click()
  const field = kari.getByRole('textbox', { name: 'Teksten på lappen' })
  for (const text of ['Ringe lagene', 'Åpent kjøkken', 'Felles buss']) {
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    await kari.keyboard.type(text)
    await kari.keyboard.press('Shift+Enter')
    await kari.keyboard.type('linje to')
    await kari.keyboard.press('Enter')
  }
  await expect(field).toHaveValue('')
  await kari.keyboard.press('Enter')
  await expect(field).toBeHidden()
  const shown = async () => (await room.elsewhere.ask('notes')).filter((note) => !note.archived)
  await expect
    .poll(async () => (await shown()).map(({ text }) => text).toSorted())
    .toEqual(['Felles buss\nlinje to', 'Ringe lagene\nlinje to', 'Åpent kjøkken\nlinje to'])
  // None lies on another.
  const places = new Set((await shown()).map(({ pos }) => JSON.stringify(pos)))
  expect(places.size).toBe(3)
  expect(world.complaints).toEqual([])
})

test('[C121] a pasted list becomes notes that two people merge, take apart, comment, link and find, also on a phone', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-first1', 'Mange vet ikke hvem de skal ringe')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'tavle')
  await expect(paper(ola, 'Mange vet ikke')).toBeVisible()
  const notes = () => room.elsewhere.ask('notes')

  await test.step('a list of three lines becomes one note or three', async () => {
    await expect(paper(kari, 'Mange vet ikke')).toBeVisible()
    await pastes(kari, '- Ringe lagene\n- Ringe alle lagene\n- Åpent kjøkken')
    const ask = kari.getByRole('dialog')
    await expect(ask.getByRole('heading', { name: 'Én lapp eller 3?' })).toBeVisible()
    await ask.getByRole('button', { name: '3 lapper' }).click()
    await expect(paper(ola, 'Ringe alle lagene')).toBeVisible()
    await expect(paper(kari, 'Åpent kjøkken')).toBeVisible()
    await kari.keyboard.press('Control+z')
    await expect(paper(kari, 'Åpent kjøkken')).toBeHidden()
    await kari.keyboard.press('Control+Shift+z')
    await expect(paper(kari, 'Åpent kjøkken')).toBeVisible()
  })

  await test.step('a table with names above its columns is read by them', async () => {
    await pastes(
      kari,
      'tiltak;eier;frist;merker;kommune\nLage en telefonliste;Amina;1.6.2027;ressurs;Verdal\nMøte i mai;;;;',
    )
    await kari.getByRole('dialog').getByRole('button', { name: '2 lapper' }).click()
    await expect(paper(ola, 'Lage en telefonliste')).toContainText('Amina')
    await expect(paper(ola, 'Lage en telefonliste').locator('.paper-tag')).toHaveText('Ressurs')
    await expect
      .poll(async () => (await notes()).find(({ text }) => text.startsWith('Lage')))
      .toMatchObject({ kind: 'measure', due: '2027-06-01', text: 'Lage en telefonliste\nkommune: Verdal' })
  })

  await test.step('two that say the same are merged, and the parts can be read and taken apart', async () => {
    await picks(kari, paper(kari, 'Ringe lagene'), paper(kari, 'Ringe alle lagene'))
    await doesMore(kari, /^Slå sammen til én/)
    await expect(paper(ola, 'Ringe alle lagene')).toBeHidden()
    await expect(paper(ola, 'Ringe lagene').locator('.paper-badges')).toContainText('1 slått sammen')
    await picks(ola, paper(ola, 'Ringe lagene'))
    await doesMore(ola, /^Les alt/)
    const panel = ola.getByRole('complementary', { name: 'Les alt om lappen' })
    await expect(panel.getByText('Ringe alle lagene')).toBeVisible()
    await expect(panel.getByText('av Kari')).toBeVisible()
    await ola.keyboard.press('Escape')
    // Two presses on one paper in a blink would open it for writing.
    await picks(ola, paper(ola, 'Møte i mai'))
    await picks(ola, paper(ola, 'Ringe lagene'))
    await doesMore(ola, /^Ta fra hverandre/)
    await expect(paper(kari, 'Ringe alle lagene')).toBeVisible()
  })

  await test.step('a comment is answered on the other canvas and read on a phone', async () => {
    await picks(kari, paper(kari, 'Åpent kjøkken'))
    await doesMore(kari, /^Kommenter/)
    await kari.getByRole('dialog').getByLabel('Hva vil du si?').fill('Hvem låser opp?')
    await kari.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
    await expect(paper(ola, 'Åpent kjøkken').locator('.paper-badges')).toContainText('1 kommentar')
    await picks(ola, paper(ola, 'Åpent kjøkken'))
    await doesMore(ola, /^Les alt/)
    const panel = ola.getByRole('complementary', { name: 'Les alt om lappen' })
    await panel.getByRole('button', { name: 'Svar' }).click()
    await panel.getByLabel('Hva svarer du?').fill('Jeg gjør det.')
    await ola.keyboard.press('Enter')
    await expect(panel.getByText('Jeg gjør det.')).toBeVisible()
    await panel.getByRole('button', { name: 'Lukk' }).click()

    const nina = await onBoard(world, room, 'Nina', 'tavle', phone)
    await nina.goto(`${world.address}/rom/${room.room}/ideer`)
    const card = nina.getByRole('article').filter({ hasText: 'Åpent kjøkken' })
    await card.getByText('2 kommentarer').click()
    await expect(card.getByText('Jeg gjør det.')).toBeVisible()
    await card.getByLabel('Hva vil du si?').fill('Jeg tar med kaffe.')
    await card.getByRole('button', { name: 'Send' }).click()
    await expect(paper(kari, 'Åpent kjøkken').locator('.paper-badges')).toContainText('3 kommentarer')
    await nina.context().close()
  })

  await test.step('a link follows both its notes and is told in the list', async () => {
    await picks(kari, paper(kari, 'Åpent kjøkken'))
    await doesMore(kari, /^Koble til/)
    const dialog = kari.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Ringe lagene' }).check()
    await dialog.getByLabel(/^Ord på koblingen/).fill('fører til')
    await dialog.getByRole('button', { name: 'Lagre' }).click()
    const arrow = ola.locator('.tl-shape[data-shape-type="arrow"]')
    await expect(arrow).toHaveCount(1)
    const before = (await arrow.boundingBox())?.height ?? 0
    const target = (await notes()).find(({ text }) => text === 'Ringe lagene')
    await room.elsewhere.ask('changeNote', { phase: 'market' }, { note: target?.id ?? '' })
    await expect.poll(async () => ((await arrow.boundingBox())?.height ?? 0) > before + 200).toBe(true)
    const lars = await onBoard(world, room, 'Lars', 'liste')
    const card = lars.getByRole('article', { name: 'Åpent kjøkken' })
    await card.getByText('1 kobling').click()
    await expect(card.getByText('fører til')).toBeVisible()
    await card.getByRole('button', { name: 'Ringe lagene' }).click()
    await expect(lars.getByRole('article', { name: 'Ringe lagene' }).getByRole('button').first()).toBeFocused()
    await lars.context().close()
  })

  await test.step('what one looks for is found and gone to', async () => {
    await kari.locator('.tl-container').click({ position: { x: 5, y: 5 } })
    await kari.keyboard.press('Control+f')
    await kari.getByRole('searchbox', { name: 'Finn en lapp' }).fill('lagene')
    await expect(kari.locator('.board-find')).toContainText('2 lapper funnet')
    await kari.keyboard.press('Enter')
    await kari.keyboard.press('Enter')
    await expect(kari.locator('.note-bar')).toBeVisible()
    await expect(paper(kari, 'Ringe alle lagene')).toBeInViewport()
    await kari.keyboard.press('Escape')
    await kari.keyboard.press('Escape')
    await expect(kari.locator('.board-find')).toBeHidden()
  })
  expect(world.complaints).toEqual([])
  expect(world.strayRequests).toEqual([])
})

test('[C124] two thousand characters and one endless word are read whole, with more space between letters than ours', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-longer', 'Vi vil at flere skal komme innom, også de som bor langt unna. '.repeat(32).trim())
  await posts(room, 'note-endless', 'Samarbeidskommunikasjonsutfordringer'.repeat(12))
  await posts(room, 'note-short1', 'Kort')
  const kari = await onBoard(world, room, 'Kari', 'tavle')
  await expect(paper(kari, 'Kort')).toBeVisible()
  /** What hangs out of a paper, or is cut off inside it, in pixels. */
  const lost = () =>
    kari.locator('.paper').evaluateAll((papers) =>
      papers.map((paper) => {
        const outer = paper.getBoundingClientRect()
        const text = paper.querySelector('.paper-text')
        const range = paper.ownerDocument.createRange()
        if (text) range.selectNodeContents(text)
        const inner = range.getBoundingClientRect()
        return Math.round(Math.max(0, inner.bottom - outer.bottom, inner.right - outer.right, outer.left - inner.left))
      }),
    )
  /** How much of a paper lies over the next one below it. */
  const heights = () =>
    kari.locator('.tl-shape[data-shape-type="note-of-board"]').evaluateAll((shapes) =>
      shapes.map((shape) => {
        const paper = shape.querySelector('.paper')
        return paper instanceof HTMLElement && shape instanceof HTMLElement
          ? paper.offsetHeight - shape.offsetHeight
          : Number.NaN
      }),
    )
  await kari.getByRole('button', { name: 'Større' }).click()
  expect(await lost()).toEqual([0, 0, 0])
  await kari.addStyleTag({
    content: '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
  })
  await expect.poll(lost).toEqual([0, 0, 0])
  // The canvas knows the paper by its new height, too.
  await expect.poll(async () => (await heights()).every((more) => Math.abs(more) <= 2)).toBe(true)
  await kari.goto(`${world.address}/rom/${room.room}/liste`)
  const card = kari.locator('[data-note="note-endless"]')
  await expect(card).toBeVisible()
  expect(await card.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})
