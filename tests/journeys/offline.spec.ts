/** The pages on the device: a room opens while the server is away, and a newer version says that it is there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Visitor } from '../support/people'
import { joins } from './acts'
import { expect, pagesFolder, phone, test } from './world'

/** What one finds who comes again with another release: the same pages, called something else. */
function newerPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-pages-'))
  cpSync(pagesFolder, folder, { recursive: true })
  const script = join(folder, 'sw.js')
  writeFileSync(script, readFileSync(script, 'utf8').replace('"pages-', '"pages-newer-'))
  return folder
}

const inList = (page: Page, text: string) => page.locator('.list-text').filter({ hasText: text })
const updated = (page: Page) => page.getByText('Samklang er blitt oppdatert.', { exact: false })

test('[C312] a room that was opened once opens while the server is away, and what is written then arrives', async ({
  world,
}) => {
  const lead = new Visitor({ origin: world.address })
  const situation = { size: 'some', dependent: false } as const
  const { room, links } = await lead.ask('createRoom', { title: 'Fritid for alle', language: 'nb', situation })
  lead.room = room
  const link = links.find(({ role }) => role === 'participant')?.url ?? ''
  const page = await world.person({ ...phone, serviceWorkers: 'allow' })
  await joins(page, world, link, 'Naboen')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto(`/rom/${room}/ideer`)
  await page.getByRole('textbox', { name: 'Hva kunne vi gjøre?' }).fill('Åpen hall på fredager')
  await page.getByRole('button', { name: 'Legg på tavla' }).click()
  await page.goto(`/rom/${room}/liste`)
  await expect(inList(page, 'Åpen hall på fredager')).toBeVisible()

  await world.restart(async () => {
    await test.step('everything that was there is there, and the page says that it is not online', async () => {
      await page.goto(`/rom/${room}/liste`)
      await expect(page.locator('.room-bar').getByText('Fritid for alle')).toBeVisible()
      await expect(inList(page, 'Åpen hall på fredager')).toBeVisible()
      await expect(page.locator('.room-strip')).toHaveText('Ikke på nett. Vi prøver igjen av oss selv.')
    })
    await test.step('a page that was never opened here says so, and one comes back', async () => {
      await page.goto(`/rom/${room}/svar`)
      await page.goto(`/rom/${room}/tavle`)
      await expect(page.getByRole('button', { name: 'Last på nytt' })).toBeVisible()
      await page.getByRole('button', { name: 'Tilbake' }).click()
      await expect(page.locator('.room-bar').getByText('Fritid for alle')).toBeVisible()
    })
    await test.step('an idea is written', async () => {
      await page.goto(`/rom/${room}/ideer`)
      await page.getByRole('textbox', { name: 'Hva kunne vi gjøre?' }).fill('Felles sykkelbu')
      await page.getByRole('button', { name: 'Legg på tavla' }).click()
    })
  })
  await expect.poll(async () => (await lead.ask('notes')).map(({ text }) => text)).toContain('Felles sykkelbu')

  await test.step('a newer version says that it is there, and waits', async () => {
    const folder = newerPages()
    await world.restart(undefined, folder)
    rmSync(folder, { recursive: true, force: true })
    await page.goto(`/rom/${room}/liste`)
    await expect(updated(page)).toBeVisible()
    await page.getByRole('status').getByRole('button', { name: 'Last på nytt' }).click()
    await expect(inList(page, 'Felles sykkelbu')).toBeVisible()
    await expect(updated(page)).toBeHidden()
  })
  // The page that could not be fetched is told of in the console too.
  expect(world.complaints.filter((one) => !one.includes('preload CSS'))).toEqual([])
  expect(world.strayRequests).toEqual([])
})
