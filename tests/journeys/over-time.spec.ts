/** A room half a year on: the next assessment is started, others answer, and both times are read beside each other. */
import type { Page } from '@playwright/test'
import { Visitor } from '../support/people'
import { closes, goesTo, here, joins, makesRoom, opens, presses, primary, tabsTo } from './acts'
import { faultsOf } from './faultsOf'
import { expect, laptop, phone, test, type World } from './world'

const HALF_A_YEAR = 182 * 24 * 3_600_000

/** People who answer from elsewhere, as quickly as machines do. */
async function come(world: World, link: string, names: readonly string[]): Promise<Visitor[]> {
  return Promise.all(
    names.map(async (name) => {
      const visitor = new Visitor({ origin: world.address })
      await visitor.opens(link)
      await visitor.joins(name)
      return visitor
    }),
  )
}

/** Each gives the six statements of the open field these scores. */
async function answer(people: readonly Visitor[], scores: readonly number[]): Promise<void> {
  for (const person of people) {
    const { rounds } = await person.session()
    const open = rounds.findLast(({ state }) => state === 'open')
    if (!open) throw new Error('nothing is open')
    await person.answers(open.id, Object.fromEntries(open.items.map((item, at) => [item, scores[at] ?? 5])))
  }
}

const unfolds = (lead: Page) => lead.locator('.people').getByText('Vurderinger', { exact: true }).click()

test('[C290] half a year later the next assessment is started by keyboard, taken back, started again, and read beside the first', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Huset ved elva', 'Fem til tolv')
  const thumb = await world.person(phone)
  await joins(thumb, world, links.participant, 'Naboen')
  const first = await come(world, links.participant, ['Laget', 'Kirken', 'Skolen', 'Velet'])
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')

  await test.step('the first autumn: a field is answered, and a measure is born', async () => {
    await opens(lead, 'Ressursfokus')
    await answer(first, [3, 4, 5, 6, 5, 5])
    await unfolds(lead)
    await lead.getByRole('button', { name: 'Start en ny vurdering' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Start en ny vurdering' })
    await expect(dialog.getByText('Et spørsmål er åpent eller venter på å bli vist.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Avslutt og start ny' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    await closes(lead, world)
    await presses(lead, 'Vis')
    const [owner] = first
    const measure = { id: 'measure-over-time', kind: 'measure' as const, text: 'Spør tjue naboer hva de kan' }
    await owner?.ask('addNote', { ...measure, statement: '6-1', owner: 'Laget' })
    await owner?.ask('changeNote', { status: 'put-aside', why: 'Ingen hadde tid.' }, { note: measure.id })
    await goesTo(thumb, 'Profil')
    await expect(thumb.getByText('Over tid')).toHaveCount(0)
  })

  world.clock.skip(HALF_A_YEAR)

  const starts = async (title: string) => {
    const start = lead.getByRole('button', { name: 'Start en ny vurdering' })
    await tabsTo(lead, start, 120)
    await lead.keyboard.press('Enter')
    const dialog = lead.getByRole('dialog', { name: 'Start en ny vurdering' })
    await expect(dialog).toBeVisible()
    await tabsTo(lead, dialog.getByLabel('Hva skal den dere avslutter, hete?'))
    await lead.keyboard.press('ControlOrMeta+A')
    await lead.keyboard.type('Høst 2026')
    await lead.keyboard.press('Tab')
    await lead.keyboard.type(title)
    expect(await faultsOf(lead)).toEqual([])
    await lead.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  await test.step('it is started by keyboard, taken back, and started again under another name', async () => {
    await lead.locator('.people').getByText('Vurderinger', { exact: true }).focus()
    await starts('Feil navn')
    await expect(thumb.getByText('Profilen tegnes når det første resultatet er vist')).toBeVisible()
    await lead.getByRole('button', { name: 'Ta tilbake' }).click()
    await expect(thumb.getByRole('heading', { name: /Ressursfokus/ })).toBeVisible()
    await starts('Vår 2027')
    await expect(lead.getByLabel('Navn på vurderingen dere er i')).toHaveValue('Vår 2027')
  })

  await test.step('other people answer the same field', async () => {
    const [stays] = first
    const others = await come(world, links.participant, ['Biblioteket', 'Butikken'])
    await opens(lead, 'Ressursfokus')
    await answer([...(stays ? [stays] : []), ...others], [8, 7, 5, 6, 5, 2])
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(primary(lead)).not.toHaveText('Vis')
  })

  await test.step('on a phone the two times stand beside each other in figure, table and words', async () => {
    await goesTo(thumb, 'Profil')
    await expect(thumb.getByLabel('Vurdering', { exact: true })).toHaveValue(/.+/)
    await thumb.getByText('Over tid', { exact: true }).click()
    await expect(thumb.getByRole('heading', { name: 'Høst 2026 og Vår 2027' })).toBeVisible()
    await expect(thumb.getByText('Høst 2026: stiplet linje med ruter')).toBeVisible()
    const field = thumb.locator('.field-over-time').filter({ hasText: 'Ressursfokus' })
    await expect(field.getByText(/^Fra 4,7 til 5,5: høyere\./)).toBeVisible()
    await expect(field.getByText('Svar bak hver påstand: 4 i «Høst 2026», 3 i «Vår 2027».')).toBeVisible()
    await expect(field.getByText('Spør tjue naboer hva de kan')).toBeVisible()
    await expect(field.getByText(/Status: Lagt bort/)).toBeVisible()
    await expect(field.getByText('Ingen hadde tid.')).toBeVisible()
    const people = thumb.locator('.who-answered')
    await expect(people.getByText('4 svarte. Påstandene som vises, har 4 svar hver.')).toBeVisible()
    await expect(people.getByText('3 svarte. Påstandene som vises, har 3 svar hver.')).toBeVisible()
    expect(await faultsOf(thumb)).toEqual([])
    await thumb.locator('.comparison').getByText('Tabell', { exact: true }).click()
    await expect(thumb.getByRole('row', { name: /6-1 .*3,0 4 svar 8,0 3 svar høyere få svar/ })).toBeVisible()
    await expect(thumb.getByRole('row', { name: /6-6 .*5,0 4 svar 2,0 3 svar lavere få svar/ })).toBeVisible()
    await expect(thumb.getByRole('row', { name: /6-3 .*omtrent som før/ })).toBeVisible()
    expect(await faultsOf(thumb)).toEqual([])
    expect(
      await thumb.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  })

  await test.step('by keyboard an earlier one is chosen, read as it stood, and left again', async () => {
    await goesTo(lead, 'Profil')
    const choice = lead.getByLabel('Vurdering', { exact: true })
    await tabsTo(lead, choice)
    await lead.keyboard.press('ArrowDown')
    await expect(lead.getByText(/^Dette er en tidligere vurdering, avsluttet/)).toBeVisible()
    await expect(lead.getByText('4,7', { exact: true })).toBeVisible()
    await expect(lead.getByRole('button', { name: 'Lag et tiltak' })).toHaveCount(0)
    expect(await faultsOf(lead)).toEqual([])
    await tabsTo(lead, lead.getByRole('button', { name: 'Vis den dere er i nå' }))
    await lead.keyboard.press('Enter')
    await expect(lead.getByText('5,5', { exact: true })).toBeVisible()
  })
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
