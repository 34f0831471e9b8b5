/** Which measures a person looks for: their own, and those past their date. */
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'

export type Filter = 'byPhase' | 'mine' | 'late'

/** The calendar day of a moment where this device is, as 2027-03-14. */
export function dayOf(now: number): string {
  const date = new Date(now)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Past its date and neither done nor put aside; on the day itself it is not late. */
export function isLate({ due, status }: Pick<Note, 'due' | 'status'>, today: string): boolean {
  return due !== null && due < today && status !== 'done' && status !== 'put-aside'
}

/** Owners are names people write, so that letters' case and spaces at the ends say nothing. */
export function isMine({ owner }: Pick<Note, 'owner'>, name: string): boolean {
  return owner !== null && owner.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase()
}

/** By phase, in each those with a date first and soonest, what is done or put aside last. */
export function byPhase<N extends Pick<Note, 'phase' | 'due' | 'status' | 'createdAt'>>(notes: readonly N[]) {
  const rest = ({ status }: N) => (status === 'done' ? 1 : status === 'put-aside' ? 2 : 0)
  return phases
    .map((phase) => ({
      phase,
      notes: notes
        .filter((note) => note.phase === phase)
        .toSorted(
          (a, b) => rest(a) - rest(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.createdAt - b.createdAt,
        ),
    }))
    .filter(({ notes }) => notes.length > 0)
}
