/** English: the names of roles, sectors, phases, colours and statuses; has exactly the shape of the bokmål. */
import type { domain as nb } from '../nb/domain'
import type { Shape } from '../shape'

export const domain: Shape<typeof nb> = {
  role: { observer: 'Observer', participant: 'Participant', facilitator: 'Facilitator' },
  sector: {
    municipality: 'The municipality',
    voluntary: 'A voluntary organisation',
    business: 'A business',
    concerned: 'Someone it concerns, or a relative',
    resident: 'A resident',
    research: 'Research',
    unsaid: 'Prefer not to say',
  },
  phase: { map: 'Map it', focus: 'Focus it', people: 'People it', market: 'Market it', grow: 'Grow it' },
  phaseEnglish: { map: 'Map it', focus: 'Focus it', people: 'People it', market: 'Market it', grow: 'Grow it' },
  phaseQuestion: {
    map: 'For whom is this a problem, and have we asked them?',
    focus: 'Why this now?',
    people: 'Who is missing, and who owns it?',
    market: 'Who must know, and who tells them?',
    grow: 'Who carries it when we let go?',
  },
  status: { 'not-begun': 'Not begun', 'under-way': 'Under way', done: 'Done', 'put-aside': 'Put aside' },
  kind: { idea: 'Idea', measure: 'Measure', result: 'Result' },
  size: { small: 'Small', medium: 'Ordinary', large: 'Large' },
  tag: { barrier: 'Barrier', resource: 'Resource', idea: 'Idea', field: 'Field of action' },
  colour: { sun: 'Yellow', moss: 'Green', coral: 'Coral', sky: 'Blue', violet: 'Violet', paper: 'White' },
  pseudonym: 'Participant {number}',
}
