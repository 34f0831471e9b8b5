/** The note from the talk about a statement where there is no board: read, and written in; what is typed is kept on the device until it is saved. */
import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { TALK_TEXT_MAX } from '@samklang/shared/domain/talkNote'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useDoing } from '../problem'
import { useTellSaving } from '../saving'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { remember, remembered } from '../ui/memory'
import { Problem } from '../ui/Problem'
import type { TalkNotesByRest } from './useTalkNotes'
import './talk.css'

/** What somebody is writing, and what stood there when they began. */
const Draft = z.object({ before: z.string(), text: z.string() })
type Draft = z.infer<typeof Draft>

export function TalkNote(props: { statement: StatementId; notes: TalkNotesByRest; quiet?: boolean }) {
  const { statement, notes, quiet = false } = props
  const say = useText()
  const scorecard = useScorecard()
  const { room, session, me, role } = useRoomSession()
  const key = `samklang.talkNote.${room}.${session.assessment.id}.${statement}`
  const [draft, setDraft] = useState<Draft | null>(() => draftUnder(key))
  const { busy, problem, run } = useDoing()
  const area = useRef<HTMLTextAreaElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (opened) area.current?.focus()
  }, [opened])
  useTellSaving(`talk note ${statement}`, draft === null || draft.text === draft.before ? null : 'not-saved')
  const written = notes.texts?.[statement] ?? ''
  const isOver = session.assessment.finishedAt !== null
  const mayWrite = !isOver && (role === 'facilitator' || (role === 'participant' && me.joined))
  const { number } = itemWords(statement, scorecard, say)

  const show = (next: Draft | null) => {
    if (next === null) setOpened(false)
    remember(key, next === null ? null : JSON.stringify(next))
    setDraft(next)
  }
  const save = async () => {
    if (draft === null) return
    const { before, text } = draft
    const done = await run(async () => {
      if (text !== before) await notes.write(statement, before, text)
      return true
    })
    if (done === null) return
    show(null)
    announce(say('talk.notes.saved'))
  }
  if (draft === null) {
    if (quiet && written === '') return null
    return (
      <section className="talk-note" aria-label={say('talk.notes.label', { number: number ?? statement })}>
        <p className="talk-note-name">{say('talk.notes.heading')}</p>
        <p className="talk-note-text">{written === '' ? say('talk.notes.none') : written}</p>
        {mayWrite && notes.texts !== null ? (
          <Button
            variant="tertiary"
            data-size="sm"
            className="talk-note-open"
            onClick={() => {
              show({ before: written, text: written })
              setOpened(true)
            }}
          >
            {say(written === '' ? 'talk.notes.begin' : 'talk.notes.change')}
            <span className="sk-hidden">: {number ?? statement}</span>
          </Button>
        ) : null}
      </section>
    )
  }
  return (
    <form
      className="talk-note"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field>
        <Label>{say('talk.notes.label', { number: number ?? statement })}</Label>
        <Field.Description>{say('talk.notes.hint')}</Field.Description>
        <Textarea
          rows={5}
          ref={area}
          maxLength={TALK_TEXT_MAX}
          // What is typed while it is saved would be in neither.
          readOnly={busy}
          value={draft.text}
          onChange={(event) => show({ ...draft, text: event.target.value })}
        />
      </Field>
      {written !== draft.before && notes.texts !== null ? (
        <div className="talk-note-news">
          <p>{say('talk.notes.news')}</p>
          <p className="talk-note-text">{written}</p>
        </div>
      ) : null}
      <Problem text={problem} />
      {problem === null ? null : <p>{say('talk.notes.kept')}</p>}
      <div className="ui-row">
        <Button type="submit" data-size="sm" loading={busy}>
          {say('talk.notes.save')}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" disabled={busy} onClick={() => show(null)}>
          {say('talk.notes.cancel')}
        </Button>
      </div>
    </form>
  )
}

function draftUnder(key: string): Draft | null {
  try {
    const found = Draft.safeParse(JSON.parse(remembered(key) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    // reason: what was kept cannot be read, as after an older version; there is nothing to go on from
    return null
  }
}
