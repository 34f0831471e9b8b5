/** The route by which a group places its work on a model, together. */
import { z } from 'zod'
import { NewPlace, ThicknessModel } from '../domain/thickness'
import { command, Done } from './route'

export const placeRoutes = {
  /** Where the group agreed that its work lies, or that they see it differently; null takes it back. */
  setPlace: command(
    '/api/rooms/:room/places',
    'facilitator',
    z.object({ model: ThicknessModel, place: NewPlace.nullable() }).strict(),
    Done,
  ),
} as const
