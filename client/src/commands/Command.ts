/** What a board command is: its name, what it is done with, who may, what it must be told, and what it does. */
import type { Language } from '@samklang/shared/domain/language'
import type { Note } from '@samklang/shared/domain/note'
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import type { ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { Say, TextKey } from '@samklang/shared/text/say'
import type { Me } from '@samklang/shared/wire/rest'
import type { SessionView } from '@samklang/shared/wire/session'
import type { ComponentType, SVGProps } from 'react'
import type { BoardEdits } from '../live/edits'

/** What only the page itself can do: the canvas and the list each have their own way. */
export interface Surface {
  readonly is: 'canvas' | 'list'
  /** Opens a note's text for writing. */
  readonly write: (id: string) => void
  /** Brings a note into view and chooses it. */
  readonly show: (id: string) => void
  /** Opens all there is about a note. */
  readonly open: (id: string) => void
  /** Goes to a model that is placed, as soon as it is on this device. */
  readonly showTemplate: (placed: string) => void
  /** Puts the caret where one searches. */
  readonly find: () => void
  /** Opens the list of what lies on the board and could not be shown. */
  readonly odd: () => void
}

/** Where and by whom a command is asked for. */
export interface Scene {
  readonly edits: BoardEdits
  /** Every note that can be read, put away and hidden ones too, in reading order. */
  readonly notes: readonly Note[]
  /** The notes it is to be done with; none for the board itself. */
  readonly chosen: readonly Note[]
  readonly room: RoomId
  readonly session: SessionView
  readonly me: Me
  readonly role: Role
  /** The name on what one makes. */
  readonly author: string | null
  readonly surface: Surface
  readonly say: Say
  /** Of the page: models and statements are written in both. */
  readonly language: Language
  /** For what statements are called. */
  readonly scorecard: ScorecardShape
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: () => number
}

export interface Option {
  readonly value: string
  readonly text: string
  /** `data-color` of the theme, shown as a swatch; never the only sign. */
  readonly colour?: string
  readonly icon?: Icon
}
export type Icon = ComponentType<SVGProps<SVGSVGElement>>

/** Something a command must be told. Every menu and form is made from this, so a new command needs no page of its own. */
export type Ask =
  | { readonly kind: 'one'; readonly name: TextKey; readonly options: readonly Option[]; readonly start: string | null }
  | {
      readonly kind: 'some'
      readonly name: TextKey
      readonly options: readonly Option[]
      readonly start: readonly string[]
    }
  /** Another note on the board, found by its text. */
  | { readonly kind: 'note'; readonly name: TextKey; readonly among: readonly Note[] }
  | {
      readonly kind: 'text'
      readonly name: TextKey
      readonly most: number
      readonly lines: number
      readonly needed: boolean
      readonly start: string
      /** Asked only where what has been told so far makes it a question. */
      readonly when?: (told: Told) => boolean
    }
  | { readonly kind: 'day'; readonly name: TextKey; readonly start: string }

/** What it was told, by the names of what was asked. An empty text is an answer too. */
export type Told = Readonly<Record<string, string | readonly string[]>>

/** Menus keep commands of one group together. */
export const groups = ['write', 'place', 'look', 'join', 'talk', 'board', 'lead', 'away'] as const
export type Group = (typeof groups)[number]

export interface Command {
  readonly id: string
  readonly name: TextKey | ((scene: Scene) => TextKey)
  readonly icon: Icon
  /** `note`: just one; `notes`: one or several; `board`: whatever is chosen. */
  readonly on: 'note' | 'notes' | 'board'
  /** The least role that may. Who only looks is offered nothing that writes. */
  readonly who: Role
  readonly group: Group
  /** Can it be done now, with what is chosen? What cannot is not offered. */
  readonly fits?: (scene: Scene) => boolean
  readonly asks?: (scene: Scene) => Readonly<Record<string, Ask>>
  /** Shown in menus and listened for where it is set; `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string
  /** Changes so much at once that Undo stands beside the sentence that tells so, for some seconds. */
  readonly undoStands?: true
  /** Does it; returns the sentence that tells so. Throws what `problemText` can put into words. */
  /** Why it cannot be done as it was told, in words: the form stays, with all that was written in it. */
  readonly whyNot?: (scene: Scene, told: Told) => string | null
  readonly run: (scene: Scene, told: Told) => string | null | Promise<string | null>
}

/** One answer as text; what is missing or is several answers reads as empty. */
export function toldText(told: Told, name: string): string {
  const answer = told[name]
  return typeof answer === 'string' ? answer : ''
}

/** One answer as a list; what is missing reads as none. */
export function toldSome(told: Told, name: string): readonly string[] {
  const answer = told[name]
  return typeof answer === 'string' || answer === undefined ? [] : answer
}

/** A published result is the server's word: people only place it. */
export function writable(notes: readonly Note[]): readonly Note[] {
  return notes.filter((note) => note.kind !== 'result')
}

export function idsOf(notes: readonly Note[]): readonly Note['id'][] {
  return notes.map((note) => note.id)
}
