/** The talk about notes over the real server: by REST and over the socket, and what the gate lets through. */
import type { CommentId } from '@samklang/shared/domain/comment'
import type { NoteId } from '@samklang/shared/domain/ids'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { type Client, stockClient } from '../support/sockets'
import { until } from '../support/until'
import { openWorld } from '../support/world'

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await stopServers()
})

async function onBoard(person: Visitor): Promise<Client> {
  const { origin } = person.server
  const { room } = await person.session()
  const client = stockClient({
    base: origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers: { cookie: [...person.cookies].map((pair) => pair.join('=')).join('; '), origin },
    name: 'a person',
    doc: new Y.Doc(),
  })
  clients.push(client)
  await client.synced()
  return client
}

const ID = (text: string) => text as CommentId // reason: branded ids in a test
const NOTE = 'note-aaaa' as NoteId

test('[D79] a comment by REST is on every board, an answer on a board is read by REST, and repeating is harmless', async () => {
  const world = await openWorld()
  const [kari, ola] = [await world.participant('Kari'), await world.participant('Ola')]
  const board = await onBoard(ola)
  boardOf(board.doc).addNote(note(NOTE, 'Åpent kjøkken', { author: 'Ola' }), null)
  await board.saved()
  for (let time = 0; time < 2; time++)
    await kari.ask('addComment', { id: ID('comment-a'), note: NOTE, text: ' Hvem gjør det? ' })
  const heard = await until('the comment on the board', () => boardOf(board.doc).comments.comment('comment-a'))
  expect(heard).toMatchObject({ text: 'Hvem gjør det?', author: 'Kari', replyTo: null })
  boardOf(board.doc).comments.add(
    { id: 'comment-b', note: NOTE, replyTo: ID('comment-a'), text: 'Jeg.', author: 'Ola', createdAt: 9 },
    null,
  )
  await board.saved()
  expect(board.closes).toEqual([])
  const { comments } = await kari.ask('talk')
  expect(comments.map(({ id, replyTo, author }) => [id, replyTo, author]).toSorted()).toEqual([
    ['comment-a', null, 'Kari'],
    ['comment-b', 'comment-a', 'Ola'],
  ])
})

test('[D79] nobody comments under another’s name, on a note that is not there or hidden from them, or only looking', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const board = await onBoard(kari)
  boardOf(board.doc).addNote(note(NOTE, 'En lapp'), null)
  await board.saved()
  const say = (who: Visitor, id: string, about = NOTE) =>
    who.ask('addComment', { id: ID(id), note: about, text: 'Hei' }).then(
      () => 'said',
      (refused: { reason?: string; message: string }) => refused.reason ?? refused.message,
    )
  expect(await say(kari, 'comment-1', 'note-gone1' as NoteId)).toContain('note-not-found')
  expect(await say(await world.observer(), 'comment-2')).not.toBe('said')
  await say(kari, 'comment-3')
  await world.facilitator.ask('hideNote', {}, { note: NOTE })
  expect(await say(kari, 'comment-4')).toContain('note-not-found')
  expect((await kari.ask('talk')).comments).toEqual([])
  expect((await world.facilitator.ask('talk')).comments).toHaveLength(1)
  boardOf(board.doc).comments.add({ id: 'comment-5', note: NOTE, text: 'Falskt', author: 'Ola', createdAt: 9 }, null)
  await until('the forger to be sent off', () => board.closes.length > 0)
  expect(board.closes).toContain(4422)
})
