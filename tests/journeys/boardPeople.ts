/** People on a board in browsers of their own: a room made by the API, and what one does on the canvas by eye and hand. */
import { expect, type BrowserContextOptions, type Locator, type Page } from '@playwright/test'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import { Visitor } from '../support/people'
import type { World } from './world'

export interface BoardRoom {
  readonly room: string
  readonly links: Readonly<Record<Role, string>>
  /** Reads and writes as somebody who sits elsewhere. */
  readonly elsewhere: Visitor
}

/** A room for many, or for as many as is said, with one participant at home who speaks REST. */
export async function boardRoom(world: World, size: 'some' | 'many' = 'many'): Promise<BoardRoom> {
  const maker = new Visitor({ origin: world.address })
  const made = await maker.ask('createRoom', {
    title: 'Bedre hverdag på Nordstrand',
    language: 'nb',
    situation: { size, dependent: false },
  })
  const links = Object.fromEntries(made.links.map(({ role, url }) => [role, url ?? ''])) as Record<Role, string>
  const elsewhere = new Visitor({ origin: world.address })
  await elsewhere.opens(links.participant)
  await elsewhere.joins('Hjemme')
  return { room: made.room, links, elsewhere }
}

/** Somebody who has joined, in a browser of their own, on the board or the list. */
export async function onBoard(
  world: World,
  { room, links }: BoardRoom,
  name: string,
  page: 'tavle' | 'liste',
  how?: BrowserContextOptions,
): Promise<Page> {
  return arrives(world, { room, link: links.participant }, name, page, how)
}

/** Somebody who leads and has joined, on the board or the list. */
export async function leads(
  world: World,
  { room, links }: BoardRoom,
  name: string,
  page: 'tavle' | 'liste',
  how?: BrowserContextOptions,
): Promise<Page> {
  return arrives(world, { room, link: links.facilitator }, name, page, how)
}

async function arrives(
  world: World,
  { room, link }: { room: string; link: string },
  name: string,
  page: 'tavle' | 'liste',
  how?: BrowserContextOptions,
): Promise<Page> {
  const visitor = new Visitor({ origin: world.address })
  await visitor.opens(link)
  await visitor.joins(name)
  const browser = await world.person(how)
  await browser.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: world.address })))
  await browser.goto(`${world.address}/rom/${room}/${page}`)
  return browser
}

export async function noteFrom(at: BoardRoom, id: string) {
  return (await at.elsewhere.ask('notes')).find((note) => note.id === id)
}

export async function posts(at: BoardRoom, id: string, text: string): Promise<void> {
  await at.elsewhere.ask('addNote', { id: id as NoteId, kind: 'idea', text, phase: 'map' })
}

/** The canvas takes the hand by what it sees, so that people point at a place rather than at an element. */
export async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox()
  if (box === null) throw new Error('It is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + Math.min(24, box.height / 2) }
}

/** Waits until a thing lies still: the view may be gliding to where it was told to go. */
export async function liesStill(thing: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const before = await thing.boundingBox()
      await thing.evaluate(async () => {
        for (let frame = 0; frame < 6; frame++) await new Promise((drawn) => requestAnimationFrame(drawn))
      })
      return before !== null && JSON.stringify(before) === JSON.stringify(await thing.boundingBox())
    })
    .toBe(true)
}

/** Drags a paper to a zone, as one does with a mouse. */
export async function drags(page: Page, paper: Locator, zone: Locator): Promise<void> {
  await liesStill(paper)
  const from = await middleOf(paper)
  const to = await zone.boundingBox()
  if (to === null) throw new Error('The zone is not on the page.')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
}

export const paper = (page: Page, text: string | RegExp): Locator => page.locator('.paper', { hasText: text })
export const zone = (page: Page, name: string): Locator => page.locator('.zone', { hasText: name })
