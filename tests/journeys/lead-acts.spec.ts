/** What a facilitator presses when things do not go by the book: taking back, asking again, letting people out and in. */
import type { Page } from '@playwright/test'
import { Visitor } from '../support/people'
import { answersByThumb, asked, closes, goesTo, here, joins, makesRoom, opens, presses, primary } from './acts'
import { expect, laptop, phone, test, type World } from './world'

/** A room with a panel, one on a phone, and three more who answer from elsewhere, as quickly as machines do. */
async function roomWith(world: World, title: string) {
  const lead = await world.person(laptop)
  const links = await makesRoom(lead, title, 'Fem til tolv')
  const thumb = await world.person(phone)
  await joins(thumb, world, links.participant, 'Naboen')
  const elsewhere = await Promise.all(
    ['Laget', 'Kirken', 'Skolen'].map(async (name) => {
      const visitor = new Visitor({ origin: world.address })
      await visitor.opens(links.participant)
      await visitor.joins(name)
      return visitor
    }),
  )
  await lead.goto(here(world, links.facilitator))
  await goesTo(lead, 'Lede')
  await expect(primary(lead)).toBeVisible()
  return { lead, links, thumb, elsewhere }
}

/** The others give every item of what is open the same score. */
async function othersAnswer(others: readonly Visitor[], score: number): Promise<void> {
  for (const visitor of others) {
    const { rounds } = await visitor.session()
    const open = rounds.findLast(({ state }) => state === 'open')
    if (!open) throw new Error('nothing is open')
    await visitor.answers(open.id, Object.fromEntries(open.items.map((item) => [item, score])))
  }
}

const undo = (lead: Page) => lead.locator('.command').getByRole('button', { name: 'Angre' })
const unfolds = (lead: Page, name: string) => lead.locator('.people').getByText(name, { exact: true }).click()
const rail = (lead: Page, name: string) =>
  lead.getByRole('navigation', { name: 'Hva kan vi spørre om?' }).getByRole('button', { name, exact: true }).click()

