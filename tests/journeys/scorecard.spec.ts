/** A scorecard of the room's own: written by keyboard, translated, taken out and in, kept, and read from right to left. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { answersByThumb, asked, here, joins, makesRoom, opens } from './acts'
import { faultsOf } from './faultsOf'
import { expect, laptop, phone, test, type World } from './world'

const inArabic = { text: 'نقول بوضوح ما نعنيه', prompt: 'متى ساعدنا ذلك؟' }

async function opensEditor(page: Page, world: World, link: string): Promise<void> {
  await page.goto(here(world, link))
  await page.getByRole('link', { name: 'Se og endre målkortet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Målkort' })).toBeVisible()
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const field = (page: Page, name: RegExp) => page.getByRole('button', { name })
const uses = async (page: Page) => {
  await page.getByRole('button', { name: 'Ta i bruk' }).click()
  await expect(page.getByText('Ingen endringer.')).toBeVisible()
}

async function takesOut(page: Page, form: 'CSV' | 'JSON'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form, exact: true }).click(),
  ])
  return readFile(await download.path())
}

const takesIn = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })

async function isClean(page: Page): Promise<void> {
  expect(await faultsOf(page, null)).toEqual([])
}

test('[C260] whoever leads makes the scorecard the room’s own by keyboard, translates it, takes it out and in, keeps it for another room, and there it is read from right to left', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const first = await makesRoom(lead, 'Det første rommet', 'Fem til tolv')
  await opensEditor(lead, world, first.facilitator)

  await test.step('a statement is rewritten, moved and added without a mouse', async () => {
    await field(lead, /^3 Kommunikasjon/).press('Enter')
    const second = lead.getByRole('button', { name: 'Flytt opp: Vi snakker om det når vi er uenige.' })
    await second.press('Enter')
    await expect(
      lead.locator('.editor__line').filter({ hasText: 'Vi snakker om det når vi er uenige.' }),
    ).toContainText('3-1')
    await expect(second).toBeFocused()
    await lead.keyboard.press('Alt+ArrowDown')
    await expect(
      lead.locator('.editor__line').filter({ hasText: 'Vi snakker om det når vi er uenige.' }),
    ).toContainText('3-2')
    await lead.getByRole('button', { name: 'Endre: Vi bruker ord som er lette å forstå.' }).press('Enter')
    await expect(lead.getByLabel('Påstand', { exact: true })).toBeFocused()
    await lead.keyboard.press('ControlOrMeta+a')
    await lead.keyboard.type('Vi sier det rett ut.')
    await lead.keyboard.press('Escape')
    await expect(lead.getByRole('button', { name: 'Endre: Vi sier det rett ut.' })).toBeFocused()
    await lead.getByRole('button', { name: 'Legg til en påstand' }).press('Enter')
    await expect(lead.getByLabel('Påstand', { exact: true })).toBeFocused()
    await isClean(lead)
  })

  await test.step('what is missing is told before it is put in use, with a way there', async () => {
    await lead.getByRole('button', { name: 'Ta i bruk' }).click()
    const faults = lead.locator('.editor__faults')
    await expect(faults).toBeFocused()
    await expect(faults).toContainText('mangler tekst på norsk bokmål')
    await lead.reload()
    await lead.getByRole('button', { name: 'Ta i bruk' }).click()
    await lead.locator('.editor__faults').getByRole('button').click()
    await lead.getByLabel('Påstand', { exact: true }).fill('Vi ler sammen.')
    await lead.getByLabel('Til samtalen').fill('Når lo vi sist?')
    await lead.getByLabel('Hører til verdien').selectOption({ label: 'Kreativitet' })
    await lead.getByLabel('Med i kortversjonen').check()
    await lead.getByRole('button', { name: 'Ferdig', exact: true }).click()
    await uses(lead)
  })

  await test.step('two statements are translated beside their source', async () => {
    await tab(lead, 'Språk')
    await lead.getByLabel('Oversett til').selectOption('ar')
    await expect(lead.getByText('0 av 63 oversatt')).toBeVisible()
    await field(lead, /^3 Kommunikasjon/).press('Enter')
    for (const number of ['3-1', '3-8']) {
      await lead.getByRole('textbox', { name: `${number} Påstand` }).fill(`${inArabic.text} ${number}`)
      await lead.getByRole('textbox', { name: `${number} Til samtalen` }).fill(inArabic.prompt)
    }
    await expect(lead.getByRole('textbox', { name: '3-1 Påstand' })).toHaveAttribute('dir', 'rtl')
    await expect(lead.getByText('2 av 63 oversatt')).toBeVisible()
    await isClean(lead)
    await uses(lead)
  })

  await test.step('a broken file is told by row and reason and changes nothing; put right it is taken', async () => {
    await tab(lead, 'Filer')
    const csv = (await takesOut(lead, 'CSV')).toString('utf8')
    expect(csv).toContain(inArabic.text)
    const rows = csv.split('\r\n')
    const at = rows.findIndex((row) => row.includes('Vi ler sammen.'))
    const broken = rows.map((row, line) => (line === at ? row.replace(',creativity,', ',penger,') : row))
    broken[1] = `verdi${broken[1]?.slice('value'.length)}`
    await takesIn(lead, 'feil.csv', Buffer.from(broken.join('\r\n')))
    const wrong = lead.locator('.scorecard-file__wrong')
    await expect(wrong.locator('p')).toBeFocused()
    await expect(wrong).toContainText('Rad 2 «verdi» er verken value, field eller statement.')
    await expect(lead.getByText('Ingen endringer.')).toBeVisible()
    broken[1] = `value${broken[1].slice('verdi'.length)}`
    await takesIn(lead, 'feil.csv', Buffer.from(broken.join('\r\n')))
    await expect(wrong).toContainText(`Rad ${at + 1} hører til en verdi som ikke finnes`)
    await isClean(lead)
    const good = csv.replace('Vi ler sammen.', 'Vi ler sammen hver uke.')
    await takesIn(lead, 'riktig.csv', Buffer.from(good))
    await expect(wrong).toHaveCount(0)
    await expect(lead.getByText('Lest inn: 4 verdier, 7 felt og 52 påstander.').first()).toBeVisible()
    await uses(lead)
  })

  await test.step('it is kept under a name, and a second room is made with it', async () => {
    await lead.getByLabel('Navn', { exact: true }).fill('Kvartalet')
    await lead.getByRole('button', { name: 'Ta vare på' }).click()
    await expect(lead.getByText('Tatt vare på som «Kvartalet».').first()).toBeVisible()
  })
  const second = await makesRoom(lead, 'Det andre rommet', 'Fem til tolv', async () => {
    await lead.getByRole('combobox', { name: 'Målkort' }).selectOption('Kvartalet')
  })

  await test.step('on a phone the questions are read from right to left, and what is missing is in bokmål with a mark', async () => {
    const reader = await world.person(phone)
    await joins(reader, world, second.participant)
    await lead.goto(here(world, second.facilitator))
    await opens(lead, 'Kommunikasjon')
    await reader.locator('.answer-page').getByLabel('Språk på spørsmålene').selectOption('ar')
    const heading = asked(reader).getByRole('heading')
    await expect(heading).toContainText(`${inArabic.text} 3-1`)
    await expect(heading.locator('[lang=ar]')).toHaveAttribute('dir', 'rtl')
    await isClean(reader)
    await answersByThumb(reader, [7])
    await expect(heading).toContainText('(på norsk bokmål)')
    await reader.reload()
    await expect(heading).toContainText('(på norsk bokmål)')
    await answersByThumb(reader, [5, 6, 7, 8, 9, 4])
    await expect(heading).toContainText(`${inArabic.text} 3-8`)
    await answersByThumb(reader, [3])
  })

  await test.step('once it is open the scorecard stays as it is, and the page says what one can do instead', async () => {
    await lead.getByRole('link', { name: 'Se og endre målkortet' }).click()
    await expect(lead.getByRole('heading', { name: 'Målkortet ligger fast nå' })).toBeVisible()
    await expect(lead.getByRole('button', { name: /^Endre/ })).toHaveCount(0)
    await isClean(lead)
  })
})

test('[C261] what two who lead change apart is kept by both browsers, put together, and a clash is shown', async ({
  world,
}) => {
  const [one, other] = [await world.person(laptop), await world.person(laptop)]
  const { facilitator } = await makesRoom(one, 'To som leder', 'Fem til tolv')
  await opensEditor(one, world, facilitator)
  await opensEditor(other, world, facilitator)
  const writes = async (page: Page, statement: string, words: string) => {
    await page.getByRole('button', { name: `Endre: ${statement}` }).click()
    await page.getByLabel('Påstand', { exact: true }).fill(words)
    await page.getByRole('button', { name: 'Ferdig', exact: true }).click()
  }
  const [plain, apart] = ['Vi bruker ord som er lette å forstå.', 'Vi snakker om det når vi er uenige.']
  for (const page of [one, other]) await field(page, /^3 Kommunikasjon/).click()
  await writes(one, plain, 'Hos den ene.')
  await writes(other, plain, 'Hos den andre.')
  await writes(other, apart, 'Bare hos den andre.')
  await uses(one)
  await expect(other.getByRole('heading', { name: 'Noen andre har tatt i bruk et endret målkort' })).toBeVisible()
  await other.reload()
  await other.getByRole('button', { name: 'Slå sammen' }).click()
  await expect(other.locator('.editor__clashes')).toContainText('Hos den ene.')
  await uses(other)
  await expect(one.getByText('Hos den andre.', { exact: true })).toBeVisible()
  await expect(one.getByText('Bare hos den andre.', { exact: true })).toBeVisible()
})
