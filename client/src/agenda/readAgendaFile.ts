/** An agenda read from a file: whole, or what is wrong with it and where. */
import { Agenda } from '@samklang/shared/domain/agenda'

export type ReadAgenda =
  | { readonly agenda: Agenda }
  | { readonly fault: 'notJson'; readonly where: string; readonly field: string }
  | { readonly fault: 'fault'; readonly where: string; readonly field: string }
  /** It asks about a field that this room's scorecard has not. */
  | { readonly fault: 'field'; readonly where: string; readonly field: string }

export function readAgendaFile(text: string, fields: readonly { readonly id: string }[]): ReadAgenda {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { fault: 'notJson', where: '', field: '' }
  }
  const read = Agenda.safeParse(json)
  if (!read.success) return { fault: 'fault', where: read.error.issues[0]?.path.join('.') ?? '', field: '' }
  const unknown = read.data.steps.find(
    ({ does }) => does.kind === 'field' && !fields.some(({ id }) => id === does.field),
  )
  if (unknown?.does.kind === 'field') return { fault: 'field', where: unknown.title, field: unknown.does.field }
  return { agenda: read.data }
}
