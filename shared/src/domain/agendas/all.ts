/** Every ready-made agenda, in the order they are offered. */
import { again } from './again'
import { courseTasks } from './courseTasks'
import { firstMeeting } from './firstMeeting'
import { oneField } from './oneField'
import { oneHour } from './oneHour'
import type { ReadyAgenda } from './ReadyAgenda'

export const readyAgendas: readonly ReadyAgenda[] = [firstMeeting, oneField, again, courseTasks, oneHour]
