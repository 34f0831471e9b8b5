/** The list in full parity: the registry of commands is walked, and each is done through the list by keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import type { NoteId } from '@samklang/shared/domain/ids'
import { commands } from '../../client/src/commands/registry'
import type { Command } from '../../client/src/commands/Command'
import { isAnyLocked } from '@samklang/shared/domain/locks'
import { Visitor } from '../support/people'
import { boardRoom, leads, posts } from './boardPeople'
import { enters, tabTo } from './keyboard'
import { expect, test } from './world'

/** What a command leaves behind that anybody can see: another board, another page, a file, something in focus. */
async function traceOf(page: Page, board: () => Promise<string>): Promise<string> {
  const shown = await page.evaluate(() => {
    const { activeElement } = document
    const open = [...document.querySelectorAll('details[open], u-details[open], dialog[open], .about')].length
    const headings = document.querySelectorAll('h2, h3').length
    return [location.pathname, activeElement?.outerHTML.slice(0, 200) ?? '', open, headings].join('|')
  })
  return `${await board()} ${shown}`
}

/** Answers every question a form has, each by its kind alone: nothing here knows which command it is. */
async function answers(page: Page, dialog: Locator): Promise<void> {
  for (const group of await dialog.locator('fieldset').all()) {
    const radios = group.getByRole('radio')
    const checks = group.getByRole('checkbox')
    if ((await radios.count()) > 0) {
      const checked = group.getByRole('radio', { checked: true })
      await tabTo(page, (await checked.count()) > 0 ? checked : radios.first())
      await page.keyboard.press((await radios.count()) > 1 && (await checked.count()) > 0 ? 'ArrowDown' : 'Space')
    } else if ((await checks.count()) > 0) {
      await tabTo(page, checks.first())
      await page.keyboard.press('Space')
    }
  }
  for (const choice of await dialog.locator('select').all()) {
    await tabTo(page, choice)
    await page.keyboard.press('ArrowDown')
  }
  for (const field of await dialog.locator('textarea, input[type="text"]').all()) {
    await tabTo(page, field)
    await page.keyboard.type('Skrevet med tastaturet')
  }
  for (const day of await dialog.locator('input[type="date"]').all()) {
    await tabTo(page, day)
    await page.keyboard.type('06062027')
  }
}

/** Opens a menu of the list and finds a command in it; closes the menu again when it is not offered there. */
async function finds(page: Page, opener: Locator, id: string): Promise<Locator | null> {
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  const item = page.locator(`[data-item="${id}"]:visible`)
  if ((await item.count()) > 0) return item
  await page.keyboard.press('Escape')
  return null
}