test('[C100] a facilitator takes back, hides and shows, asks again, cancels, times and moves on, and phones follow', async ({
  world,
}) => {
  const { lead, thumb, elsewhere } = await roomWith(world, 'Et møte som slingrer')

  await test.step('showing and talking are taken back', async () => {
    await opens(lead, 'Ressursfokus')
    await answersByThumb(thumb, [2, 4, 6, 8, 'dk', 3])
    await othersAnswer(elsewhere, 7)
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(thumb.getByText('Nå ser vi på resultatet')).toBeVisible()
    await undo(lead).click()
    await expect(primary(lead)).toHaveText('Vis igjen')
    await expect(thumb.getByText(/Midten er/)).toHaveCount(0)
    await presses(lead, 'Vis igjen')
    await expect(thumb.locator('.dots-row, .item-result, article').first()).toBeVisible()

    await presses(lead, await primary(lead).innerText())
    await expect(thumb.getByText(/^Nå snakker vi om 6-/)).toBeVisible()
    await undo(lead).click()
    await expect(thumb.getByText('Nå ser vi på resultatet')).toBeVisible()
    await expect(thumb.getByText(/^Nå snakker vi om/)).toHaveCount(0)
  })

  await test.step('a result is taken down and put up again', async () => {
    await lead.getByRole('button', { name: 'Ta ned resultatet' }).click()
    await expect(primary(lead)).toHaveText('Vis igjen')
    await goesTo(thumb, 'Profil')
    await expect(thumb.getByText('Profilen tegnes når det første resultatet er vist')).toBeVisible()
    await presses(lead, 'Vis igjen')
    await expect(thumb.getByText('Nå ser vi på resultatet')).toBeVisible()
  })

  await test.step('two statements are asked again: last time is marked on the phone, and the result has both rows', async () => {
    await lead.getByRole('button', { name: 'Spør en gang til' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Spør en gang til' })
    await dialog.getByRole('checkbox', { name: /^6-1/ }).check()
    await dialog.getByRole('checkbox', { name: /^6-2/ }).check()
    await dialog.getByRole('button', { name: 'Åpne på nytt' }).click()
    await expect(primary(lead)).toHaveText('Lukk')
    await expect(asked(thumb)).toContainText('1 av 2')
    await expect(asked(thumb).getByText('Sist svarte du 2. Det vet bare du.')).toBeVisible()
    await expect(asked(thumb).getByRole('radio', { name: /^2 ?, samme som sist/ })).toBeAttached()
    await answersByThumb(thumb, [5, 5])
    await othersAnswer(elsewhere, 6)
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(thumb.getByText('Første gang').first()).toBeVisible()
    await expect(thumb.getByText('Andre gang').first()).toBeVisible()
  })

  await test.step('an open question is cancelled, and what was answered is never shown', async () => {
    await opens(lead, 'Forankring')
    await answersByThumb(thumb, [1, 1])
    await lead.getByRole('button', { name: 'Avbryt spørsmålet' }).click()
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Avbryt spørsmålet' }).click()
    await expect(asked(thumb)).toHaveCount(0)
    await expect(primary(lead)).not.toHaveText('Lukk')
  })

  await test.step('time is started, given more of and stopped, on every phone', async () => {
    await lead.getByRole('button', { name: 'Tid', exact: true }).click()
    await lead.getByRole('button', { name: '5 minutter', exact: true }).click()
    await expect(thumb.getByRole('timer')).toContainText(/Tid igjen: [45]:\d\d/)
    await lead.getByRole('button', { name: '5 minutter til' }).click()
    await expect(thumb.getByRole('timer')).toContainText(/Tid igjen: (9|10):\d\d/)
    await lead.getByRole('button', { name: 'Stopp tiden' }).click()
    await expect(thumb.getByRole('timer')).toHaveCount(0)
  })

  await test.step('the phase is changed, and taken back', async () => {
    await lead.getByRole('button', { name: 'Få med de rette', exact: true }).click()
    await goesTo(thumb, 'Ideer')
    await expect(thumb.getByLabel('Hvor hører den hjemme?')).toHaveValue('people')
    await undo(lead).click()
    await expect(lead.getByRole('button', { name: 'Finn behovet', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  await test.step('everyone is brought to the break; who is in the middle of an idea is asked, not thrown', async () => {
    await thumb.getByLabel('Hva kunne vi gjøre?').click()
    await thumb.keyboard.type('Åpent kjøk')
    await rail(lead, 'Pause')
    const offer = thumb.getByRole('alert').filter({ hasText: 'vil ha alle med til «Svar»' })
    await expect(offer).toBeVisible()
    await thumb.keyboard.type('ken')
    await expect(thumb.getByLabel('Hva kunne vi gjøre?')).toHaveValue('Åpent kjøkken')
    await offer.getByRole('button', { name: 'Bli her' }).click()
    await thumb.getByRole('button', { name: 'Legg på tavla' }).click()
    await expect(thumb.getByText('Åpent kjøkken').last()).toBeVisible()
    await rail(lead, 'Ideer')
    await expect(lead.getByText('Én idé så langt')).toBeVisible()
    await expect(lead.locator('.pane').getByText('Åpent kjøkken')).toBeVisible()
  })
  expect(world.complaints).toEqual([])
  expect(world.strayRequests).toEqual([])
})

test('[C101] people are removed and let in again, links replaced, notes hidden, the threshold raised, a device added', async ({
  world,
}) => {
  const { lead, links, thumb, elsewhere } = await roomWith(world, 'Hvem slipper inn')

  await test.step('a person who is removed sees it at once, and comes back as the same when let in', async () => {
    await unfolds(lead, 'Navn')
    await lead.getByRole('button', { name: 'Fjern Naboen' }).click()
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Fjern', exact: true }).click()
    await expect(thumb.getByRole('heading', { name: 'Du har ikke adgang lenger' })).toBeVisible()
    await thumb.goto(here(world, links.participant))
    await expect(thumb.getByRole('heading', { name: 'Du har ikke adgang lenger' })).toBeVisible()
    await lead.getByRole('button', { name: 'Slipp inn Naboen igjen' }).click()
    await expect(lead.getByRole('button', { name: 'Fjern Naboen' })).toBeVisible()
    await thumb.getByRole('button', { name: 'Prøv igjen' }).click()
    await expect(thumb.getByText('Velkommen. Dere begynner snart.')).toBeVisible()
    await isCalled(thumb, 'Naboen')
  })

  await test.step('a link that is replaced stops, and the new one works', async () => {
    await unfolds(lead, 'Lenker')
    await lead.getByRole('button', { name: /^Lag ny lenke ?: Lenken til deltakerne/ }).click()
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Lag ny lenke' }).click()
    const shown = lead.locator('.links code').first()
    await expect(shown).not.toHaveText(links.participant)
    const fresh = await shown.innerText()
    const late = await world.person(phone)
    await late.goto(here(world, links.participant))
    await expect(late.getByRole('heading', { name: 'Lenken virker ikke lenger' })).toBeVisible()
    await late.goto('about:blank')
    await joins(late, world, fresh, 'Sent ute')
    await expect(late.getByText('Velkommen. Dere begynner snart.')).toBeVisible()
    await late.context().close()
  })

  await test.step('a note is hidden from the list, gone for the others, and shown again from the panel', async () => {
    await goesTo(thumb, 'Ideer')
    await thumb.getByLabel('Hva kunne vi gjøre?').fill('Noe som ikke burde stå her')
    await thumb.getByRole('button', { name: 'Legg på tavla' }).click()
    await expect(thumb.getByText('Ikke sendt ennå')).toHaveCount(0)
    await goesTo(lead, 'Liste')
    const card = lead.getByRole('article', { name: 'Noe som ikke burde stå her' })
    await card.getByRole('button', { name: /^Mer/ }).click()
    await lead
      .getByRole('button', { name: 'Skjul for alle' })
      .or(lead.getByRole('menuitem', { name: 'Skjul for alle' }))
      .click()
    await expect(thumb.getByText('Noe som ikke burde stå her')).toHaveCount(0)
    await goesTo(lead, 'Lede')
    await unfolds(lead, 'Skjulte lapper')
    await lead.getByRole('button', { name: /^Vis igjen ?: Noe som/ }).click()
    await expect(thumb.getByText('Noe som ikke burde stå her').first()).toBeVisible()
  })

  await test.step('the threshold is raised, and holds for what is opened next', async () => {
    await unfolds(lead, 'Rommet')
    await lead.getByLabel('Hvor mange må svare før noe vises').fill('5')
    await lead.getByRole('button', { name: 'Lagre', exact: true }).click()
    await expect(lead.locator('.people').getByText('Lagret.')).toBeVisible()
    await opens(lead, 'Felles mål')
    await goesTo(thumb, 'Svar')
    await answersByThumb(thumb, [5])
    await thumb.getByText('Hvem ser hva, og hvem er «vi»?').click()
    await expect(thumb.getByText(/når minst 5 har gitt den et tall/)).toBeVisible()
  })

  await test.step('another device is the same person, with the same answers', async () => {
    await thumb.getByRole('button', { name: 'Meny' }).click()
    await thumb.getByRole('button', { name: 'Ta med en annen enhet' }).click()
    const code = (await thumb.locator('.room-code').innerText()).replace('Koden din:', '').trim()
    const second = await world.person(laptop)
    await second.goto('/enhet')
    await second.getByLabel('Kode').fill(code)
    await second.getByRole('button', { name: 'Fortsett her' }).click()
    await expect(second.getByRole('button', { name: '2-1: svar 5' })).toBeVisible()
    await isCalled(second, 'Naboen')
    await thumb.getByRole('button', { name: 'Lukk' }).click()
  })

  await test.step('four answers are too few by the new threshold', async () => {
    await othersAnswer(elsewhere, 7)
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(thumb.getByText(/Færre enn 5 ga et tall her/).first()).toBeVisible()
  })
  expect(world.complaints).toEqual([])
})

test('[C102] a latecomer joins and answers what is open; what is answered at home goes on where it was left', async ({
  world,
}) => {
  const { lead, links, elsewhere } = await roomWith(world, 'Litt etter litt')
  const count = () => world.person(phone)

  await test.step('the short form is open when the last one comes', async () => {
    await opens(lead, 'Kortversjonen')
    await othersAnswer(elsewhere, 6)
    const late = await count()
    await joins(late, world, links.participant)
    await expect(asked(late)).toContainText('1 av 14')
    await answersByThumb(late, [3, 4, 5])
    await late.reload()
    await expect(asked(late)).toContainText('4 av 14')
    await answersByThumb(late, [6, 7, 8, 'dk', 2, 3, 4, 5, 6, 7, 8])
    await expect(late.getByRole('heading', { name: 'Du har svart på alt' })).toBeVisible()
    await expect(lead.getByText(/^4 av \d har svart/).first()).toBeVisible()
    await closes(lead, world)
    await presses(lead, 'Vis')
    await expect(late.getByText('Nå ser vi på resultatet')).toBeVisible()
    await late.context().close()
  })

  await test.step('the whole scorecard stays open at home, and is taken in sittings', async () => {
    const home = await count()
    await joins(home, world, links.participant)
    await opens(lead, 'Hele målkortet hjemme')
    await expect(asked(home)).toContainText(/1 av 5\d/)
    await answersByThumb(home, [3, 4, 5, 6])
    await rail(lead, 'Velkomst')
    await home.goto('about:blank')
    await home.goto(here(world, links.participant))
    await expect(asked(home)).toContainText(/5 av 5\d/)
    await answersByThumb(home, [7])
    await expect(home.getByRole('button', { name: /: svar 7$/ })).toHaveCount(1)
  })
  expect(world.complaints).toEqual([])
})

/** Opens the menu, where one's own name stands. */
async function isCalled(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Meny' }).click()
  await expect(page.getByText(`Du er ${name}.`)).toBeVisible()
  await page.keyboard.press('Escape')
}
