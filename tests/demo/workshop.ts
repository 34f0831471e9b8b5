/** What the demonstration's workshop is about: leanings per field, ideas, measures; no persons, only organisations. */
import type { FieldId, StatementId, ValueId } from '@samklang/shared/domain/scorecard'
import type { MeasureStatus, Phase } from '@samklang/shared/domain/phase'
import type { Sector } from '@samklang/shared/domain/sector'

/** Six from the municipality, seven from voluntary organisations, five whom it concerns. */
export const people: readonly Sector[] = [
  ...Array.from({ length: 6 }, () => 'municipality' as const),
  ...Array.from({ length: 7 }, () => 'voluntary' as const),
  ...Array.from({ length: 5 }, () => 'concerned' as const),
]

/** Where answers gather, 1 to 10, and how much the sectors differ. */
export const leaning: Readonly<
  Record<FieldId, { middle: number; municipality: number; voluntary: number; concerned: number }>
> = {
  equality: { middle: 5.5, municipality: 1.5, voluntary: -0.5, concerned: -1.5 },
  goals: { middle: 7.5, municipality: 0.5, voluntary: 0, concerned: -0.5 },
  communication: { middle: 6, municipality: 1, voluntary: 0, concerned: -1.5 },
  anchoring: { middle: 4.5, municipality: 0.5, voluntary: 0, concerned: 0 },
  facilitation: { middle: 6.5, municipality: 1, voluntary: -1, concerned: 0 },
  resources: { middle: 5, municipality: 0, voluntary: 1, concerned: -0.5 },
  competencies: { middle: 8, municipality: 0, voluntary: 0.5, concerned: 0 },
}

/** Statements where the table is in two camps: the municipality sees it one way, the others another. */
export const camps: readonly StatementId[] = ['1-2', '3-2', '5-1']

/** Statements where many do not know. */
export const unknown: readonly StatementId[] = ['4-4']

export const weights: Readonly<Record<ValueId, number>> = { openness: 8, democracy: 9, creativity: 5, leadership: 6 }

/** What was talked about, what was put to the group, and how it ended. Stances go round the table in this order. */
export const talks: readonly {
  statement: StatementId
  score: number
  outcome: 'agreed' | 'differ'
  stances: readonly ('lower' | 'fine' | 'higher')[]
}[] = [
  { statement: '3-2', score: 5, outcome: 'differ', stances: ['higher', 'lower', 'fine', 'lower'] },
  { statement: '5-1', score: 6, outcome: 'agreed', stances: ['fine', 'fine', 'fine', 'higher', 'fine', 'lower'] },
  { statement: '1-2', score: 6, outcome: 'agreed', stances: ['fine', 'fine', 'higher', 'fine'] },
  { statement: '4-2', score: 4, outcome: 'agreed', stances: ['fine', 'fine', 'fine', 'lower'] },
  { statement: '7-1', score: 8, outcome: 'agreed', stances: ['fine'] },
]

interface Measure {
  readonly text: { nb: string; en: string }
  readonly statement: StatementId
  readonly phase: Phase
  readonly status: MeasureStatus
  readonly owner: { nb: string; en: string } | null
  /** Days from the day of the demonstration. */
  readonly dueIn: number | null
}

const municipality = { nb: 'Kommunen', en: 'The municipality' }
const centre = { nb: 'Frivilligsentralen', en: 'The volunteer centre' }
const council = { nb: 'Ungdomsrådet', en: 'The youth council' }
const sports = { nb: 'Idrettslaget', en: 'The sports club' }
const library = { nb: 'Biblioteket', en: 'The library' }

