/** Notes that wait: kept here, sent once each in order, told when refused, never dropped. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { describe, expect, test } from 'vitest'
import { NoteBox, type NewNote, type Posted, type WaitingNote } from './NoteBox'

const idea = (id: string): NewNote => ({ id: id as NoteId, kind: 'idea', text: id }) // reason: a branded id in a test

function aBoard() {
  const board: string[] = []
  const waits: (() => void)[] = []
  const world = { answer: 'store' as 'store' | 'no-network' | 'refuse', kept: [] as readonly WaitingNote[] }
  const box = () =>
    new NoteBox({
      load: async () => world.kept,
      keep: async (waiting) => void (world.kept = waiting),
      send: async (note): Promise<Posted> => {
        if (world.answer === 'no-network') return { kind: 'unreachable' }
        if (world.answer === 'refuse') return { kind: 'refused', refusal: 'note-too-long' }
        if (!board.includes(note.id)) board.push(note.id)
        return { kind: 'stored', note: { id: note.id } as Note } // reason: only the id is looked at
      },
      later: (act) => {
        waits.push(act)
        return () => void waits.splice(waits.indexOf(act), 1)
      },
    })
  const settle = async () => {
    for (const act of waits.splice(0)) act()
    for (let i = 0; i < 30; i++) await Promise.resolve()
  }
  return { board, world, box, settle }
}

describe('ideas that wait', () => {
  test('[C51] an idea posted without a network is kept, survives a reload, and is posted once when there is one', async () => {
    const { board, world, box, settle } = aBoard()
    world.answer = 'no-network'
    const first = box()
    await first.begin()
    await first.post(idea('idea-one'))
    await first.post(idea('idea-two'))
    expect(first.waiting()).toHaveLength(2)
    const afterReload = box()
    world.answer = 'store'
    await afterReload.begin()
    await settle()
    expect(board).toEqual(['idea-one', 'idea-two'])
    expect(afterReload.waiting()).toEqual([])
    expect(world.kept).toEqual([])
  })

  test('[C52] a refused idea stays with its reason until it is sent again or thrown away', async () => {
    const { board, world, box } = aBoard()
    world.answer = 'refuse'
    const mine = box()
    await mine.begin()
    await mine.post(idea('idea-one'))
    await mine.post(idea('idea-two'))
    expect(mine.waiting().map(({ refusal }) => refusal)).toEqual(['note-too-long', 'note-too-long'])
    world.answer = 'store'
    await mine.again('idea-one')
    mine.discard('idea-two')
    expect(board).toEqual(['idea-one'])
    expect(mine.waiting()).toEqual([])
  })

  test('[C178] a text written anew while it is under way is sent as it reads last, and never the older one after it', async () => {
    const sent: string[] = []
    let arrive: (() => void)[] = []
    const box = new NoteBox<{ id: string; text: string }, string>({
      load: async () => [],
      keep: async () => undefined,
      send: async ({ text }) => {
        sent.push(text)
        await new Promise<void>((arrived) => arrive.push(arrived))
        return { kind: 'stored', note: text }
      },
      later: () => () => undefined,
    })
    const settles = async () => {
      const waiting = arrive
      arrive = []
      for (const arrived of waiting) arrived()
      for (let i = 0; i < 30; i++) await Promise.resolve()
    }
    void box.post({ id: 'one', text: 'først' })
    void box.post({ id: 'one', text: 'så' })
    void box.post({ id: 'one', text: 'sist' })
    expect(box.waiting()).toEqual([{ note: { id: 'one', text: 'sist' }, refusal: null }])
    await settles()
    await settles()
    expect(sent).toEqual(['først', 'sist'])
    expect(box.waiting()).toEqual([])
  })
})
