/** Notes from the talks: for each statement of an assessment one text, laid out by the server and written in by everybody. */
import * as Y from 'yjs'
import { AssessmentId } from '../domain/ids'
import { StatementId } from '../domain/scorecard'
import { entityMap } from './entityMap'
import { mergedEdit } from './typing'

export type TalkNotes = ReturnType<typeof talkNotesOf>

/** What was noted in the talk about one statement. */
export interface TalkNote {
  readonly assessment: AssessmentId
  readonly statement: StatementId
  readonly text: string
}

/** The name under which it lies in a document: the same for whoever lays it out. */
export function talkNoteId(assessment: AssessmentId, statement: StatementId): string {
  return `${assessment}_${statement}`
}

/** Speaks to a document about the notes from the talks in it. */
export function talkNotesOf(doc: Y.Doc) {
  const { map, add, textOf, setText } = entityMap(doc, 'talks')
  const idOf = talkNoteId

  function read(id: string): TalkNote | null {
    const entity = map.get(id)
    if (!(entity instanceof Y.Map)) return null
    const text: unknown = entity.get('text')
    const assessment = AssessmentId.safeParse(entity.get('assessment'))
    const statement = StatementId.safeParse(entity.get('statement'))
    if (!(text instanceof Y.Text) || !assessment.success || !statement.success) return null
    return { assessment: assessment.data, statement: statement.data, text: text.toString() }
  }

  return {
    read,
    /** Every one that can be read and in which something is written, in the order of the numbers. */
    all: (): TalkNote[] =>
      [...map.keys()]
        .flatMap((id) => read(id) ?? [])
        .filter(({ text }) => text.trim() !== '')
        .sort((a, b) => (a.statement < b.statement ? -1 : a.statement > b.statement ? 1 : 0)),
    /** The live text; null until the server has laid it out. */
    textOf: (assessment: AssessmentId, statement: StatementId): Y.Text | null => textOf(idOf(assessment, statement)),
    /** What is written there now. */
    written: (assessment: AssessmentId, statement: StatementId): string =>
      textOf(idOf(assessment, statement))?.toString() ?? '',
    setText: (
      assessment: AssessmentId,
      statement: StatementId,
      text: string,
      origin: unknown,
      caret?: number,
    ): boolean => setText(idOf(assessment, statement), text, origin, caret),
    /** Lays out a text to be written in; one that is there already is left as it is. */
    begin(assessment: AssessmentId, statement: StatementId, origin: unknown): void {
      add(idOf(assessment, statement), { kind: 'talk', assessment, statement }, '', origin)
    },
    /** What it would read when what somebody changed from `before` is written in: what others wrote meanwhile stays. */
    merged(
      assessment: AssessmentId,
      statement: StatementId,
      { before, text }: { before: string; text: string },
    ): string {
      const now = textOf(idOf(assessment, statement))?.toString() ?? ''
      const edit = mergedEdit(before, text, now)
      return edit === null ? now : now.slice(0, edit.at) + edit.insert + now.slice(edit.at + edit.remove)
    },
  }
}
