/** What is locked, in words: the board's parts as a list one can say. */
import type { Board } from '@samklang/shared/documents/board'
import type { Locks } from '@samklang/shared/domain/locks'
import type { Language } from '@samklang/shared/domain/language'
import { phases } from '@samklang/shared/domain/phase'
import type { Say } from '@samklang/shared/text/say'
import { nameOf } from '../templates/zonesOn'

/** Values a lock is chosen by: `all`, `drawings`, a phase, or the id of a template that is placed. */
export function lockable(board: Board, say: Say, language: Language): { value: string; text: string }[] {
  const placed = board.templates.all().filter(({ archived }) => !archived)
  return [
    { value: 'all', text: say('locks.all') },
    { value: 'drawings', text: say('locks.drawings') },
    ...phases.map((phase) => ({ value: phase, text: say(`domain.phase.${phase}`) })),
    ...placed.map((one) => ({ value: one.id, text: nameOf(one, placed, language) })),
  ]
}

export function valuesOf({ all, drawings, phases: locked, templates }: Locks): string[] {
  return [...(all ? ['all'] : []), ...(drawings ? ['drawings'] : []), ...locked, ...templates]
}

export function locksFrom(values: readonly string[]): Locks {
  const isPhase = (value: string): value is Locks['phases'][number] => phases.some((phase) => phase === value)
  return {
    all: values.includes('all'),
    drawings: values.includes('drawings'),
    phases: values.filter(isPhase),
    templates: values.filter((value) => value !== 'all' && value !== 'drawings' && !isPhase(value)),
  }
}

/** «Tegninger og Finn behovet»; a template that is gone is left out. */
export function lockedWords(locks: Locks, board: Board, say: Say, language: Language): string {
  const names = new Map(lockable(board, say, language).map(({ value, text }) => [value, text]))
  return new Intl.ListFormat(language).format(valuesOf(locks).flatMap((value) => names.get(value) ?? []))
}
