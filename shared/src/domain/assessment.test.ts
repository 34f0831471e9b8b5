/** When a room goes on to its next assessment, and what it may go back to. */
import { expect, test } from 'vitest'
import { finishedFor, type AssessmentInfo } from './assessment'
import { AssessmentId } from './ids'

const info = (id: string, startedAt: number, finishedAt: number | null): AssessmentInfo => ({
  id: AssessmentId.parse(`assessment-${id}`),
  title: id,
  startedAt,
  finishedAt,
  scorecard: 'samson',
})

test('[B117] only the assessment that was finished for the present one can be gone back to, not one from elsewhere', () => {
  const [autumn, spring] = [info('autumn', 10, 20), info('spring', 20, null)]
  expect(finishedFor([autumn, spring])).toBe(autumn)
  expect(finishedFor([spring])).toBeUndefined()
  expect(finishedFor([info('brought', 1, 5), info('first', 10, null)])).toBeUndefined()
})
