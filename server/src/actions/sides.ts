/** Sides are made, chosen, begun and shown together; what a side has said so far only its own people read. */
import type { SidesId } from '@samklang/shared/domain/ids'
import type { Answer } from '@samklang/shared/domain/round'
import { statementOf, type StatementId } from '@samklang/shared/domain/scorecard'
import { SIDES_MAX, whyNotBegin, whyNotChoose, whyNotShow, type Sides } from '@samklang/shared/domain/sides'
import type { SideSheet } from '@samklang/shared/wire/sidesRoutes'
import { found, Refused, refuseIf } from '../refused'
import { sidesView } from '../session/sides'
import { changeRoom } from '../storage/rooms'
import { scorecardOf } from '../storage/scorecards'
import { addSides, putSaying, putSideMember, sayingsOf, setSidesState, sideOf, sidesIn } from '../storage/sides'
import { mustHaveJoined, type Act } from './Act'

export async function makeSides(
  act: Act,
  { names, statements }: { names: string[]; statements: StatementId[] },
): Promise<{ sides: SidesId }> {
  const { tx, room } = act
  if (new Set(names.map((name) => name.toLocaleLowerCase('nb'))).size < names.length)
    throw new Refused('sides-same-name')
  if (new Set(statements).size < statements.length) throw new Refused('item-unknown')
  const scorecard = await scorecardOf(tx, room)
  for (const statement of statements) found(statementOf(scorecard, statement), 'statement-unknown')
  const met = await sidesIn(tx, room.id)
  if (met.some(({ state }) => state !== 'shown')) throw new Refused('sides-running')
  if (met.length >= SIDES_MAX) throw new Refused('too-many-sides')
  const id = act.newId<SidesId>()
  await addSides(tx, room.id, { id, assessment: room.assessment, names, statements })
  await changeRoom(tx, room.id, { focus: { kind: 'sides' }, gathered: room.gathered + 1 })
  await act.changed()
  return { sides: id }
}

export async function openSides(act: Act, id: SidesId): Promise<{ revision: number }> {
  refuseIf(whyNotBegin(await sidesOf(act, id)))
  await setSidesState(act.tx, id, 'open')
  return { revision: await act.changed() }
}

export async function showSides(act: Act, id: SidesId): Promise<{ revision: number }> {
  refuseIf(whyNotShow(await sidesOf(act, id)))
  await setSidesState(act.tx, id, 'shown')
  return { revision: await act.changed() }
}

/** Everything that was said of them goes with it. */
export async function cancelSides(act: Act, id: SidesId): Promise<{ revision: number }> {
  const { state } = await sidesOf(act, id)
  if (state === 'shown') throw new Refused('sides-not-open')
  await setSidesState(act.tx, id, 'cancelled')
  return { revision: await act.changed() }
}

export async function chooseSide(
  act: Act,
  id: SidesId,
  { side, people }: { side: number | null; people: number },
): Promise<SideSheet> {
  mustHaveJoined(act.person)
  const sides = await sidesOf(act, id)
  const now = await sideOf(act.tx, id, act.person.id)
  refuseIf(whyNotChoose(sides, now?.side ?? null, side))
  if (now?.side !== side || now?.people !== people) {
    await putSideMember(act.tx, id, act.person.id, side === null ? null : { side, people })
    await act.changed()
  }
  return sheetOf(act, id)
}

export async function saySide(
  act: Act,
  id: SidesId,
  { about, statement, answer }: { about: number; statement: StatementId; answer: Answer | null },
): Promise<SideSheet> {
  mustHaveJoined(act.person)
  const sides = await sidesOf(act, id)
  if (sides.state !== 'open') throw new Refused('sides-not-open')
  const { side } = found(await sideOf(act.tx, id, act.person.id), 'no-side')
  if (sides.names[about] === undefined) throw new Refused('bad-request')
  if (!sides.statements.includes(statement)) throw new Refused('statement-unknown')
  const before = (await sayingsOf(act.tx, id)).find((one) => one.side === side && one.about === about)
  if ((before?.answers[statement] ?? null) !== answer) {
    await putSaying(act.tx, id, { side, about, statement, answer })
    await act.changed()
  }
  return sheetOf(act, id)
}

export async function mySide(act: Act, id: SidesId): Promise<SideSheet> {
  await sidesOf(act, id)
  return sheetOf(act, id)
}

async function sheetOf({ tx, person }: Act, id: SidesId): Promise<SideSheet> {
  const member = await sideOf(tx, id, person.id)
  if (member === null) return { side: null, people: 1, answers: {} }
  const own = (await sayingsOf(tx, id)).filter(({ side }) => side === member.side)
  return { ...member, answers: Object.fromEntries(own.map(({ about, answers }) => [String(about), answers])) }
}

/** @throws Refused 'sides-not-found' */
async function sidesOf({ tx, room }: Act, id: SidesId): Promise<Sides> {
  const kept = found(
    (await sidesIn(tx, room.id)).find((one) => one.id === id),
    'sides-not-found',
  )
  return found((await sidesView(tx, kept)) ?? undefined, 'sides-not-found')
}
