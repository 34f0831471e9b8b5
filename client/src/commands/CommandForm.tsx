/** Asks what a command must be told, one field for each thing, made from the command's own description. */
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { AskField } from './AskField'
import type { Command, Told } from './Command'
import { nameOfCommand } from './nameOfCommand'
import type { Commands } from './useCommands'
import './commands.css'

export function CommandForm(props: {
  command: Command
  commands: Commands
  chosen: readonly Note[]
  onClose: () => void
}): ReactNode {
  const { command, commands, chosen, onClose } = props
  const say = useText()
  // What is asked for stands still while others change the board; doing it judges anew.
  const [{ asks, name }] = useState(() => {
    const scene = commands.scene(chosen)
    return { asks: command.asks?.(scene) ?? {}, name: nameOfCommand(command, scene).replace(/…$/, '') }
  })
  const [told, setTold] = useState<Told>(() =>
    Object.fromEntries(
      Object.entries(asks).map(([name, ask]) => [name, ask.kind === 'note' ? '' : (ask.start ?? '')] as const),
    ),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const missing = Object.entries(asks).some(
    ([name, ask]) =>
      told[name] === '' && (ask.kind === 'one' || ask.kind === 'note' || (ask.kind === 'text' && ask.needed)),
  )
  const done = (event: FormEvent) => {
    event.preventDefault()
    if (missing) return
    const reason = command.whyNot?.(commands.scene(chosen), told) ?? null
    setProblem(reason)
    if (reason !== null) return
    commands.perform(command, chosen, told)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')}>
      <form className="command-form" onSubmit={done} data-size="sm">
        <Heading level={2} data-size="xs">
          {name}
        </Heading>
        {Object.entries(asks).map(([name, ask]) =>
          ask.kind === 'text' && ask.when?.(told) === false ? null : (
            <AskField
              key={name}
              ask={ask}
              told={told[name] ?? ''}
              onTell={(answer) => setTold((before) => ({ ...before, [name]: answer }))}
            />
          ),
        )}
        <Problem text={problem} />
        <div className="command-acts">
          <Button type="submit" disabled={missing}>
            {say('common.save')}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
