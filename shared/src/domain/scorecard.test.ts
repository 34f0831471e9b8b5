/** What the scorecard promises about its size, its words and its look-ups. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Localised, type Worded } from './language'
import {
  coreStatements,
  coreValueOf,
  fieldOf,
  isItemOf,
  ItemId,
  itemsOf,
  samson,
  Scorecard,
  statementOf,
  statementsOfField,
  valueOfWeightItem,
  weightItem,
} from './scorecard'

/** SAMSON is written in both of the product's languages throughout. */
const both = (text: Worded): Localised => Localised.parse(text)
const statements = samson.statements.map(({ text, prompt, easier, ...rest }) => ({
  ...rest,
  text: both(text),
  prompt: both(prompt),
  ...(easier && { easier: both(easier) }),
}))
const valueIds = ['openness', 'democracy', 'creativity', 'leadership']
const fieldIds = ['equality', 'goals', 'communication', 'anchoring', 'facilitation', 'resources', 'competencies']
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}’]+/gu) ?? []

/** Every text a person may read, with where it stands. */
function everyText(): { where: string; nb: string; en: string }[] {
  return [
    ...samson.values.flatMap((value) =>
      [value.name, value.explanation, value.question].map((t) => ({ where: value.id, ...both(t) })),
    ),
    ...samson.fields.flatMap((field) =>
      [field.name, field.subtitle, field.explanation].map((t) => ({ where: field.id, ...both(t) })),
    ),
    ...statements.flatMap((s) =>
      [s.text, s.prompt, ...(s.easier ? [s.easier] : [])].map((t) => ({ where: s.id, ...t })),
    ),
  ]
}

