/** One of a few ways to see the same thing, side by side. */
import { ToggleGroup } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

export function OneOf<Way extends string>(props: {
  label: string
  ways: readonly Way[]
  way: Way
  name: (way: Way) => string
  onWay: (way: Way) => void
  className?: string
}): ReactNode {
  const { label, ways, way, name, onWay, className } = props
  return (
    <ToggleGroup
      className={className}
      data-size="sm"
      data-toggle-group={label}
      value={way}
      onChange={(next) => {
        const known = ways.find((one) => one === next)
        if (known !== undefined) onWay(known)
      }}
    >
      {ways.map((one) => (
        <ToggleGroup.Item key={one} value={one}>
          {name(one)}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  )
}
