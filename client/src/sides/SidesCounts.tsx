/** How many there are on each side, and how far each has come; never who. */
import type { Sides } from '@samklang/shared/domain/sides'
import { useText } from '../text'

export function SidesCounts({ sides }: { sides: Sides }) {
  const say = useText()
  return (
    <dl className="sides-counts" aria-live="polite" aria-label={say('sides.state.heading')}>
      {sides.names.map((name, side) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {say('sides.people', { count: sides.people[side] ?? 0 })}
            {sides.state === 'open'
              ? `, ${say('sides.scored', { count: sides.scored[side] ?? 0, of: sides.statements.length })}`
              : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
