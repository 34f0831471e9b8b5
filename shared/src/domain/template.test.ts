/** That every model is whole: both languages, questions, a source, and a drawing in which nothing lies on anything else. */
import { expect, test } from 'vitest'
import { Localised } from './language'
import { allTemplates, TemplateId, templateOf, zoneOf, type Place } from './template'

const overlap = (a: Place, b: Place) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

test('[D90] every template has a name, a use, zones with questions and a source, in both languages', () => {
  expect(allTemplates.map(({ id }) => id)).toEqual(TemplateId.options)
  for (const template of allTemplates) {
    const texts = [template.name, template.use, template.source.author, ...template.labels.map(({ text }) => text)]
    if (template.intro) texts.push(template.intro)
    for (const zone of template.zones) texts.push(zone.name, zone.question)
    for (const text of texts) {
      expect(Localised.safeParse(text).success, template.id).toBe(true)
      for (const written of Object.values(text)) expect(written, template.id).not.toMatch(/[!–—]|\s$|^\s|\bTODO\b/)
    }
    expect(template.zones.length, template.id).toBeGreaterThanOrEqual(1)
    for (const { question } of template.zones) {
      expect(question.nb, template.id).not.toBe(question.en)
      expect(`${question.nb} ${question.en}`, template.id).toContain('?')
    }
    const ids = template.zones.map(({ id }) => id)
    expect(new Set(ids).size, template.id).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,40}$/)
    expect(template.source.year, template.id).toBeGreaterThan(1900)
    expect(template.source.title, template.id).not.toBe('')
    expect(template.minutes, template.id).toBeGreaterThan(0)
  }
})

test('[D91] nothing in a template lies on anything else, and two notes fit in each zone', () => {
  for (const template of allTemplates) {
    const places = [...template.zones, ...template.labels].map(({ place }) => place)
    for (const [at, place] of places.entries()) {
      expect(Math.min(place.x, place.y), template.id).toBeGreaterThanOrEqual(0)
      expect(place.x + place.w, template.id).toBeLessThanOrEqual(template.size.w)
      expect(place.y + place.h, template.id).toBeLessThanOrEqual(template.size.h)
      for (const other of places.slice(at + 1)) expect(overlap(place, other), template.id).toBe(false)
    }
    // Two notes fit side by side in each, under its question.
    for (const { place } of template.zones) {
      expect(place.w, template.id).toBeGreaterThanOrEqual(540)
      expect(place.h, template.id).toBeGreaterThanOrEqual(540)
    }
    for (const [x1, y1, x2, y2] of template.arrows) {
      expect(Math.min(x1, y1, x2, y2), template.id).toBeGreaterThanOrEqual(0)
      expect(Math.max(x1, x2), template.id).toBeLessThanOrEqual(template.size.w)
      expect(Math.max(y1, y2), template.id).toBeLessThanOrEqual(template.size.h)
    }
  }
})

test('[D90] zones are found by their names, and the one beside the ladder stands apart', () => {
  expect(zoneOf('ladder', 'co-creation')?.name.nb).toBe('Samskaping')
  expect(zoneOf('ladder', 'nowhere')).toBeUndefined()
  const { zones } = templateOf('ladder')
  const beside = zones.at(-1)
  const lastStep = zones.at(-2)
  expect((beside?.place.x ?? 0) - (lastStep ? lastStep.place.x + lastStep.place.w : 0)).toBeGreaterThan(80)
})
