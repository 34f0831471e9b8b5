/** The report as people meet it: read on a laptop and a phone, written into by whoever leads, and taken out in every form. */
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { Report } from '@samklang/shared/domain/report'
import { everyStatement, twoTimes } from '../support/halfAYear'
import { readPdf } from '../support/pdf'
import { goesTo, here, makesRoom } from './acts'
import { faultsOf } from './faultsOf'
import { expect, laptop, phone, test } from './world'

const plain = (text: string): string => text.replace(/\s/g, '')

/** What comes down when it is pressed: its name and its bytes. */
async function comesDown(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), press.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('[C300] a report of two times is read, written into, taken out in every form, and brought to another room', async ({
  world,
}) => {
  const { links } = await twoTimes({ origin: world.address }, (milliseconds) => world.clock.skip(milliseconds))
  const lead = await world.person(laptop)
  await lead.goto(here(world, links['facilitator'] ?? ''))
  await goesTo(lead, 'Rapport')
  const paper = lead.getByRole('article', { name: 'Rapport: Fritid for alle' })
  await expect(paper.getByRole('heading', { name: 'Det viktigste', level: 2 })).toBeVisible()

  await test.step('every statement stands there, and nothing is wrong for whoever listens instead of looking', async () => {
    const text = plain(await paper.innerText())
    expect(everyStatement.filter((statement) => !text.includes(plain(statement)))).toEqual([])
    expect(await faultsOf(lead)).toEqual([])
    await lead.getByRole('navigation', { name: 'Innhold' }).getByRole('link', { name: 'Tiltak' }).click()
    await expect(paper.getByRole('heading', { name: 'Tiltak', level: 2 })).toBeInViewport()
    await expect(lead).toHaveURL(/\/rapport$/)
  })

  await test.step('the facilitator writes an introduction and leaves a part out, and a phone reads it so', async () => {
    await lead.getByText('Innledning og deler').click()
    await lead.getByLabel('Innledning', { exact: true }).fill('Til formannskapet: dette har vi funnet ut.')
    await lead.getByLabel('Hvem bestemmer resten?').fill('Kommunestyret bestemmer pengene.')
    await lead.getByRole('checkbox', { name: 'Gruppene hver for seg' }).uncheck()
    await lead.getByRole('button', { name: 'Lagre', exact: true }).click()
    await expect(lead.locator('form.report-wishes').getByText('Lagret.', { exact: true })).toBeVisible()
    await expect(paper.getByText('Til formannskapet: dette har vi funnet ut.')).toBeVisible()
    await expect(paper.getByRole('heading', { name: 'Gruppene hver for seg' })).toHaveCount(0)
    const reader = await world.person(phone)
    await reader.goto(here(world, links['observer'] ?? ''))
    await reader.getByRole('button', { name: 'Meny' }).click()
    await reader.getByRole('link', { name: 'Rapport' }).click()
    await expect(reader.getByText('Til formannskapet: dette har vi funnet ut.')).toBeVisible()
    await expect(reader.getByText('Innledning og deler')).toHaveCount(0)
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await faultsOf(reader)).toEqual([])
  })

  const files = lead.getByRole('region', { name: 'Hent rapporten' })
  await test.step('the PDF holds what the page holds, and the document and the tables are what they say', async () => {
    const { name, bytes } = await comesDown(lead, files.getByRole('link', { name: 'PDF', exact: true }))
    expect(name).toMatch(/^fritid-for-alle-rapport-.*\.pdf$/)
    const pdf = readPdf(bytes)
    expect(pdf).toMatchObject({ ua: '1', language: 'nb', figuresWithout: 0, bitmaps: 0 })
    expect(everyStatement.filter((statement) => !pdf.text.includes(plain(statement)))).toEqual([])
    expect(pdf.text).toContain(plain('Til formannskapet: dette har vi funnet ut.'))
    const docx = await comesDown(lead, files.getByRole('link', { name: 'Saksgrunnlag (Word)' }))
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    const csv = await comesDown(lead, files.getByRole('link', { name: 'Svarene som tabell (CSV)' }))
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const measures = await comesDown(lead, files.getByRole('link', { name: 'Tiltakene som tabell (CSV)' }))
    expect(measures.bytes.toString()).toContain('Skrive en ordliste sammen')
  })

  await test.step('a chart is saved as a picture with the same points each time', async () => {
    const button = paper.getByRole('button', { name: /^Lagre som bilde/ }).first()
    const [one, two] = [await comesDown(lead, button), await comesDown(lead, button)]
    expect(one.name).toBe('fritid-for-alle-profile.png')
    expect(one.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(one.bytes.readUInt32BE(16)).toBeGreaterThan(900)
    expect(one.bytes.equals(two.bytes)).toBe(true)
  })

  await test.step('the data goes into another room and is read there as an earlier time', async () => {
    const json = await comesDown(lead, files.getByRole('link', { name: 'Alt som data (JSON)' }))
    const report = Report.parse(JSON.parse(json.bytes.toString()))
    const other = await world.person(laptop)
    const own = await makesRoom(other, 'Fritid videre', 'Fem til tolv')
    await other.goto(here(world, own.facilitator))
    await goesTo(other, 'Rapport')
    await other.getByText('Hent inn en rapport fra et annet rom').click()
    const field = other.getByLabel('Rapport som data (JSON)')
    await field.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"else"}'),
    })
    await expect(other.getByText(/^Dette er ikke en rapport vi kan lese/)).toBeVisible()
    await field.setInputFiles({ name: json.name, mimeType: 'application/json', buffer: json.bytes })
    await expect(other.getByText(/^Rapporten er hentet inn/)).toBeVisible()
    await expect(other.getByText(`${report.assessment.title}. Slik det var`, { exact: false })).toBeVisible()
    await expect(other.getByText('Til formannskapet: dette har vi funnet ut.').last()).toBeVisible()
  })
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
