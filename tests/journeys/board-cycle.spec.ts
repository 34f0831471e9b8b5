/** A turn of the cycle: a measure finds its way, is asked one question, the turn ends, and one looks back. */
import { expect } from '@playwright/test'
import type { NoteId } from '@samklang/shared/domain/ids'
import { boardRoom, drags, leads, noteFrom, onBoard, paper, zone } from './boardPeople'
import { phone, test } from './world'

test('[C152] a measure goes through phases with a question and a status, the turn ends, and can be looked back at and taken back', async ({
  world,
}) => {
  const room = await boardRoom(world)
  const measure = (id: string, text: string, phase: 'map' | 'grow') =>
    room.elsewhere.ask('addNote', { id: id as NoteId, kind: 'measure', text, phase })
  await measure('note-ringing', 'Ring de fem lagene', 'map')
  await measure('note-posters', 'Heng opp plakater', 'map')
  const kari = await leads(world, room, 'Kari', 'tavle')
  const ola = await onBoard(world, room, 'Ola', 'liste', phone)

  // By hand on the canvas; the question is offered there, and answered from the bar.
  await kari.getByRole('button', { name: 'Vis hele tavla' }).click()
  await expect(zone(kari, 'Få med de rette')).toBeInViewport()
  await drags(kari, paper(kari, 'Ring de fem lagene'), zone(kari, 'Få med de rette'))
  await kari.getByRole('button', { name: /^Svar Hvem mangler/ }).click()
  await kari.getByLabel('Hvem mangler, og hvem eier det?').fill('Ungdomsrådet mangler')
  await kari.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click()
  await expect
    .poll(async () => (await noteFrom(room, 'note-ringing'))?.way.steps.map(({ to, answers }) => [to, ...answers]))
    .toEqual([['people', 'Ungdomsrådet mangler']])

  // In the list, on a phone: moved, asked once, and let be.
  const card = ola.getByRole('article', { name: 'Heng opp plakater' })
  await card.getByRole('button', { name: /^Flytt til/ }).click()
  await ola.getByRole('button', { name: 'Fortell om det' }).last().click()
  await card.getByRole('button', { name: /^Hopp over/ }).click()
  await expect(card.getByRole('button', { name: /^Hopp over/ })).toHaveCount(0)
  await card.getByText('Veien gjennom fasene').first().click()
  await expect(card.getByText('Spørsmålet ble hoppet over.')).toBeVisible()

  // How far each has come, with the reason where one is put aside.
  await room.elsewhere.ask('changeNote', { status: 'done' }, { note: 'note-ringing' })
  await ola.goto(`/rom/${room.room}/tiltak`)
  const posters = ola.getByRole('article').filter({ hasText: 'Heng opp plakater' })
  await posters.getByLabel('Hvor langt er det kommet?').selectOption('put-aside')
  await posters.getByLabel('Hvorfor ble det lagt bort?').fill('Ingen tid før ferien')
  await posters.getByRole('button', { name: 'Lagre' }).click()
  await expect(posters.getByText('Lagt bort fordi: Ingen tid før ferien')).toBeVisible()
  await measure('note-coffee', 'Felles kaffe hver torsdag', 'grow')

  // What it taught is written together, and the turn is ended.
  await kari.getByRole('button', { name: /^Runde 1/ }).click()
  const turns = kari.getByRole('dialog', { name: 'Rundene' })
  await turns.getByRole('button', { name: 'Skriv det dere har lært' }).click()
  await turns.getByRole('textbox', { name: 'Hva gjorde vi, hva lærte vi?' }).fill('Vi ringte. Folk vil bli spurt.')
  await turns.getByRole('button', { name: 'Avslutt runden' }).click()
  await expect(turns.getByText(/blir i runde 1: 2\. Resten blir med til runde 2: 1\./)).toBeVisible()
  await turns.getByRole('button', { name: 'Avslutt runden' }).click()
  await expect(turns.getByRole('heading', { name: 'Runde 2, den dere er i nå' })).toBeVisible()
  await expect(paper(kari, 'Ring de fem lagene')).toHaveCount(0)
  await expect(paper(kari, 'Felles kaffe')).toBeAttached()

  // One goes back in the spiral, on the canvas' page and on the phone.
  await turns.getByLabel('Hvilken runde vil du se på?').selectOption('1')
  await expect(turns.getByText('Slik sto det da runden var over.')).toBeVisible()
  await expect(turns.getByText('Ungdomsrådet mangler')).toBeVisible()
  await expect(turns.getByRole('textbox')).toHaveValue('Vi ringte. Folk vil bli spurt.')
  await ola.getByLabel('Hvilken runde vil du se på?').selectOption('1')
  await expect(ola.getByText('Vi ringte. Folk vil bli spurt.')).toBeVisible()
  await expect(ola.getByText('Heng opp plakater')).toBeVisible()
  await expect(ola.getByText('Felles kaffe')).toHaveCount(0)

  // And the end is taken back.
  await turns.getByLabel('Hvilken runde vil du se på?').selectOption('2')
  await turns.getByRole('button', { name: 'Angre at runden ble avsluttet' }).click()
  await expect(turns.getByRole('heading', { name: 'Runde 1, den dere er i nå' })).toBeVisible()
  await expect(paper(kari, 'Ring de fem lagene')).toBeAttached()
  expect((await noteFrom(room, 'note-ringing'))?.ended).toBeNull()
  expect(world.strayRequests).toEqual([])
})