export const measures: readonly Measure[] = [
  {
    text: { nb: 'To unge med i styringsgruppa fra høsten', en: 'Two young people in the steering group from autumn' },
    statement: '1-1',
    phase: 'people',
    status: 'under-way',
    owner: municipality,
    dueIn: 40,
  },
  {
    text: {
      nb: 'Neste møte på ungdomsklubben, ikke på rådhuset',
      en: 'Next meeting at the youth club, not the town hall',
    },
    statement: '5-5',
    phase: 'focus',
    status: 'done',
    owner: centre,
    dueIn: -5,
  },
  {
    text: {
      nb: 'Alle skriver målet med egne ord før neste møte',
      en: 'Everyone writes the goal in their own words before next time',
    },
    statement: '2-1',
    phase: 'map',
    status: 'not-begun',
    owner: null,
    dueIn: 14,
  },
  {
    text: { nb: 'Alt vi bestemmer, på ett felles ark', en: 'All we decide, on one shared page' },
    statement: '5-4',
    phase: 'focus',
    status: 'under-way',
    owner: library,
    dueIn: 21,
  },
  {
    text: { nb: 'Ordliste med ti vanskelige ord', en: 'A list of ten difficult words, explained' },
    statement: '3-1',
    phase: 'focus',
    status: 'under-way',
    owner: library,
    dueIn: 10,
  },
  {
    text: { nb: 'Kort melding til alle hver fredag', en: 'A short message to everyone every Friday' },
    statement: '3-3',
    phase: 'market',
    status: 'under-way',
    owner: centre,
    dueIn: null,
  },
  {
    text: { nb: 'Referat på én side, med tegning', en: 'Minutes on one page, with a drawing' },
    statement: '5-4',
    phase: 'map',
    status: 'not-begun',
    owner: null,
    dueIn: null,
  },
  {
    text: { nb: 'Orienter formannskapet før budsjettet', en: 'Tell the executive committee before the budget' },
    statement: '4-4',
    phase: 'market',
    status: 'not-begun',
    owner: municipality,
    dueIn: 60,
  },
  {
    text: { nb: 'To som kan låse opp og ned i alle hus', en: 'Two who can open and lock up in every house' },
    statement: '4-2',
    phase: 'grow',
    status: 'under-way',
    owner: sports,
    dueIn: 30,
  },
  {
    text: { nb: 'Møt på kveldstid annenhver gang', en: 'Meet in the evening every other time' },
    statement: '5-1',
    phase: 'focus',
    status: 'done',
    owner: municipality,
    dueIn: -12,
  },
  {
    text: { nb: 'Skyss fra bygda når bussen har gått', en: 'A lift from the village when the bus has gone' },
    statement: '5-2',
    phase: 'people',
    status: 'not-begun',
    owner: centre,
    dueIn: 25,
  },
  {
    text: { nb: 'Spør tjue unge hva de kan lære bort', en: 'Ask twenty young people what they can teach' },
    statement: '6-1',
    phase: 'map',
    status: 'under-way',
    owner: council,
    dueIn: 18,
  },
  {
    text: { nb: 'Byttebord for utstyr på vinteren', en: 'A swap table for winter gear' },
    statement: '6-5',
    phase: 'grow',
    status: 'done',
    owner: sports,
    dueIn: -20,
  },
  {
    text: { nb: 'Følg en annen organisasjon en dag', en: 'Follow another organisation for a day' },
    statement: '7-6',
    phase: 'people',
    status: 'not-begun',
    owner: null,
    dueIn: 45,
  },
  {
    text: { nb: 'Fortell om skilånet i lokalavisa', en: 'Tell the local paper about the ski loans' },
    statement: '4-7',
    phase: 'market',
    status: 'put-aside',
    owner: library,
    dueIn: null,
  },
]

export const ideas: readonly { nb: string; en: string; phase: Phase }[] = [
  { nb: 'Hva om de unge leder neste møte?', en: 'What if the young people lead the next meeting?', phase: 'map' },
  {
    nb: 'Lånekort til alt utstyr, som på biblioteket',
    en: 'A loan card for all gear, as at the library',
    phase: 'map',
  },
  {
    nb: 'Vi vet ikke hvem som eier nøkkelen til hallen',
    en: 'We do not know who holds the key to the hall',
    phase: 'map',
  },
  { nb: 'Middag sammen før møtet', en: 'Dinner together before the meeting', phase: 'people' },
  { nb: 'Spør foreldre som ikke pleier å komme', en: 'Ask parents who do not usually come', phase: 'people' },
  { nb: 'Én telefon å ringe til', en: 'One telephone number to call', phase: 'market' },
]

export const words = {
  nb: { title: 'Sammen om fritida til unge' },
  en: { title: 'Leisure for young people, together' },
} as const
