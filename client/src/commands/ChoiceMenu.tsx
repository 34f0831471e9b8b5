/** A command that asks for one choice, as a button of its own: the choices are its menu. */
import type { Note } from '@samklang/shared/domain/note'
import type { Color } from '@digdir/designsystemet-types'
import type { ReactNode } from 'react'
import { Menu, type MenuItem } from '../ui/Menu'
import type { Command } from './Command'
import { nameOfCommand } from './nameOfCommand'
import { isOffered } from './registry'
import type { Commands } from './useCommands'

export function ChoiceMenu(props: {
  command: Command
  commands: Commands
  chosen: readonly Note[]
  about: string
  variant?: 'secondary' | 'tertiary'
}): ReactNode {
  const { command, commands, chosen, about, variant } = props
  const scene = commands.scene(chosen)
  if (!isOffered(command, scene)) return null
  const Icon = command.icon
  const items = (): MenuItem[] => {
    const scene = commands.scene(chosen)
    return Object.entries(command.asks?.(scene) ?? {}).flatMap(([name, ask]) =>
      ask.kind !== 'one'
        ? []
        : ask.options.map((option) => {
            const OptionIcon = option.icon
            return {
              key: option.value,
              icon: OptionIcon ? <OptionIcon aria-hidden /> : <Swatch colour={option.colour} />,
              text: option.text,
              current: option.value === ask.start,
              // reason: the theme's colours are what `data-color` takes
              ...(OptionIcon && option.colour !== undefined ? { color: option.colour as Color } : {}),
              act: () => commands.perform(command, chosen, { [name]: option.value }),
            }
          }),
    )
  }
  return (
    <Menu
      label={nameOfCommand(command, scene)}
      icon={<Icon aria-hidden />}
      about={about}
      items={items}
      {...(variant === undefined ? {} : { variant })}
    />
  )
}

export function Swatch({ colour }: { colour: string | undefined }): ReactNode {
  return colour === undefined ? null : <span className="swatch" data-color={colour} aria-hidden />
}
