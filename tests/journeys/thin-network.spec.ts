/** A network that is thin: sockets that are stopped on the way, and none at all for a while. */
import type { Page } from '@playwright/test'
import { Visitor } from '../support/people'
import { answersByThumb, asked, here, joins } from './acts'
import { expect, phone, test, type World } from './world'

/** A room led from elsewhere by REST, with two more who answer from there. */
async function roomLedElsewhere(world: World) {
  const lead = new Visitor({ origin: world.address })
  const made = await lead.ask('createRoom', {
    title: 'Én strek',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  lead.room = made.room
  const link = made.links.find(({ role }) => role === 'participant')?.url ?? ''
  const others = await Promise.all(
    ['Laget', 'Skolen'].map(async (name) => {
      const visitor = new Visitor({ origin: world.address })
      await visitor.opens(link)
      await visitor.joins(name)
      return visitor
    }),
  )
  const asks = async () => {
    const round = await lead.opensRound({ kind: 'chosen', items: ['3-1', '3-2', '3-3'] })
    await lead.ask('setFocus', { focus: { kind: 'round', round: round.id }, gather: true })
    return round.id
  }
  return { lead, link, others, asks }
}

const bar = (page: Page) => page.locator('.room-bar')
const strip = (page: Page) => page.locator('.room-strip')

test('[C104] where websockets are blocked the answer page works by asking', async ({ world }) => {
  const { lead, link, others, asks } = await roomLedElsewhere(world)
  const page = await world.person(phone)
  let tried = 0
  await page.context().routeWebSocket(/\/live\//, (socket) => {
    tried++
    void socket.close()
  })
  await joins(page, world, link)
  await expect(page.getByText('Velkommen. Dere begynner snart.')).toBeVisible()
  const round = await asks()
  await expect(asked(page)).toContainText('1 av 3')
  await answersByThumb(page, [3, 4, 'dk'])
  await expect(page.getByRole('heading', { name: 'Du har svart på alt' })).toBeVisible()
  await expect(bar(page).getByText('Lagret.')).toBeVisible()
  for (const other of others) await other.answers(round, { '3-1': 6, '3-2': 6, '3-3': 6 })
  await expect(page.getByText(/^3 av \d har svart\.$/)).toBeVisible()
  await expect(strip(page)).toBeEmpty()

  await lead.closes(round)
  world.clock.skip(10_500)
  await expect(page.getByText('Svarene er samlet inn')).toBeVisible()
  await lead.publishes(round)
  await lead.ask('setFocus', { focus: { kind: 'result', round }, gather: true })
  await expect(page.getByText('Nå ser vi på resultatet')).toBeVisible()
  await expect(page.getByText('Midten er 6.').first()).toBeVisible()
  expect(tried).toBeGreaterThan(0)
  expect(world.complaints).toEqual([])
})

test('[C105] answers given without a network wait on the device, are said not to be saved, and arrive when it is back', async ({
  world,
}) => {
  const { link, others, asks } = await roomLedElsewhere(world)
  const page = await world.person(phone)
  await joins(page, world, link, 'Naboen')
  const round = await asks()
  await answersByThumb(page, [3])
  await expect(bar(page).getByText('Lagret.')).toBeVisible()

  await page.context().setOffline(true)
  await expect(strip(page)).toHaveText('Ikke på nett. Vi prøver igjen av oss selv.')
  await answersByThumb(page, [4, 'dk'])
  await expect(strip(page)).toHaveText('Ikke lagret ennå. Det du skrev, er trygt her hos deg.')
  await expect(bar(page).getByText('Lagret.')).toHaveCount(0)
  await expect(page.getByText(/Ikke lagret ennå. La siden stå åpen/)).toBeVisible()
  const sheetOf = async () => {
    const { cookies } = await page.context().storageState()
    const me = new Visitor({ origin: world.address })
    for (const { name, value } of cookies) me.cookies.set(name, value)
    me.room = others[0]?.room ?? me.room
    return (await me.sheet(round)).answers
  }
  expect(await sheetOf()).toEqual({ '3-1': 3 })

  await page.context().setOffline(false)
  await expect(bar(page).getByText('Lagret.')).toBeVisible()
  await expect(strip(page)).toBeEmpty()
  expect(await sheetOf()).toEqual({ '3-1': 3, '3-2': 4, '3-3': 'dk' })
  await page.goto(here(world, link))
  await expect(page.getByRole('button', { name: '3-2: svar 4' })).toBeVisible()
  expect(world.complaints).toEqual([])
})
