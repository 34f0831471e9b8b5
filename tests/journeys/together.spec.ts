/** Three people round one table: they talk first and set one joint score a statement. */
import { goesTo, here, joins, makesRoom, opens, presses, primary } from './acts'
import { expect, laptop, phone, test } from './world'

test('[C71] three people score together on one device or three, and nothing is asked of them alone', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Tre ved bordet', 'To til fire')
  const [anna, bo] = [await world.person(phone), await world.person(phone)]
  await joins(anna, world, links.participant)
  await joins(bo, world, links.participant)
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')
  await expect(lead.getByText('2 her nå')).toBeVisible()

  await opens(lead, 'Likeverdighet')
  await expect(
    anna.getByText('Snakk sammen først. Gi så ett felles svar. Alle ser det med en gang.').first(),
  ).toBeVisible()
  const scores = [6, 8, 4, 7, 5, 9, 7, 3]
  for (const [at, score] of scores.entries()) {
    const [who, other] = at % 2 === 0 ? [anna, bo] : [bo, anna]
    const number = `1-${at + 1}`
    await who.getByRole('button', { name: new RegExp(`^${number}`) }).click()
    await who
      .locator('article.asked')
      .getByRole('radio', { name: new RegExp(`^${score}( ?,|$)`) })
      .locator('..')
      .click()
    await expect(other.getByRole('button', { name: `${number}: svar ${score}` })).toBeVisible()
  }
  await presses(lead, 'Lukk')
  await expect(primary(lead)).toHaveText(/Lukkes om/)
  world.clock.skip(10_500)
  await presses(lead, 'Vis')
  await expect(bo.getByText('Felles svar: 8.').first()).toBeVisible()

  await world.restart()
  await goesTo(anna, 'Profil')
  await anna.reload()
  await expect(anna.getByText('8 av 8').first()).toBeVisible()
  expect(world.strayRequests).toEqual([])
  expect(world.complaints).toEqual([])
})
