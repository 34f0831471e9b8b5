/** The groups of one statement, folded away under its row: a row of dots for each, and what to ask where they differ. */
import { rangeOf } from '@samklang/shared/domain/spread'
import { DotRow } from '../charts/DotRow'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import { apartSentence, groupLine, groupName, groupSentence } from '@samklang/shared/results/groupWords'
import { type Groups, type ItemView, standing } from '@samklang/shared/results/itemView'
import type { SharedScale } from './RowOfDots'
import { useSpeaker } from './useSpeaker'
import './results.css'

/** Nothing where the standing take has no groups. */
export function GroupsFold({ view, scale }: { view: ItemView; scale: SharedScale }) {
  const say = useText()
  const groups = standing(view)?.groups ?? null
  if (groups === null) return null
  return (
    <div className="groups">
      <Fold title={say('results.groups.open')}>
        <GroupRows groups={groups} most={scale.most} />
      </Fold>
    </div>
  )
}

/** The rows share one height; dots or bars as in the rows of the page, which `most` decides. */
function GroupRows({ groups, most }: { groups: Groups; most: number }) {
  const say = useText()
  const apart = apartSentence(groups, say)
  const tallest = Math.max(...groups.shown.flatMap(({ counts }) => counts))
  return (
    <>
      <ul className="group-rows">
        {groups.shown.map((group) => (
          <li key={group.sector}>
            <p className="group-name" aria-hidden="true">
              <strong>{groupName(group, say)}</strong> {groupLine(group, say)}
            </p>
            <div className="dots-line">
              <DotRow
                counts={group.counts}
                tallest={tallest}
                most={most}
                range={rangeOf(group.counts)}
                median={group.median}
              />
              <span className="dots-dont-know" aria-hidden="true">
                {group.dontKnow > 0 ? say('results.dontKnowShort', { count: group.dontKnow }) : ''}
              </span>
            </div>
            <p className="sk-hidden">{groupSentence(group, say)}</p>
          </li>
        ))}
      </ul>
      {apart !== null && <p className="group-question">{apart}</p>}
      <p className="group-note">{say('results.groups.notShown', { fewest: groups.fewest })}</p>
    </>
  )
}

/** The same as sentences. */
export function GroupSentences({ view }: { view: ItemView }) {
  const { say } = useSpeaker()
  const groups = standing(view)?.groups ?? null
  if (groups === null) return null
  const apart = apartSentence(groups, say)
  return (
    <>
      <ul className="group-sentences">
        {groups.shown.map((group) => (
          <li key={group.sector}>{groupSentence(group, say)}</li>
        ))}
      </ul>
      {apart}
    </>
  )
}
