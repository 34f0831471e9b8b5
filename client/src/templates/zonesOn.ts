/** The zones of the templates on a board, in words: where notes can be moved, and where one lies. */
import type { Note } from '@samklang/shared/domain/note'
import { zoneKey, zoneNamed, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import type { Language } from '@samklang/shared/domain/language'
import { templateOf, type Tone } from '@samklang/shared/domain/template'
import type { Scene } from '../commands/Command'

export interface ZoneChoice {
  readonly key: string
  /** The template and the zone. */
  readonly text: string
  readonly tone: Tone
}

type Around = Pick<Scene, 'edits' | 'language'>

/** Every zone there is to move a note to, template by template. */
export function zonesOn({ edits, language }: Around): ZoneChoice[] {
  const placed = edits.board.templates.all().filter(({ archived }) => !archived)
  return placed.flatMap((one) =>
    templateOf(one.template).zones.map((zone) => ({
      key: zoneKey(one.id, zone.id),
      text: `${nameOf(one, placed, language)}: ${zone.name[language]}`,
      tone: zone.tone,
    })),
  )
}

/** The zone a note lies in; undefined where it lies in its phase. */
export function zoneOfNote(around: Around, note: Pick<Note, 'zone'>): ZoneChoice | undefined {
  const { zone } = note
  if (zone === null || zoneNamed(zone, around.edits.board.templates.all()) === null) return undefined
  return zonesOn(around).find(({ key }) => key === zone)
}

/** The template's name, with a number where there are several of it. */
export function nameOf(one: PlacedTemplate, placed: readonly PlacedTemplate[], language: Language): string {
  const name = templateOf(one.template).name[language]
  const alike = placed.filter(({ template }) => template === one.template)
  return alike.length > 1 ? `${name} (${alike.findIndex(({ id }) => id === one.id) + 1})` : name
}
