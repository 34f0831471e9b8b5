/** What could not be taken onto the board: each thing can be read, copied, posted again or thrown away. */
import { Button, Card, Details, Heading } from '@digdir/designsystemet-react'
import type { NoteId } from '@samklang/shared/domain/ids'
import { useEffect, useState, type ReactNode } from 'react'
import { newId } from '../api'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { CopyButton } from '../ui/CopyButton'
import type { BoardEdits } from './edits'
import { firstLine, postAgain, whyNotPost, type NotSent } from './notSent'
import { dropNotSent, notSentIn, onNotSent } from './notSentStore'
import './live.css'

export function NotSentPanel({
  room,
  edits,
  author,
  mayWrite,
}: {
  room: string
  edits: BoardEdits
  author: string | null
  mayWrite: boolean
}): ReactNode {
  const say = useText()
  const items = useNotSent(room)
  if (items.length === 0) return null
  const reasons = (['refused', 'other-epoch', 'locked'] as const).filter((why) =>
    items.some((item) => item.why === why),
  )
  return (
    <section className="not-sent" aria-labelledby="not-sent-title" data-color="sun">
      <Details defaultOpen>
        <Details.Summary id="not-sent-title">
          {say('board.notSent.title')} ({items.length})
        </Details.Summary>
        <Details.Content>
          {reasons.map((why) => (
            <p key={why}>{say(`board.notSent.because.${why}`)}</p>
          ))}
          <ul className="not-sent-items">
            {items.map((item) => (
              <li key={`${item.of} ${item.key} ${item.at}`}>
                <Item item={item} room={room} edits={edits} author={author} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        </Details.Content>
      </Details>
    </section>
  )
}

interface ItemParts {
  readonly item: NotSent
  readonly room: string
  readonly edits: BoardEdits
  readonly author: string | null
  readonly mayWrite: boolean
}

function Item({ item, room, edits, author, mayWrite }: ItemParts): ReactNode {
  const say = useText()
  const text = textOf(item)
  const why = whyNotPost(item)
  const post = () => {
    // Locked as yet: it stays here, and the bar above tells so.
    if (item.of === 'note' && !edits.mayTouch(edits.board.note(item.mine.id) ?? item.mine)) return
    edits.undo.pause()
    postAgain(item, edits, newId<NoteId>, author)
    void dropNotSent(room, item)
    announce(say('board.notSent.posted'))
  }
  const discard = () => {
    void dropNotSent(room, item)
    announce(say('board.notSent.discarded'))
  }
  return (
    <Card data-color="neutral">
      <Heading level={3} data-size="2xs">
        {titleOf(item, say)}
      </Heading>
      {item.of === 'note' ? (
        <p className="not-sent-how">
          {item.theirs === null
            ? say('board.notSent.isNew')
            : say('board.notSent.changed', {
                what: item.differs.map((key) => say(`board.notSent.differs.${key}`)).join(', '),
              })}
        </p>
      ) : null}
      {text === '' ? null : <blockquote className="not-sent-text">{text}</blockquote>}
      {item.of === 'note' && item.theirs !== null && item.differs.includes('text') ? (
        <>
          <p className="not-sent-how">{say('board.notSent.theirs')}:</p>
          <blockquote className="not-sent-text">{item.theirs.text}</blockquote>
        </>
      ) : null}
      {why === 'note-too-long' ? <p>{say('board.notSent.tooLong')}</p> : null}
      {why === 'result' ? <p>{say('board.notSent.result')}</p> : null}
      <div className="not-sent-acts">
        {why === null && mayWrite ? (
          <Button data-size="sm" onClick={post}>
            {say('board.notSent.post')}
          </Button>
        ) : null}
        {text === '' ? null : <CopyButton text={text} what={titleOf(item, say)} />}
        <Button data-size="sm" variant="tertiary" onClick={discard}>
          {say('board.notSent.discard')}
        </Button>
      </div>
    </Card>
  )
}

function useNotSent(room: string): readonly NotSent[] {
  const [items, setItems] = useState<readonly NotSent[]>([])
  useEffect(() => {
    let here = true
    const read = () => void notSentIn(room).then((found) => here && setItems(found))
    read()
    const stop = onNotSent((changed) => changed === room && read())
    return () => {
      here = false
      stop()
    }
  }, [room])
  return items
}

function textOf(item: NotSent): string {
  if (item.of === 'note') return item.mine.text
  return item.of === 'ink' ? '' : item.text
}

function titleOf(item: NotSent, say: ReturnType<typeof useText>): string {
  if (item.of === 'ink') return say('board.notSent.ink', { count: item.records.length })
  if (item.of === 'unreadable') return say('board.notSent.unreadable')
  if (item.of === 'link') return say(item.link.archived ? 'board.notSent.linkAway' : 'board.notSent.link')
  return say('board.notSent.one', { text: firstLine(item.mine.text) })
}
