/** What people's placements on templates came to, as far as it has been shown. */
import { placement, placementItem } from '@samklang/shared/domain/votes/placement'
import type { TemplateId } from '@samklang/shared/domain/template'
import type { VoteResult } from '@samklang/shared/domain/votes/kinds'
import type { SessionView } from '@samklang/shared/wire/session'

export type Placements = Extract<VoteResult, { kind: 'placement' }>

/** The last that was shown of each template; what is hidden again or withheld is not among them. */
export function placementsShown({
  rounds,
  votes,
}: Pick<SessionView, 'rounds' | 'votes'>): ReadonlyMap<TemplateId, Placements> {
  const shown = new Map<TemplateId, Placements>()
  for (const round of rounds) {
    if (round.state !== 'published' || round.hidden || round.selection.kind !== 'vote') continue
    const setup = placement.setup.safeParse(round.selection.setup)
    if (!setup.success) continue
    const { template } = setup.data
    const vote = votes.find((one) => one.round === round.id)?.items[placementItem(template)]
    if (vote?.state === 'shown' && vote.result.kind === 'placement') shown.set(template, vote.result)
  }
  return shown
}