test('[C120] every command of the board is done in the list by keyboard alone', async ({ world }) => {
  test.setTimeout(600_000)
  const room = await boardRoom(world)
  for (const n of [1, 2, 3, 4]) await posts(room, `note-parity${n}`, `Lapp nummer ${n}`)
  // One lies where the first other choice of a phase leads: there is something to clear.
  const other = { id: 'note-parity5' as NoteId, kind: 'idea', text: 'Lapp nummer 5', phase: 'focus' } as const // reason: a branded id in a test
  await room.elsewhere.ask('addNote', other)
  const page = await leads(world, room, 'Pia', 'liste')
  await expect(page.getByText('Lagret.')).toBeVisible()
  // One who leads sees what is hidden as well.
  const reader = new Visitor({ origin: world.address })
  await reader.opens(room.links.facilitator)
  const board = async () =>
    JSON.stringify([
      await reader.ask('notes'),
      await reader.ask('talk'),
      await reader.ask('templates'),
      (await reader.session()).revision,
    ])

  /** Where a command may stand, tried in turn: the board's menu, what is chosen, then each card and its buttons. */
  async function openers(command: Command): Promise<(() => Promise<Locator | null>)[]> {
    if (command.on === 'board')
      return [() => finds(page, page.getByRole('button', { name: 'Gjør med tavla' }), command.id)]
    const cards = page.locator('.list-flow [data-note]')
    const each = (await cards.all()).map(
      (card) => () => finds(page, card.getByRole('button', { name: /^Mer/ }), command.id),
    )
    if (command.on === 'note') return each
    return [
      () => finds(page, page.locator('.list-selection').getByRole('button', { name: /^Mer/ }), command.id),
      ...each,
    ]
  }

  /** Some leave something that must be just this, and not only something. */
  const leaves: Record<string, () => Promise<boolean>> = {
    lock: async () => isAnyLocked((await reader.session()).locks),
    gather: async () => (await reader.session()).focus.kind === 'board',
    gatherNote: async () => {
      const { focus } = await reader.session()
      return focus.kind === 'board' && focus.note !== undefined
    },
    openPlacement: async () =>
      (await reader.session()).rounds.some(
        ({ selection }) => selection.kind === 'vote' && selection.setup.kind === 'placement',
      ),
    park: async () => (await reader.ask('notes')).some(({ zone }) => zone?.endsWith('/parked') === true),
    clear: async () => (await reader.ask('notes')).some(({ id, archived }) => id === other.id && archived),
    answerPhase: async () =>
      (await reader.ask('notes')).some(({ way }) => way.steps.some(({ answers }) => answers.length > 0)),
  }

  /** Commands with a button of their own on the card. */
  const buttons: Record<string, RegExp> = { write: /^Endre/, move: /^Flytt til/ }

  async function does(command: Command): Promise<boolean> {
    const before = await traceOf(page, board)
    const button = buttons[command.id]
    if (button) {
      await tabTo(page, page.locator('.list-flow [data-note]').first().getByRole('button', { name: button }))
      await page.keyboard.press('Enter')
      const choices = page.locator('[data-item]:visible')
      if (command.asks) {
        await tabTo(page, choices.nth(2))
        await page.keyboard.press('Enter')
      }
    } else {
      let item: Locator | null = null
      for (const open of await openers(command)) if ((item ??= await open())) break
      if (!item) return false
      const download = page.waitForEvent('download', { timeout: 250 }).catch(() => null)
      await tabTo(page, item)
      await page.keyboard.press('Enter')
      const dialog = page.locator('dialog[open]:has(.command-form)')
      if (
        command.asks &&
        (await dialog.waitFor({ timeout: 1000 }).then(
          () => true,
          () => false,
        ))
      ) {
        await answers(page, dialog)
        await tabTo(page, dialog.getByRole('button', { name: 'Lagre' }))
        await page.keyboard.press('Enter')
      }
      if (await download) return true
    }
    await expect
      .poll(async () => (await traceOf(page, board)) !== before, { message: `${command.id} leaves nothing behind` })
      .toBe(true)
    const left = leaves[command.id]
    if (left) await expect.poll(left, { message: `${command.id} does not do what it says` }).toBe(true)
    await page.keyboard.press('Escape')
    return true
  }

  // A parking lot, since nothing can be parked without one; laid out by keyboard too.
  const lay = await finds(page, page.getByRole('button', { name: 'Gjør med tavla' }), 'placeTemplate')
  if (!lay) throw new Error('no template can be laid out from the list')
  await enters(page, lay)
  const laying = page.locator('dialog[open]:has(.command-form)')
  await tabTo(page, laying.locator('select'))
  await page.keyboard.type('Park')
  await enters(page, laying.getByRole('button', { name: 'Lagre' }))
  await expect(page.getByRole('heading', { name: /^Parkering/ }).first()).toBeVisible()

  for (const n of [1, 2]) {
    await tabTo(page, page.getByRole('checkbox', { name: `Velg Lapp nummer ${n}` }))
    await page.keyboard.press('Space')
  }
  await expect(page.locator('.list-selection')).toBeVisible()
  // Some can only be done after others: what is not offered yet is tried again as long as anything gets done.
  let left = [...commands]
  for (let before = left.length + 1; left.length > 0 && left.length < before;) {
    before = left.length
    const waiting: Command[] = []
    for (const command of left) {
      const done = await test.step(command.id, () => does(command))
      if (!done) waiting.push(command)
    }
    left = waiting
  }
  expect(left.map(({ id }) => id)).toEqual([])
  expect(world.complaints).toEqual([])
})
