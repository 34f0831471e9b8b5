/** The cycle: Map it, Focus it, People it, Market it, Grow it, and round again; any jump is allowed. */
import { z } from 'zod'

export const Phase = z.enum(['map', 'focus', 'people', 'market', 'grow'])
export type Phase = z.infer<typeof Phase>
export const phases = Phase.options

/** How far a measure has come, apart from the phase, which says what it needs next. */
export const MeasureStatus = z.enum(['not-begun', 'under-way', 'done', 'put-aside'])
export type MeasureStatus = z.infer<typeof MeasureStatus>
