/** Gives a page the commands of the board: what they are done with, doing them, and saying how it went. */
import type { Note } from '@samklang/shared/domain/note'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardEdits } from '../live/edits'
import { problemText } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'
import type { Command, Scene, Surface, Told } from './Command'

/** The same object as long as the page lives, so that a card is not drawn anew for it. */
export interface Commands {
  readonly scene: (chosen: readonly Note[]) => Scene
  readonly perform: (command: Command, chosen: readonly Note[], told?: Told) => void
}

/** `problem` is why the last one was not done, in words, until the next one. */
export function useCommands(given: {
  edits: BoardEdits
  notes: readonly Note[]
  author: string | null
  surface: Surface
}): { commands: Commands; problem: string | null } {
  const say = useText()
  const { language } = useLanguage()
  const { room, session, me, role, now } = useRoomSession()
  const [problem, setProblem] = useState<string | null>(null)
  const around = { ...given, room, session, me, role, say, language, now }
  const latest = useRef(around)
  useEffect(() => {
    latest.current = around
  })
  const commands = useMemo<Commands>(() => {
    const scene = (chosen: readonly Note[]) => ({ ...latest.current, chosen })
    return {
      scene,
      async perform(command, chosen, told = {}) {
        const { say } = latest.current
        setProblem(null)
        try {
          const sentence = await command.run(scene(chosen), told)
          if (sentence !== null) announce(sentence)
        } catch (error) {
          setProblem(problemText(say, error))
        }
      },
    }
  }, [])
  return { commands, problem }
}
