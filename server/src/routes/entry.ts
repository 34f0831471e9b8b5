/** What a row of the table of routes does: at the door, in a room, on the board, or on what was seen there first. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { ReplyOf, RouteName, routes } from '@samklang/shared/wire/rest'
import type { z } from 'zod'
import type { Act, DoorAct, Parts } from '../actions/Act'
import type { BoardAct } from '../actions/notes'
import type { Addresses } from '../addresses'

export type BodyRead<N extends RouteName> = z.output<(typeof routes)[N]['body']>

/** What a stored reply is turned into what is sent with: secrets are derived again, never read from a row. */
export interface Presenting {
  readonly addresses: Addresses
  readonly parts: Parts
  derive(purpose: string, ...parts: readonly string[]): Buffer
}
export interface Presented<N extends RouteName> {
  readonly reply: ReplyOf<N>
  /** A pass to hand over in a cookie. */
  readonly pass?: { readonly room: RoomId; readonly token: string }
}

/**
 * `door`: nobody is known yet. `room`: a person of the room, in one transaction. `board`: the same, then an
 * edit of the board. `seen`: something is read from the board first, which cannot be done inside a transaction.
 */
export type Entry<N extends RouteName> =
  | { at: 'door'; act: (act: DoorAct, body: BodyRead<N>, parts: Parts) => Promise<unknown>; present: Presenter<N> }
  | { at: 'room'; act: (act: Act, body: BodyRead<N>, parts: Parts) => Promise<unknown>; present: Presenter<N> }
  | { at: 'seen'; look: Look<N>; act: ActOnSeen<N> }
  | { at: 'board'; act: (act: BoardAct, body: BodyRead<N>, parts: Parts) => Promise<ReplyOf<N>> }

type Look<N extends RouteName> = (act: BoardAct, body: BodyRead<N>, parts: Parts) => Promise<unknown>
type ActOnSeen<N extends RouteName> = (act: Act, body: BodyRead<N>, parts: Parts, seen: unknown) => Promise<ReplyOf<N>>

type Presenter<N extends RouteName> = (stored: unknown, presenting: Presenting) => Presented<N>

/** An action whose reply is sent as it is. */
export function plain<N extends RouteName>(
  act: (act: Act, body: BodyRead<N>, parts: Parts) => Promise<ReplyOf<N>>,
): Entry<N> {
  // reason: what the action stored is what it returned, read back from our own row.
  return { at: 'room', act, present: (stored) => ({ reply: stored as ReplyOf<N> }) }
}

/** An action whose reply holds secrets: what is stored of it, and how it is presented. */
export function secret<N extends RouteName, Stored>(
  act: (act: Act, body: BodyRead<N>, parts: Parts) => Promise<Stored>,
  present: (stored: Stored, presenting: Presenting) => Presented<N>,
): Entry<N> {
  // reason: as above.
  return { at: 'room', act, present: (stored, presenting) => present(stored as Stored, presenting) }
}

export function door<N extends RouteName, Stored>(
  act: (act: DoorAct, body: BodyRead<N>, parts: Parts) => Promise<Stored>,
  present: (stored: Stored, presenting: Presenting) => Presented<N>,
): Entry<N> {
  // reason: as above.
  return { at: 'door', act, present: (stored, presenting) => present(stored as Stored, presenting) }
}

export const onBoard = <N extends RouteName>(
  act: (act: BoardAct, body: BodyRead<N>, parts: Parts) => Promise<ReplyOf<N>>,
): Entry<N> => ({ at: 'board', act })

/** What the board says now is looked up, and handed to an action that is judged and done in one transaction after it. */
export function afterLooking<N extends RouteName, Seen>(
  look: (act: BoardAct, body: BodyRead<N>, parts: Parts) => Promise<Seen>,
  act: (act: Act, body: BodyRead<N>, parts: Parts, seen: Seen) => Promise<ReplyOf<N>>,
): Entry<N> {
  // reason: what was seen is what this very `look` returned.
  return { at: 'seen', look, act: (given, body, parts, seen) => act(given, body, parts, seen as Seen) }
}
