/** Which occasion the page is about: the one that is under way, else the one shown last in this assessment. */
import type { Sides } from '@samklang/shared/domain/sides'
import type { SessionView } from '@samklang/shared/wire/session'

export function currentSides({ sides, assessment }: Pick<SessionView, 'sides' | 'assessment'>): Sides | null {
  return sides.find(({ state }) => state !== 'shown') ?? shownSides({ sides, assessment }).at(-1) ?? null
}

/** What has been shown in this assessment, first shown first. */
export function shownSides({ sides, assessment }: Pick<SessionView, 'sides' | 'assessment'>): Sides[] {
  return sides.filter((one) => one.state === 'shown' && one.assessment === assessment.id)
}
