/** A placement opens: a template is asked about as a vote is, and named by its own name. */
import type { VoteMode } from '@samklang/shared/domain/mode'
import type { Round } from '@samklang/shared/domain/round'
import { placementOf } from '@samklang/shared/domain/placement'
import { templateOf, type TemplateId } from '@samklang/shared/domain/template'
import { placementItem } from '@samklang/shared/domain/votes/placement'
import { Refused } from '../refused'
import type { Act } from './Act'
import { addDrafted } from './draftRound'

/** @throws Refused 'item-unknown' where the template is no exercise, 'item-in-open-round' */
export async function openPlacement(
  act: Act,
  { template, mode }: { template: TemplateId; mode: VoteMode },
): Promise<{ round: Round }> {
  if (placementOf(template) === null) throw new Refused('item-unknown')
  const question = templateOf(template).name[act.room.language]
  const selection = { kind: 'vote', question, setup: { kind: 'placement', template } } as const
  return addDrafted(act, { selection, items: [placementItem(template)], mode, take: 1 }, true)
}
