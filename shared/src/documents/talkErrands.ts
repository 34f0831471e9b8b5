/** What the server does to a board for the notes from the talks: laying them out, reading them, writing for whoever has no board. */
import type * as Y from 'yjs'
import type { AssessmentId } from '../domain/ids'
import type { StatementId } from '../domain/scorecard'
import { boardOf } from './board'
import { TALKS_MAX } from './writtenTogether'
import type { TalkNote } from './talkNotes'

const SERVER = 'server'

interface Place {
  readonly assessment: AssessmentId
  readonly statement: StatementId
}

export const talkErrands = {
  /** What has been noted, in one assessment or in all. */
  readTalkNotes(doc: Y.Doc, { assessment }: { assessment: AssessmentId | null }): TalkNote[] {
    return boardOf(doc)
      .talks.all()
      .filter((note) => assessment === null || note.assessment === assessment)
  },

  /** What is noted about one statement; empty where nothing is. */
  readTalkNote(doc: Y.Doc, { assessment, statement }: Place): string {
    return boardOf(doc).talks.written(assessment, statement)
  },

  /** Lays out a text to be written in, so that it can be written on the board. */
  beginTalkNote(doc: Y.Doc, { assessment, statement }: Place): 'full' | 'there' {
    const { talks } = boardOf(doc)
    if (talks.textOf(assessment, statement) === null && doc.getMap('talks').size >= TALKS_MAX) return 'full'
    talks.begin(assessment, statement, SERVER)
    return 'there'
  },

  /** Writes what somebody changed from `before`; what others wrote meanwhile stays. Too long in the end is not written. */
  writeTalkNote(
    doc: Y.Doc,
    { assessment, statement, before, text, most }: Place & { before: string; text: string; most: number },
  ): { text: string } | 'full' | 'too-long' {
    const { talks } = boardOf(doc)
    if (talks.textOf(assessment, statement) === null && doc.getMap('talks').size >= TALKS_MAX) return 'full'
    const merged = talks.merged(assessment, statement, { before, text })
    if (merged.length > most && merged.length > talks.written(assessment, statement).length) return 'too-long'
    doc.transact(() => {
      talks.begin(assessment, statement, SERVER)
      talks.setText(assessment, statement, merged, SERVER)
    }, SERVER)
    return { text: talks.written(assessment, statement) }
  },
} as const satisfies Record<string, (doc: Y.Doc, given: never) => unknown>
