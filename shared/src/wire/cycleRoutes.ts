/** The routes of the cycle and the models: turns, what they taught, answers to a phase's question, templates placed. */
import { z } from 'zod'
import { PhaseAnswer, SAID_MAX, TurnNumber } from '../domain/cycle'
import { Note, NOTE_TEXT_MAX } from '../domain/note'
import { PlacedTemplate } from '../domain/placedTemplate'
import { PosterPart } from '../domain/poster'
import { command, Done, get, put } from './route'

/** Board units. */
const Coordinate = z.number().min(-1_000_000).max(1_000_000)

export const cycleRoutes = {
  /** Ends the turn the room is in: what is finished stays in it, the rest goes on into the next. */
  endTurn: command('/api/rooms/:room/turns/end', 'facilitator', z.object({ turn: TurnNumber }), Done),
  /** Takes the end of the last turn back. */
  reopenTurn: command('/api/rooms/:room/turns/reopen', 'facilitator', z.object({ turn: TurnNumber }), Done),
  /** What we did and what we learned in a turn, as far as it is written. */
  readTurn: get('/api/rooms/:room/turns/:turn', 'observer', z.object({ text: z.string() })),
  /** Makes ready for it to be written on the board; with a text it is written. */
  writeTurn: put(
    '/api/rooms/:room/turns/:turn',
    'participant',
    z.object({ text: z.string().max(NOTE_TEXT_MAX) }).partial(),
    z.object({ text: z.string() }),
  ),

  /** `pos`: a place where nothing lies, as far as whoever places it can see. */
  placeTemplate: command(
    '/api/rooms/:room/templates',
    'facilitator',
    PlacedTemplate.pick({ id: true, template: true }).extend({ pos: z.tuple([Coordinate, Coordinate]) }),
    z.object({ placed: PlacedTemplate }),
  ),
  /** Lays it elsewhere, or stays where it is when another lies there. */
  moveTemplate: command(
    '/api/rooms/:room/templates/:placed/move',
    'facilitator',
    z.object({ pos: z.tuple([Coordinate, Coordinate]) }),
    z.object({ placed: PlacedTemplate }),
  ),
  /** What is placed on the board now, and what the group has written on its values poster. */
  templates: get(
    '/api/rooms/:room/templates',
    'observer',
    z.object({ placed: z.array(PlacedTemplate), poster: z.array(PosterPart) }),
  ),
  archiveTemplate: command(
    '/api/rooms/:room/templates/:placed',
    'facilitator',
    z.object({ archived: z.boolean() }),
    z.object({ placed: PlacedTemplate }),
    'PATCH',
  ),

  /** Answers the question of a step on the note's way; an empty text says that it was skipped. */
  answerStep: command(
    '/api/rooms/:room/notes/:note/answers',
    'participant',
    PhaseAnswer.pick({ id: true, step: true }).extend({ text: z.string().trim().max(SAID_MAX) }),
    z.object({ note: Note }),
  ),
} as const
