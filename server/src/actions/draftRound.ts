/** A facilitator picks what to ask and how; it may be opened in the same breath. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { whyNotMode } from '@samklang/shared/domain/mode'
import type { Refusal } from '@samklang/shared/domain/refusal'
import { nextTake, UNTIL_MAX, type Mode, type Round, type Selection } from '@samklang/shared/domain/round'
import { itemsOf } from '@samklang/shared/domain/scorecard'
import { Refused, refuseIf } from '../refused'
import { addRound, roundsOf } from '../storage/rounds'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'
import { openDrafted } from './openRound'

export interface NewRound {
  readonly selection: Selection
  readonly mode: Mode
  readonly open: boolean
  /** When it closes by itself, in milliseconds since 1970. */
  readonly until?: number | undefined
}

export async function draftRound(act: Act, { selection, mode, open, until }: NewRound): Promise<{ round: Round }> {
  refuseIf(whyNotMode(act.room.situation, mode))
  const items = itemsOf(await scorecardOf(act.tx, act.room), selection)
  if (items.length === 0) throw new Refused('item-unknown')
  // Chosen items that are unknown or repeated would be left out silently; say it instead.
  if (selection.kind === 'chosen' && items.length !== selection.items.length) throw new Refused('item-unknown')
  refuseIf(whyNotUntil(until, open, act.now))
  const earlier = (await roundsOf(act.tx, act.room.id)).map(({ round }) => round)
  const take = nextTake(items, earlier, act.room.assessment)
  return addDrafted(act, { selection, items, mode, take }, open, until)
}

export async function addDrafted(
  act: Act,
  asked: Pick<Round, 'selection' | 'items' | 'mode' | 'take'>,
  open: boolean,
  until?: number,
): Promise<{ round: Round }> {
  const { tx, room } = act
  const round: Round = {
    state: 'drafted',
    id: act.newId<RoundId>(),
    assessment: room.assessment,
    threshold: room.threshold,
    ...asked,
  }
  await addRound(tx, room.id, round)
  const now = open ? await openDrafted(act, round, until) : round
  await act.changed()
  return { round: now }
}

/** Only what is opened now has a day to close on; it is ahead, and not so far that nobody would remember. */
function whyNotUntil(until: number | undefined, open: boolean, now: number): Refusal | null {
  if (until === undefined) return null
  return open && until > now && until <= now + UNTIL_MAX ? null : 'until-wrong'
}
