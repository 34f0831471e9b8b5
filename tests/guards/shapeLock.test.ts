/** Guards what lies in browsers and on the wire: every shape is compared with the committed list of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as kinds from '@samklang/shared/documents/kinds'
import { Epoch } from '@samklang/shared/documents/names'
import { Presence } from '@samklang/shared/documents/presence'
import { Note } from '@samklang/shared/domain/note'
import { statusOf } from '@samklang/shared/domain/refusal'
import { closing } from '@samklang/shared/wire/closing'
import { message } from '@samklang/shared/wire/messages'
import { RefusalReply, routes } from '@samklang/shared/wire/rest'
import { SessionView, Turnout } from '@samklang/shared/wire/session'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { textOf, top } from './sources'

const FILE = 'tests/guards/shapes.json'
const HOW =
  'Is it meant? UPDATE_SHAPES=1 npx vitest run tests/guards/shapeLock.test.ts, and commit the file with the change.'

/** `io`: what may be sent, or what is got. */
function shapeOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): unknown {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'ref' })
  return shape
}

function eachOf<Value, Shape>(
  all: Readonly<Record<string, Value>>,
  shape: (value: Value) => Shape,
): Record<string, Shape> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, shape(value)]))
}

const now = {
  routes: eachOf(routes, ({ method, path, access, command, body, reply }) => ({
    method,
    path,
    access,
    command,
    body: shapeOf(body, 'input'),
    reply: shapeOf(reply),
  })),
  refusal: shapeOf(RefusalReply),
  statuses: statusOf,
  messages: message,
  closings: closing,
  pushes: eachOf({ SessionView, Turnout }, (schema) => shapeOf(schema)),
  document: {
    note: shapeOf(Note),
    noteKeys: eachOf(kinds.noteKeys, (schema) => shapeOf(schema)),
    kinds: eachOf(kinds.kinds, ({ maker, participantKeys }) => ({
      maker,
      participantKeys: [...participantKeys].sort(),
    })),
    entities: eachOf(kinds.entities, ({ keys, families = {}, text, most, serverKeys }) => ({
      keys: eachOf(keys, (schema) => shapeOf(schema)),
      families: eachOf(families, (schema) => shapeOf(schema)),
      text,
      most,
      serverKeys: [...serverKeys].sort(),
    })),
    ink: shapeOf(kinds.InkRecord),
    meta: kinds.metaKeys,
    limits: Object.fromEntries(Object.entries(kinds).filter(([, value]) => typeof value === 'number')),
    epoch: shapeOf(Epoch),
    presence: shapeOf(Presence),
  },
}

/** One shape a line, so that a change of one is a change of one line. */
function inLines(areas: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(areas).map(([area, shapes]) => {
    const each = Object.entries(shapes as object).map(
      ([name, shape]) => `  ${JSON.stringify(name)}: ${JSON.stringify(shape)}`,
    )
    return `${JSON.stringify(area)}: {\n${each.join(',\n')}\n}`
  })
  return `{\n${lines.join(',\n')}\n}`
}

test('[C98] what is kept in browsers and sent over the wire has the shapes that are written down', () => {
  const written = inLines(now)
  if (process.env['UPDATE_SHAPES'] === '1') writeFileSync(join(top, FILE), `${written}\n`)
  expect(JSON.parse(written), HOW).toEqual(JSON.parse(textOf(FILE)))
})
