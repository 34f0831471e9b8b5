/** A model one thinks on together: zones with names and questions, drawn beside the cycle and filled with notes. */
import { z } from 'zod'
import type { Localised } from './language'
import { templates } from './templates/all'

export const TemplateId = z.enum([
  'thin-thick',
  'plan-deliver',
  'five-steps',
  'four-rooms',
  'more-less',
  'four-barriers',
  'five-lenses',
  'network-leadership',
  'three-roles',
  'ladder',
  'focus-group',
  'peer-learning',
  'learned-since-last',
  'course-loneliness',
  'course-farmhouses',
  'course-school',
  'course-own',
  'methods',
  'values-poster',
  'parking',
  'open-reachable',
  'who-fronts',
  'insp-lessons',
  'cycle',
])
export type TemplateId = z.infer<typeof TemplateId>

/** In board units, from the template's top left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Colours of the theme; a zone's name always says the same as its colour. */
export type Tone = 'neutral' | 'moss' | 'amber' | 'coral' | 'sky' | 'violet' | 'sun'

export interface TemplateZone {
  readonly id: string
  readonly name: Localised
  /** What one asks oneself here; read before writing. */
  readonly question: Localised
  readonly tone: Tone
  readonly place: Place
}

/** Words beside the zones: what a column is, which end of a line is which. */
export interface TemplateLabel {
  readonly text: Localised
  readonly place: Place
  readonly align: 'start' | 'middle' | 'end'
}

export interface Template {
  readonly id: TemplateId
  readonly name: Localised
  /** One sentence: what it is good for. */
  readonly use: Localised
  /** Said before one begins: a case, or how to go about it. */
  readonly intro: Localised | null
  /** How long it usually takes a group. */
  readonly minutes: number
  readonly source: { readonly author: Localised; readonly year: number; readonly title: string }
  readonly zones: readonly TemplateZone[]
  readonly labels: readonly TemplateLabel[]
  /** Arrows from point to point. */
  readonly arrows: readonly (readonly [number, number, number, number])[]
  /** The whole of it, its heading not counted. */
  readonly size: { readonly w: number; readonly h: number }
  /** Can people place themselves on it: along its line, in one of its zones, in several? */
  readonly exercise: 'line' | 'one' | 'several' | null
}

/** In the order of the gallery. */
export const allTemplates: readonly Template[] = TemplateId.options.map(templateOf)

export function templateOf(id: TemplateId): Template {
  return templates[id]
}

/** The zone of this name; undefined where the template has none such. */
export function zoneOf(id: TemplateId, zone: string): TemplateZone | undefined {
  return templateOf(id).zones.find((one) => one.id === zone)
}
