/** A browser holds what the server will not take: nothing of it is dropped, and the board goes on. */
import { boardRoom, noteFrom, onBoard, posts } from './boardPeople'
import { expect, test } from './world'
import type { Page } from '@playwright/test'
import Libsql from 'libsql'
import { join } from 'node:path'
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'

/** Puts an update into the copy a browser keeps, as a page with a fault in it would have done. */
async function spoilLocalCopy(page: Page, update: Uint8Array): Promise<void> {
  await page.evaluate(
    async (bytes) => {
      const [known] = (await indexedDB.databases()).filter(({ name }) =>
        /^samklang-[A-Za-z0-9_-]{20,}-/.test(name ?? ''),
      )
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(known?.name ?? '')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(['updates'], 'readwrite')
          work.objectStore('updates').add(new Uint8Array(bytes))
          work.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      })
    },
    [...update],
  )
}

test('[C68] what the server refuses is set aside, can be posted again, and the board goes on', async ({ world }) => {
  const room = await boardRoom(world)
  await posts(room, 'note-before', 'En lapp fra før')
  const kari = await onBoard(world, room, 'Kari', 'liste')
  await expect(kari.getByRole('article', { name: 'En lapp fra før' })).toBeVisible()
  await expect(kari.getByText('Lagret.')).toBeVisible()

  const doc = new Y.Doc()
  const before = await noteFrom(room, 'note-before')
  if (!before) throw new Error('The note is not there.')
  boardOf(doc).addNote({ ...before, id: 'note-mine-1' as typeof before.id, text: 'Skrevet på toget' }, null)
  doc.getMap('elsewhere').set('odd', 'what no gate lets in')
  await spoilLocalCopy(kari, Y.encodeStateAsUpdate(doc))
  await kari.reload()

  const panel = kari.getByRole('region', { name: /Ikke sendt/ })
  await expect(panel).toBeVisible()
  await expect(panel.getByText('Skrevet på toget').first()).toBeVisible()
  await expect(kari.getByRole('article', { name: 'En lapp fra før' })).toBeVisible()
  expect((await room.elsewhere.ask('notes')).map((note) => note.text)).toEqual(['En lapp fra før'])

  // The new start is not refused: what is written now arrives.
  await kari.getByLabel('Hva står det på lappen?').fill('Skrevet etterpå')
  await kari.getByRole('button', { name: 'Legg på tavla', exact: true }).click()
  await expect
    .poll(async () => (await room.elsewhere.ask('notes')).map((note) => note.text))
    .toContain('Skrevet etterpå')

  await kari.reload()
  await panel.getByRole('button', { name: 'Legg på tavla igjen' }).click()
  await expect(panel).toBeHidden()
  await expect
    .poll(async () => (await room.elsewhere.ask('notes')).map((note) => note.text))
    .toContain('Skrevet på toget')
  await expect(kari.getByText('Lagret.')).toBeVisible()
})

/** The board under a new epoch, as after a backup has been restored. */
function newEpoch(dataDir: string): void {
  const db = new Libsql(join(dataDir, 'samklang.db'))
  db.exec(`PRAGMA foreign_keys = OFF;
    UPDATE document_log SET document = (SELECT room FROM document) || '/another1';
    UPDATE document SET epoch = 'another1', name = room || '/another1'`)
  db.close()
}

test('[C75] what only this browser had of a board that has been replaced is set aside, whether the page was open or not', async ({
  world,
}) => {
  const room = await boardRoom(world)
  await posts(room, 'note-before', 'En lapp fra før')
  const open = await onBoard(world, room, 'Kari', 'liste')
  const closed = await onBoard(world, room, 'Ola', 'liste')
  for (const page of [open, closed]) {
    await expect(page.getByRole('article', { name: 'En lapp fra før' })).toBeVisible()
    await expect(page.getByText('Lagret.')).toBeVisible()
    await page.context().setOffline(true)
    await page.getByLabel('Hva står det på lappen?').fill('Skrevet mens serveren var borte')
    await page.getByRole('button', { name: 'Legg på tavla', exact: true }).click()
    await expect(page.getByRole('article', { name: 'Skrevet mens serveren var borte' })).toBeVisible()
  }
  const address = closed.url()
  await closed.goto('about:blank')
  await world.restart(newEpoch)
  for (const page of [open, closed]) await page.context().setOffline(false)
  await closed.goto(address)
  for (const page of [open, closed]) {
    const panel = page.getByRole('region', { name: /Ikke sendt/ })
    await expect(panel.getByText('Skrevet mens serveren var borte').first()).toBeVisible()
    await expect(panel.getByText('En lapp fra før')).toHaveCount(0)
    await expect(page.getByRole('article', { name: 'En lapp fra før' })).toBeVisible()
  }
  expect((await room.elsewhere.ask('notes')).map((note) => note.text)).toEqual(['En lapp fra før'])
})
