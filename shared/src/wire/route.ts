/** What a row of the route table is, and the three kinds of rows there are. */
import { z } from 'zod'
import { NOTE_TEXT_MAX } from '../domain/note'
import type { Access } from '../domain/role'

/** What bodies and replies of many routes are made of. */
export const Nothing = z.object({}).strict()
export const Done = z.object({ revision: z.number().int() })
export const NoteText = z.string().trim().min(1).max(NOTE_TEXT_MAX)

export interface Route<Body extends z.ZodType, Reply extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** `:room` and other parts are filled in by the caller. */
  readonly path: string
  readonly access: Access
  /** A command carries a `Command-Id` header and is done once however often it is sent. */
  readonly command: boolean
  readonly body: Body
  readonly reply: Reply
  /** Bytes of a body; without one it is as long as the longest note. */
  readonly limit?: number
}

export function get<R extends z.ZodType>(path: string, access: Access, reply: R): Route<z.ZodUndefined, R> {
  return { method: 'GET', path, access, command: false, body: z.undefined(), reply }
}
export function command<B extends z.ZodType, R extends z.ZodType>(
  path: string,
  access: Access,
  body: B,
  reply: R,
  method: 'POST' | 'PATCH' = 'POST',
): Route<B, R> {
  return { method, path, access, command: true, body, reply }
}
/** Idempotent by its own key; leaves no command id and no log row. */
export function put<B extends z.ZodType, R extends z.ZodType>(
  path: string,
  access: Access,
  body: B,
  reply: R,
): Route<B, R> {
  return { method: 'PUT', path, access, command: false, body, reply }
}
