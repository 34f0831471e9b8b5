/** A facilitator picks what to ask and how; it may be opened in the same breath. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Mode, Round, Selection } from '@samklang/shared/domain/round'
import { itemsOf } from '@samklang/shared/domain/scorecard'
import { Refused } from '../refused'
import { addRound } from '../storage/rounds'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'
import { openDrafted } from './openRound'

export interface NewRound {
  readonly selection: Selection
  readonly mode: Mode
  readonly open: boolean
}

export async function draftRound(act: Act, { selection, mode, open }: NewRound): Promise<{ round: Round }> {
  const items = itemsOf(await scorecardOf(act.tx, act.room), selection)
  if (items.length === 0) throw new Refused('item-unknown')
  // Chosen items that are unknown or repeated would be left out silently; say it instead.
  if (selection.kind === 'chosen' && items.length !== selection.items.length) throw new Refused('item-unknown')
  return addDrafted(act, { selection, items, mode, take: 1 }, open)
}

export async function addDrafted(
  act: Act,
  asked: Pick<Round, 'selection' | 'items' | 'mode' | 'take'>,
  open: boolean,
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
  const now = open ? await openDrafted(act, round) : round
  await act.changed()
  return { round: now }
}
