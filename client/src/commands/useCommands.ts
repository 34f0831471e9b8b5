/** Gives a page the commands of the board: what they are done with, doing them, and saying how it went. */
import type { Note } from '@samklang/shared/domain/note'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardEdits } from '../live/edits'
import { problemText } from '../problem'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'
import type { Command, Scene, Surface, Told } from './Command'

/** The same object as long as the page lives, so that a card is not drawn anew for it. */
export interface Commands {
  readonly scene: (chosen: readonly Note[]) => Scene
  readonly perform: (command: Command, chosen: readonly Note[], told?: Told) => void
}

/** What has just been done that one may want back at once. */
export interface Done {
  readonly sentence: string
  readonly undo: () => void
}

/** As long as a closing can be taken back, so that Undo always means the same. */
const UNDO_FOR = 10_000

/** `problem` is why the last one was not done, in words, until the next one. */
export function useCommands(given: {
  edits: BoardEdits
  notes: readonly Note[]
  author: string | null
  surface: Surface
}): { commands: Commands; problem: string | null; done: Done | null } {
  const say = useText()
  const { language } = useLanguage()
  const scorecard = useScorecard()
  const { room, session, me, role, now } = useRoomSession()
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const around = { ...given, room, session, me, role, say, language, scorecard, now }
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
        setDone(null)
        const { edits } = latest.current
        let locked = false
        const stop = edits.onLocked(() => (locked = true))
        let steps = 0
        const stopCounting = edits.undo.onChange(() => (steps += 1))
        try {
          const sentence = await command.run(scene(chosen), told)
          // What was locked was not done, and that has been told.
          if (sentence !== null && !locked) announce(sentence)
          if (command.undoStands && steps > 0) setDone(sentence)
        } catch (error) {
          setProblem(problemText(say, error))
        } finally {
          stop()
          stopCounting()
        }
      },
    }
  }, [])
  const { edits } = given
  useEffect(() => {
    if (done === null) return
    const over = () => setDone(null)
    const timer = setTimeout(over, UNDO_FOR)
    // Undo takes back the last thing done, so the offer goes when something else has been done.
    const stop = edits.undo.onChange(over)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [done, edits])
  const undo = () => {
    edits.undo.undo()
    setDone(null)
    announce(say('list.undone'))
  }
  return { commands, problem, done: done === null ? null : { sentence: done, undo } }
}
