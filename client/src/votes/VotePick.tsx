/** Preparing a vote: the question, how one votes, who answers, and which notes; what does not fit is said before it is opened. */
import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Heading,
  Input,
  Label,
  Link,
  Radio,
  Select,
} from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { NoteTag } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { VoteMode } from '@samklang/shared/domain/mode'
import { QUESTION_MAX } from '@samklang/shared/domain/round'
import { MOST_NOTES } from '@samklang/shared/domain/vote'
import { DOTS_MAX } from '@samklang/shared/domain/votes/dots'
import { kindOf } from '@samklang/shared/domain/votes/kinds'
import { useState, type ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import { useNotes } from '../answer/useNotes'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { Notice } from '../ui/Notice'
import { type VoteDraft, withDots, withKind } from './draft'
import { shortOf } from './voteWords'
import './votes.css'
import { useScorecard } from '../scorecard/scorecard'

export function VotePick({ draft, onDraft }: { draft: VoteDraft; onDraft: (draft: VoteDraft) => void }): ReactNode {
  const say = useText()
  const { session, turnout } = useRoomSession()
  const { threshold } = session.room
  const { setup } = draft
  return (
    <section className="pane vote-pick">
      <p className="pane__kind">{say('votes.lead.title')}</p>
      <Field>
        <Label>{say('votes.lead.question')}</Label>
        <Input
          value={draft.question}
          maxLength={QUESTION_MAX}
          onChange={(event) => onDraft({ ...draft, question: event.target.value, asked: true })}
        />
      </Field>
      <Fieldset>
        <Fieldset.Legend>{say('votes.lead.how')}</Fieldset.Legend>
        {(['dots', 'consent'] as const).map((kind) => (
          <Radio
            key={kind}
            name="vote-kind"
            value={kind}
            checked={setup.kind === kind}
            onChange={() => onDraft(withKind(draft, kind, say))}
            label={say(`votes.kind.${kind}`)}
            description={say(kind === 'dots' ? 'votes.lead.dotsText' : 'votes.lead.consentText')}
          />
        ))}
      </Fieldset>
      {setup.kind === 'dots' ? (
        <div className="vote-pick-filters">
          <Dots
            label={say('votes.lead.perPerson')}
            most={DOTS_MAX}
            value={setup.perPerson}
            onValue={(perPerson) => onDraft(withDots(draft, perPerson, setup.perNote))}
          />
          <Dots
            label={say('votes.lead.perNote')}
            most={setup.perPerson}
            value={setup.perNote}
            onValue={(perNote) => onDraft(withDots(draft, setup.perPerson, perNote))}
          />
        </div>
      ) : null}
      <Fieldset>
        <Fieldset.Legend>{say('votes.lead.mode')}</Fieldset.Legend>
        {VoteMode.options.toReversed().map((mode) => (
          <Radio
            key={mode}
            name="vote-mode"
            value={mode}
            checked={draft.mode === mode}
            onChange={() => onDraft({ ...draft, mode })}
            label={say(`votes.lead.${mode}`)}
            description={
              mode === 'secret' ? say('votes.lead.secretText', { threshold }) : say('votes.lead.togetherText')
            }
          />
        ))}
      </Fieldset>
      {draft.mode === 'secret' && turnout.present < threshold ? (
        <Notice>{say('lead.pick.tooFew', { present: turnout.present, threshold })}</Notice>
      ) : null}
      <PickNotes draft={draft} onDraft={onDraft} />
    </section>
  )
}

function Dots(props: { label: string; most: number; value: number; onValue: (value: number) => void }): ReactNode {
  const { label, most, value, onValue } = props
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={String(value)} onChange={(event) => onValue(Number(event.target.value))}>
        {Array.from({ length: most }, (_, at) => (
          <Select.Option key={at} value={String(at + 1)}>
            {at + 1}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

interface Filter {
  readonly phase: string
  readonly field: string
  readonly tag: string
}
const ANY = ''

function PickNotes({ draft, onDraft }: { draft: VoteDraft; onDraft: (draft: VoteDraft) => void }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { room } = useRoomSession()
  const { notes, stale } = useNotes()
  const [filter, setFilter] = useState<Filter>({ phase: ANY, field: ANY, tag: ANY })
  if (notes === null) return stale ? <p>{say('notes.unreachable')}</p> : <Loading text={say('notes.loading')} />
  const all = notes.filter((note) => note.kind !== 'result' && note.text.trim() !== '')
  if (all.length === 0) return <Notice>{say('votes.lead.noNotes')}</Notice>
  const seen = all.filter((note) => fits(note, filter))
  const chosen = all.filter(({ id }) => draft.notes.includes(id))
  const choose = (ids: readonly Note['id'][]) =>
    onDraft({ ...draft, notes: all.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) })
  const select = (name: keyof Filter, label: string, options: readonly (readonly [string, string])[]) => (
    <Field>
      <Label>{label}</Label>
      <Select value={filter[name]} onChange={(event) => setFilter({ ...filter, [name]: event.target.value })}>
        <Select.Option value={ANY}>{say('votes.lead.any')}</Select.Option>
        {options.map(([value, text]) => (
          <Select.Option key={value} value={value}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
  const fewest = kindOf(draft.setup).fewest
  return (
    <>
      <Heading level={3} data-size="2xs">
        {say('votes.lead.notes')}
      </Heading>
      <p className="vote-hint">
        {say('votes.lead.mergeFirst')}{' '}
        <Link asChild>
          <RouteLink href={pathOf(room, 'list')}>{say('list.title')}</RouteLink>
        </Link>
      </p>
      <div className="vote-pick-filters">
        {select(
          'phase',
          say('votes.lead.phase'),
          phases.map((phase) => [phase, say(`domain.phase.${phase}`)] as const),
        )}
        {select(
          'field',
          say('votes.lead.field'),
          scorecard.fields.map(({ id, name }) => [id, name.text] as const),
        )}
        {select(
          'tag',
          say('votes.lead.tag'),
          NoteTag.options.map((tag) => [tag, say(`domain.tag.${tag}`)] as const),
        )}
      </div>
      <div className="vote-pick-acts">
        <output aria-live="polite">{say('votes.lead.chosen', { count: chosen.length, of: all.length })}</output>
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => choose([...draft.notes, ...seen.map(({ id }) => id)])}
        >
          {say('votes.lead.all')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => choose([])}>
          {say('votes.lead.none')}
        </Button>
      </div>
      {chosen.length < fewest ? <Notice>{say('votes.lead.tooFew', { fewest })}</Notice> : null}
      {chosen.length > MOST_NOTES ? <Notice>{say('votes.lead.tooMany')}</Notice> : null}
      <ul className="vote-pick-notes">
        {seen.map((note) => (
          <li key={note.id}>
            <Checkbox
              value={note.id}
              checked={draft.notes.includes(note.id)}
              label={shortOf(note.text)}
              onChange={(event) =>
                choose(event.target.checked ? [...draft.notes, note.id] : draft.notes.filter((id) => id !== note.id))
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function fits(note: Note, { phase, field, tag }: Filter): boolean {
  return (
    (phase === ANY || note.phase === phase) &&
    (field === ANY || note.field === field) &&
    (tag === ANY || note.tags.some((one) => one === tag))
  )
}
