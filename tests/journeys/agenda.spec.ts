/** A meeting by its agenda: made by keyboard, followed on the phones, late, joined late, and ended. */
import { expect, laptop, phone, test } from './world'
import { joins, makesRoom, presses } from './acts'

test('[C313] an agenda is made and put in order by keyboard, opens what each step is for, runs late and says so, and tells who comes late what has been', async ({
  world,
}) => {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, 'Fritid for alle', 'Fem til tolv')
  const link = links.participant
  const room = new URL(link).pathname.split('/').at(-1)
  const anna = await world.person(phone)
  await joins(anna, world, link, 'Naboen')

  await test.step('a ready-made agenda becomes the room’s own', async () => {
    await lead.goto(`/rom/${room}/plan`)
    await lead.getByRole('button', { name: /Bruk denne.*Ett felt i dybden/ }).press('Enter')
    const up = lead.getByRole('button', { name: 'Flytt opp: Hva vil vi gjøre?' })
    await up.focus()
    await lead.keyboard.press('Enter')
    await expect(lead.getByText('3. Hva vil vi gjøre?')).toBeVisible()
    await expect(up).toBeFocused()
    await lead.getByRole('button', { name: 'Angre endringen' }).press('Enter')
    await expect(lead.getByText('4. Hva vil vi gjøre?')).toBeVisible()
    await lead.getByRole('button', { name: 'Endre: Velkommen' }).press('Enter')
    await lead.getByRole('textbox', { name: 'Hva heter steget?' }).fill('Velkommen til oss')
    await lead.reload()
    await expect(lead.getByText('1. Velkommen til oss')).toBeVisible()
    await lead.getByRole('button', { name: 'Lagre kjøreplanen' }).press('Enter')
    await expect(lead.getByText('Kjøreplanen er lagret.').first()).toBeVisible()
  })

  await test.step('the meeting starts, and everyone sees the step and what to do', async () => {
    await lead.goto(`/rom/${room}/lede`)
    await presses(lead, 'Start møtet')
    await expect(anna.getByText('Steg 1 av 5')).toBeVisible()
    await expect(anna.getByText('Hvorfor dette feltet, og hvorfor nå?')).toBeVisible()
    await expect(lead.getByText('Si hva svarene skal brukes til', { exact: false })).toBeVisible()
    await expect(anna.getByText('Si hva svarene skal brukes til', { exact: false })).toHaveCount(0)
    await presses(lead, /^Neste steg: Svar hver for dere/)
    await expect(anna.getByText('Steg 2 av 5')).toBeVisible()
    await expect(anna.getByText('Likeverdighet · 1-1', { exact: false })).toBeVisible()
  })

  await test.step('a step begun by mistake is taken back', async () => {
    await lead.getByRole('button', { name: /Begynn steget Avslutning/ }).click()
    await expect(anna.getByText('Steg 5 av 5')).toBeVisible()
    await lead.getByRole('button', { name: 'Angre', exact: true }).click()
    await expect(anna.getByText('Steg 2 av 5')).toBeVisible()
  })

  await test.step('it runs late, says by how much, and gets five minutes more', async () => {
    world.clock.skip(16 * 60_000)
    await lead.reload()
    // Six of the sixteen were the step's own, and the welcome took none of its three.
    await expect(lead.getByText(/[78] minutter etter planen/)).toBeVisible()
    await lead.getByRole('button', { name: 'Fem minutter til på dette steget' }).click()
    await expect(lead.getByText(/1[2-5] minutter etter planen/)).toBeVisible()
  })

  await test.step('who comes late is told what has been', async () => {
    const late = await world.person(phone)
    await joins(late, world, link, 'Klubben')
    await expect(late.getByText('Så langt: Velkommen til oss.')).toBeVisible()
    await expect(anna.getByText('Så langt', { exact: false })).toHaveCount(0)
  })

  await test.step('the meeting ends, and the line goes', async () => {
    await lead.getByRole('button', { name: 'Avslutt møtet' }).click()
    await expect(anna.getByText('Steg 2 av 5')).toHaveCount(0)
  })
  expect(world.complaints).toEqual([])
})
