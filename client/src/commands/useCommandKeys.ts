/** Listens for the keys of commands while the page is open. */
import type { Note } from '@samklang/shared/domain/note'
import { useEffect } from 'react'
import { commands as all, isOffered } from './registry'
import type { Commands } from './useCommands'

/** `chosenAt` tells which notes are meant where the key was pressed; `elsewhere` tells which keys something else listens for there. */
export function useCommandKeys(
  commands: Commands,
  chosenAt: (target: Element) => readonly Note[],
  elsewhere: (command: string, target: Element) => boolean = nowhere,
): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element)) return
      const command = all.find(({ id, keys }) => keys !== undefined && isPressed(event, keys) && !elsewhere(id, target))
      if (!command || (isField(target) && command.id !== 'find')) return
      // A second press in the field that finds is for the browser, which finds in its own way.
      if (command.id === 'find' && target.hasAttribute('data-finds')) return
      const chosen = command.on === 'board' ? [] : chosenAt(target)
      if (!isOffered(command, commands.scene(chosen))) return
      event.preventDefault()
      commands.perform(command, chosen)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [commands, chosenAt, elsewhere])
}

const nowhere = () => false

function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.toLowerCase().split('+')
  const mod = event.ctrlKey || event.metaKey
  return (
    event.key.toLowerCase() === parts.at(-1) &&
    mod === parts.includes('mod') &&
    event.shiftKey === parts.includes('shift') &&
    !event.altKey
  )
}

/** Where one writes, keys are letters and undo is the field's own. */
function isField(target: Element): boolean {
  return target.matches('input, textarea, select') || (target instanceof HTMLElement && target.isContentEditable)
}
