/** A note as paper on the canvas: its kind, its text, whose it is; as a headline when seen from afar. */
import {
  CalendarIcon,
  ChatIcon,
  ClipboardCheckmarkIcon,
  LayersIcon,
  LayersPlusIcon,
  PersonIcon,
  PieChartIcon,
} from '@navikt/aksel-icons'
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import type { NoteId } from '@samklang/shared/domain/ids'
import { paperColour } from '../list/paper'
import { NoteTextArea } from '../live/NoteTextArea'
import { StatementNumber } from '../scorecard/StatementNumber'
import { useText } from '../text'
import { tagIcons } from '../theme/noteTags'
import { useVoteBadge, VoteBadge } from '../votes/badges'
import { isPostKey } from '../ui/postKey'
import { useAbout, useNoteSurroundings } from './noteContext'
import { hasHead, PAPER, type NoteFace } from './noteFace'
import { noteIdOf, type NoteShape } from './noteRecord'
import { ResultRows } from './ResultRows'

/** Below this zoom the text is shown as a headline of its first words. */
export const FAR = 0.42

export function NotePaper({ shape }: { shape: NoteShape }): ReactNode {
  const editor = useEditor()
  const say = useText()
  const { writers } = useNoteSurroundings()
  const { face, w, h } = shape.props
  const editing = useValue('is this note edited', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const far = useValue('are notes seen from afar', () => editor.getZoomLevel() < FAR, [editor])
  const id = noteIdOf(shape.id)
  const writer = editing ? undefined : writers.get(id)
  return (
    <div
      className="paper"
      data-color={paperColour[face.colour]}
      data-kind={face.kind}
      data-size={face.size}
      data-far={(far && !editing) || undefined}
      style={{ width: w, minHeight: h }}
    >
      {hasHead(face) ? <Head face={face} /> : null}
      {face.tags.map((tag) => {
        const Icon = tagIcons[tag]
        return (
          <p key={tag} className="paper-tag">
            <Icon aria-hidden /> {say(`domain.tag.${tag}`)}
          </p>
        )
      })}
      {face.kind === 'result' ? (
        <ResultRows face={face} far={far} />
      ) : editing ? (
        <Writing id={id} />
      ) : (
        <p className="paper-text" style={far ? farStyle(h) : undefined}>
          {face.text === '' ? <em>{say('board.note.empty')}</em> : face.text}
        </p>
      )}
      <Foot face={face} />
      <Badges id={id} />
      {writer === undefined ? null : (
        <span className="paper-writer">{say('board.note.writing', { name: writer })}</span>
      )}
    </div>
  )
}

function Head({ face }: { face: NoteFace }): ReactNode {
  const say = useText()
  return (
    <p className="paper-head">
      {face.kind === 'measure' ? <ClipboardCheckmarkIcon aria-hidden /> : null}
      {face.kind === 'result' ? <PieChartIcon aria-hidden /> : null}
      {face.kind === 'idea' ? null : say(`domain.kind.${face.kind}`)}
      {face.statement === null ? null : (
        <span className="paper-number">
          <StatementNumber of={face.statement} />
        </span>
      )}
    </p>
  )
}

function Foot({ face }: { face: NoteFace }): ReactNode {
  const say = useText()
  if (face.kind === 'measure') {
    return (
      <div className="paper-foot">
        {face.owner === null ? null : (
          <p className="paper-owner">
            <PersonIcon aria-hidden /> <span>{face.owner}</span>
          </p>
        )}
        <p>
          <span className="paper-status" data-status={face.status}>
            {say(`domain.status.${face.status}`)}
          </span>
          {face.due === null ? null : (
            <span className="paper-due">
              <CalendarIcon aria-hidden /> {say('board.note.dueOn', { date: new Date(`${face.due}T12:00:00`) })}
            </span>
          )}
        </p>
      </div>
    )
  }
  if (face.author === null || face.kind === 'result') return null
  return (
    <div className="paper-foot">
      <p className="paper-author">{face.author}</p>
    </div>
  )
}

/** What lies under the paper or has been said about it, at its lower edge: a sign, a number, and a name for whoever listens. */
function Badges({ id }: { id: string }): ReactNode {
  const say = useText()
  const { pile = [], parts = [], said = 0 } = useAbout(id as NoteId) ?? {} // reason: a paper is named after its note
  const badges = [
    { of: 'pileBadge', count: pile.length, Icon: LayersIcon },
    { of: 'partsBadge', count: parts.length, Icon: LayersPlusIcon },
    { of: 'badge', count: said, Icon: ChatIcon },
  ] as const
  const vote = useVoteBadge(id)
  if (vote === undefined && badges.every(({ count }) => count === 0)) return null
  return (
    <>
      {pile.length > 1 ? <span className="paper-under" aria-hidden /> : null}
      <p className="paper-badges">
        {vote === undefined ? null : <VoteBadge note={id} />}
        {badges.map(({ of, count, Icon }) =>
          count === 0 ? null : (
            <span key={of} title={say(`board.about.${of}`, { count })}>
              <Icon aria-hidden /> {count}
              <span className="sk-hidden"> {say(`board.about.${of}`, { count })}</span>
            </span>
          ),
        )}
      </p>
    </>
  )
}

function Writing({ id }: { id: string }): ReactNode {
  const say = useText()
  const { edits, next } = useNoteSurroundings()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus()
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [])
  return (
    <NoteTextArea
      ref={area}
      className="paper-text paper-writing"
      edits={edits}
      id={id}
      aria-label={say('board.note.text')}
      enterKeyHint="next"
      onKeyDown={(event) => {
        // Enter begins the next note; Shift and Enter a new line in this one.
        if (!isPostKey(event)) return
        event.preventDefault()
        event.stopPropagation()
        next(id)
      }}
      onPointerDown={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
    />
  )
}

/** As many lines of a headline as the paper has room for. */
function farStyle(height: number): CSSProperties {
  const lines = Math.max(1, Math.floor((height - 2 * PAPER.padding) / (PAPER.far * 1.2)))
  return { WebkitLineClamp: lines }
}
