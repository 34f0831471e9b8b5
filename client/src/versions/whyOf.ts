/** Why a version was kept, in words: what happened then, and never who did it. */
import { Phase } from '@samklang/shared/domain/phase'
import type { Version } from '@samklang/shared/domain/version'
import type { Say } from '@samklang/shared/text/say'

const steps = ['welcome', 'round', 'result', 'talk', 'ideas', 'measures', 'board', 'profile', 'break'] as const

export function whyOf(say: Say, { why, about }: Version): string {
  const phase = Phase.safeParse(about)
  if (why === 'phase' && phase.success) return say('versions.why.phase', { about: say(`domain.phase.${phase.data}`) })
  const step = steps.find((known) => known === about)
  if (why === 'step' && step) return say('versions.why.step', { about: say(`versions.step.${step}`) })
  // A kind of step from a newer server is still a point on the way.
  return say(`versions.why.${why === 'phase' || why === 'step' ? 'time' : why}`)
}
