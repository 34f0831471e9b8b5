/** A menu of what can be done with the chosen notes, or with the board; what must be told first is asked for. */
import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { Menu, type MenuItem } from '../ui/Menu'
import { groups, type Command } from './Command'
import { CommandForm } from './CommandForm'
import { nameOfCommand } from './nameOfCommand'
import { offered } from './registry'
import type { Commands } from './useCommands'

/** `besides` are the ids of commands that have a button of their own beside the menu. */
export function CommandMenu(props: {
  commands: Commands
  chosen: readonly Note[]
  on: 'chosen' | 'board'
  about: string
  besides?: readonly string[]
  label?: string
}): ReactNode {
  const { commands, chosen, on, about, besides = [], label } = props
  const say = useText()
  const [asking, setAsking] = useState<Command | null>(null)
  const items = (): MenuItem[] => {
    const scene = commands.scene(chosen)
    const some = offered(scene, on).filter(({ id }) => !besides.includes(id))
    return groups.flatMap((group) =>
      some
        .filter((command) => command.group === group)
        .map((command) => {
          const Icon = command.icon
          // With enough chosen there may be nothing left to ask.
          const asks = Object.keys(command.asks?.(scene) ?? {}).length > 0
          return {
            key: command.id,
            icon: <Icon aria-hidden />,
            text: nameOfCommand(command, scene, asks ? '…' : ''),
            group,
            act: () => (asks ? setAsking(command) : commands.perform(command, chosen)),
          }
        }),
    )
  }
  return (
    <>
      <Menu
        label={label ?? say('board.note.more')}
        icon={<MenuElipsisHorizontalIcon aria-hidden />}
        about={about}
        items={items}
      />
      {asking ? (
        <CommandForm command={asking} commands={commands} chosen={chosen} onClose={() => setAsking(null)} />
      ) : null}
    </>
  )
}
