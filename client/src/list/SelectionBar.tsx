/** What one may do with all the notes that are chosen in the list; at the lower edge as long as some are. */
import { Button } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { ChoiceMenu } from '../commands/ChoiceMenu'
import { CommandMenu } from '../commands/CommandMenu'
import { move } from '../commands/move'
import type { Commands } from '../commands/useCommands'
import { useText } from '../text'

const BUTTONS = ['move']

export function SelectionBar(props: { chosen: readonly Note[]; commands: Commands; onNone: () => void }): ReactNode {
  const { chosen, commands, onNone } = props
  const say = useText()
  if (chosen.length === 0) return null
  return (
    <section className="list-selection" aria-label={say('board.note.label', { count: chosen.length })}>
      <strong>{say('list.chosen', { count: chosen.length })}</strong>
      <ChoiceMenu command={move} commands={commands} chosen={chosen} about="" variant="secondary" />
      <CommandMenu commands={commands} chosen={chosen} on="chosen" about="" besides={BUTTONS} />
      <Button data-size="sm" variant="tertiary" onClick={onNone}>
        {say('list.chooseNone')}
      </Button>
    </section>
  )
}
