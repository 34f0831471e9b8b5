/** A button with a short menu; whoever chooses comes back to the button, wherever on the page it is by then. */
import { Button, Dropdown } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import type { Color } from '@digdir/designsystemet-types'
import { useId, useRef, useState, type ReactNode } from 'react'

export interface MenuItem {
  readonly key: string
  readonly icon: ReactNode
  readonly text: string
  readonly current?: boolean
  readonly color?: Color
  /** A line above the first of each group. */
  readonly group?: string
  readonly act: () => void
}

/** `about` is read aloud after the label, to tell one note's menu from another's. `items` are asked for when it opens. */
export function Menu(props: {
  label: string
  icon: ReactNode
  about: string
  items: () => readonly MenuItem[]
  heading?: string
  variant?: 'secondary' | 'tertiary'
}): ReactNode {
  const { label, icon, about, items, heading, variant = 'tertiary' } = props
  const [open, setOpen] = useState(false)
  /** The menu itself is made when somebody comes to its button: on a long page there are thousands of them. */
  const [near, setNear] = useState(false)
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const shown = open ? items() : []
  return (
    <>
      <Button
        ref={trigger}
        data-size="sm"
        variant={variant}
        data-opens="menu"
        {...(near ? { popoverTarget: id } : {})}
        aria-expanded={open}
        onPointerDown={() => setNear(true)}
        onFocus={() => setNear(true)}
        onBlur={() => setNear(open)}
        onClick={() => {
          // Whoever neither points nor tabs, as a voice or a switch, presses without having come first.
          if (near) return
          setNear(true)
          setOpen(true)
        }}
      >
        {icon}
        {label}
        {about === '' ? null : <span className="sk-hidden"> {about}</span>}
      </Button>
      {near ? (
        <Dropdown
          id={id}
          className="menu"
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => setOpen(false)}
          placement="bottom-start"
          data-size="sm"
        >
          {heading === undefined ? null : <Dropdown.Heading>{heading}</Dropdown.Heading>}
          <Dropdown.List>
            {shown.map((item, at) => (
              <Dropdown.Item
                key={item.key}
                className={at > 0 && item.group !== shown[at - 1]?.group ? 'menu-line' : undefined}
              >
                <Dropdown.Button
                  data-item={item.key}
                  {...(item.color === undefined ? {} : { 'data-color': item.color })}
                  aria-current={item.current === true || undefined}
                  onClick={() => {
                    // First, because what is focused in a menu that closes is focused nowhere.
                    trigger.current?.focus()
                    setOpen(false)
                    item.act()
                  }}
                >
                  {item.icon}
                  {item.text}
                  {item.current === true ? <CheckmarkIcon aria-hidden /> : null}
                </Dropdown.Button>
              </Dropdown.Item>
            ))}
          </Dropdown.List>
        </Dropdown>
      ) : null}
    </>
  )
}
