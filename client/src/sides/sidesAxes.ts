/** What the sides' radar stands on: the fields where they have said something about three, else the statements. */
import type { RadarAxis } from '@samklang/shared/charts/radar'
import type { ReadScorecard } from '@samklang/shared/domain/readScorecard'
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { numberOf } from '@samklang/shared/domain/scorecard'
import { sideFieldScore, type Sides } from '@samklang/shared/domain/sides'

/** A radar takes as many axes to be a shape. */
const FEWEST_AXES = 3

export interface SideAxis extends RadarAxis {
  /** The axis as a sentence names it, also where the label is a number. */
  readonly said: string
}

/** The same axes for the whole room and for each side; null where there are too few for a radar. */
export function sidesAxes(
  sides: Sides,
  profile: RoomProfile,
  scorecard: ReadScorecard,
  by: 'name' | 'number',
): { room: SideAxis[]; sides: SideAxis[][] } | null {
  const fields = scorecard.fields.filter(({ id }) =>
    sides.names.some((_, side) => sideFieldScore(scorecard, sides, side, id) !== null),
  )
  if (fields.length >= FEWEST_AXES) {
    const axis = (id: string, value: number | null): SideAxis => {
      const field = scorecard.fields.find((one) => one.id === id)
      const name = field?.name.text ?? id
      return { id, label: by === 'name' ? name : String(field?.number ?? ''), said: name, value }
    }
    return {
      room: fields.map(({ id }) => axis(id, profile.fields.find(({ field }) => field === id)?.score ?? null)),
      sides: sides.names.map((_, side) =>
        fields.map(({ id }) => axis(id, sideFieldScore(scorecard, sides, side, id)?.score ?? null)),
      ),
    }
  }
  if (sides.statements.length < FEWEST_AXES) return null
  const axis = (id: string, value: number | null): SideAxis => {
    const name = numberOf(scorecard, id) ?? id
    return { id, label: name, said: name, value }
  }
  return {
    room: sides.statements.map((id) =>
      axis(id, profile.statements.find(({ statement }) => statement === id)?.score ?? null),
    ),
    sides: sides.names.map((_, side) => {
      const own = sides.says.find((one) => one.side === side && one.about === side)?.answers ?? {}
      return sides.statements.map((id) => {
        const answer = own[id]
        return axis(id, typeof answer === 'number' ? answer : null)
      })
    }),
  }
}