describe('the catalogue', () => {
  test('[T40] there are four values and seven fields of six to nine statements, numbered without gaps', () => {
    expect(Scorecard.parse(samson)).toEqual(samson)
    expect(samson.values.map((value) => value.id)).toEqual(valueIds)
    expect(samson.fields.map((field) => field.id)).toEqual(fieldIds)
    expect(samson.fields.map((field) => field.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const field of samson.fields) {
      const own = statementsOfField(samson, field.id)
      expect(own.length).toBeGreaterThanOrEqual(6)
      expect(own.length).toBeLessThanOrEqual(9)
      expect(own.map((s) => s.id)).toEqual(own.map((_, index) => `${field.number}-${index + 1}`))
    }
    expect(statements.map((s) => s.id)).toEqual(statements.map((s) => s.id).toSorted())
    expect(statements).toHaveLength(51)
    expect(samson.draft).toBe(true)
  })

  test('[T41] two statements of each field are core, and the short form asks these fourteen', () => {
    for (const field of fieldIds) {
      expect(statementsOfField(samson, field).filter((s) => s.core)).toHaveLength(2)
    }
    expect(itemsOf(samson, { kind: 'short' })).toEqual(coreStatements(samson).map((s) => s.id))
    expect(coreStatements(samson)).toHaveLength(14)
    expect(new Set(coreStatements(samson).map((s) => s.value)).size).toBe(4)
  })

  test.each(statements)(
    '[T42] $id is short, says one thing and uses no noun on -ing or -het: $text.nb',
    ({ text, easier }) => {
      const words = wordsOf(text.nb)
      expect(words.length).toBeLessThanOrEqual(12)
      expect(wordsOf(text.en).length).toBeLessThanOrEqual(14)
      expect(words.filter((word) => word.length > 11)).toEqual([])
      expect(words).not.toContain('og')
      expect(wordsOf(text.en)).not.toContain('and')
      // «ting» is an everyday word and no noun made from a verb; only the easier wording may need it.
      const heavy = /(?:ing|ingen|inger|ingene|het|heten|heter|hetene)$/
      expect(words.filter((word) => heavy.test(word))).toEqual([])
      expect(wordsOf(easier?.nb ?? '').filter((word) => heavy.test(word) && word !== 'ting')).toEqual([])
      expect(text.nb).toMatch(/^\p{Lu}[^.?!]*\.$/u)
      expect(text.en).toMatch(/^[A-Z][^.?!]*\.$/)
    },
  )

  test('[T42] no statement guesses what somebody thinks or feels', () => {
    const guesses = /\b(tror|mener|føler|opplever at|synes|believe|feels?|thinks? that)\b/i
    expect(statements.filter((s) => guesses.test(s.text.nb) || guesses.test(s.text.en)).map((s) => s.id)).toEqual([])
  })

  test('[T43] no two statements ask the same, and no text stands twice', () => {
    for (const language of ['nb', 'en'] as const) {
      const texts = statements.flatMap((s) => [
        s.text[language],
        s.prompt[language],
        ...(s.easier ? [s.easier[language]] : []),
      ])
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    }
    const alike = statements.flatMap((one, index) =>
      statements.slice(index + 1).flatMap((other) => {
        const [a, b] = [new Set(wordsOf(one.text.nb)), new Set(wordsOf(other.text.nb))]
        const shared = [...a].filter((word) => b.has(word)).length
        return shared / (a.size + b.size - shared) > 0.5 ? [`${one.id} ${other.id}`] : []
      }),
    )
    expect(alike).toEqual([])
  })

  test('[T44] every value carries at least ten statements, in at least four fields', () => {
    for (const value of valueIds) {
      const own = statements.filter((s) => s.value === value)
      expect(own.length).toBeGreaterThanOrEqual(10)
      expect(new Set(own.map((s) => s.field)).size).toBeGreaterThanOrEqual(4)
    }
  })

  test('[T45] every text stands in both languages, calmly and without long dashes', () => {
    for (const { where, nb, en } of everyText()) {
      expect(`${where} ${nb} ${en}`).not.toMatch(/[–—!]|\s{2}|\s$/)
      expect(nb.length, where).toBeGreaterThan(1)
      expect(en.length, where).toBeGreaterThan(1)
    }
    const easier = statements.filter((s) => s.easier).length
    expect(easier).toBeGreaterThanOrEqual(15)
    expect(easier).toBeLessThanOrEqual(25)
  })

  // Marks of the survey in the research, of the inventory it adapts and of the handbook: a few words each, never a sentence.
  const borrowed = [
    'samme innflytelse',
    'viktige beslutninger',
    'på tvers av',
    'felles praksis',
    'på likefot',
    'forventninger til hverandre',
    'klar forståelse',
    'realistiske',
    'dedikert',
    'sterk og god',
    'høy grad av tillit',
    'utfyller hverandre',
    'vi-følelse',
    'representativt utvalg',
    'på egen hånd',
    'ulike tilnærminger',
    'riktig tempo',
    'kommuniserer',
    'velinformert',
    'tilstrekkelig',
    'ivareta',
    'gode tradisjoner',
    'på vegne av',
    'lært siden sist',
    'ressurser utenfor',
    'overraskende kompetanse',
    'right pace',
    'clear understanding',
    'keep up with',
    'open to different',
    'communicate openly',
    'on an equal footing',
    'on its own',
    'adequate',
  ]
  test('[T46] no statement carries the marks of the survey, the inventory it adapts or the handbook', () => {
    for (const { where, nb, en } of everyText()) {
      const text = `${nb} ${en}`.toLowerCase()
      expect(
        borrowed.filter((mark) => text.includes(mark)),
        where,
      ).toEqual([])
    }
    for (const s of statements) expect(s.source, s.id).toMatch(/^[RN]:\d+(-\d+)?(; [RN]:\d+(-\d+)?)*$/)
  })

  test.each(statements)('[T47] the prompt of $id is a short question or exercise: $prompt.nb', ({ prompt }) => {
    expect(wordsOf(prompt.nb).length).toBeLessThanOrEqual(20)
    expect(wordsOf(prompt.en).length).toBeLessThanOrEqual(20)
    expect(prompt.nb).toMatch(/\?|^(Fortell|Fullfør|Skriv|Si|Finn|Husk|Tenk|Velg)\b/)
    expect(prompt.nb).toMatch(/[.?]$/)
  })
})

describe('the look-ups', () => {
  const all = itemsOf(samson, { kind: 'all' })

  test('[T48] the whole scorecard asks the four weights first, then every statement by its number', () => {
    expect(all).toHaveLength(55)
    expect(all.slice(0, 4)).toEqual(itemsOf(samson, { kind: 'weights' }))
    expect(all.slice(4)).toEqual(fieldIds.flatMap((field) => itemsOf(samson, { kind: 'field', field })))
    expect(new Set(all).size).toBe(55)
    for (const item of all) expect(ItemId.safeParse(item).success).toBe(true)
  })

  test('[T48] chosen items are asked once each and in the order they were chosen; unknown ones are not asked', () => {
    const choice = fc.array(fc.oneof(fc.constantFrom(...all), fc.constantFrom('6-9', '7-9', '2-8')), {
      minLength: 1,
      maxLength: 67,
    })
    fc.assert(
      fc.property(choice, (items) => {
        const asked = itemsOf(samson, { kind: 'chosen', items })
        expect(asked).toEqual(items.filter((item, index) => all.includes(item) && items.indexOf(item) === index))
      }),
    )
  })

  test('[T48] an item is a statement of the scorecard or the weight of a value, and nothing else', () => {
    for (const value of valueIds) {
      expect(valueOfWeightItem(weightItem(value))).toBe(value)
      expect(coreValueOf(samson, value)?.id).toBe(value)
      expect(isItemOf({ ...samson, values: [] }, weightItem(value))).toBe(false)
    }
    expect(valueOfWeightItem('3-2')).toBeNull()
    expect(statementOf(samson, '3-2')?.field).toBe('communication')
    expect(statementOf(samson, '6-9')).toBeUndefined()
    expect(fieldOf(samson, 'goals')?.number).toBe(2)
    expect(fieldOf({ ...samson, fields: [] }, 'goals')).toBeUndefined()
    expect(coreValueOf({ ...samson, values: [] }, 'openness')).toBeUndefined()
    for (const wrong of ['8-1', '1-0', '1-10', 'weight-money', 'weight-', '', 'toString']) {
      expect(isItemOf(samson, wrong)).toBe(false)
    }
    for (const wrong of ['0-1', '1-0', '1-10', 'weight-', '', 'toString'])
      expect(ItemId.safeParse(wrong).success).toBe(false)
  })
})
