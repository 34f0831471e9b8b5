/** Field 6, resource focus: what people can do, what we make of it, and being honest about what is hard. */
import type { ActionField, Statement } from '../scorecard'

export const resources: ActionField = {
  id: 'resources',
  number: 6,
  name: { nb: 'Ressursfokus', en: 'Resource focus' },
  subtitle: { nb: 'Vi bruker det folk kan', en: 'We use what people can do' },
  explanation: {
    nb: 'Alle kan noe. Vi ser etter det folk har å bidra med, uten å late som om problemene er borte.',
    en: 'Everyone can do something. We look for what people have to offer, without pretending the problems are gone.',
  },
}

export const resourceStatements: Statement[] = [
  {
    id: '6-1',
    field: 'resources',
    value: 'creativity',
    text: {
      nb: 'Vi spør folk hva de kan, før vi spør hva de trenger.',
      en: 'We ask people what they can do before what they need.',
    },
    prompt: { nb: 'Hva kan du som vi ikke har brukt ennå?', en: 'What can you do that we have not used yet?' },
    source: 'R:825; R:1221; R:1475',
    core: true,
  },
  {
    id: '6-2',
    field: 'resources',
    value: 'leadership',
    text: { nb: 'Jeg får bruke det jeg er god til.', en: 'I get to use what I am good at.' },
    prompt: {
      nb: 'Når fikk du sist bruke noe du er god til? Hva ble resultatet?',
      en: 'When did you last use something you are good at? What came of it?',
    },
    source: 'R:1387; R:1475',
    core: true,
  },
  {
    id: '6-3',
    field: 'resources',
    value: 'leadership',
    text: { nb: 'Vi gjør noe før problemet blir stort.', en: 'We do something before the problem gets big.' },
    prompt: {
      nb: 'Hva så dere komme i god tid? Hva gjorde dere da?',
      en: 'What did you see coming well before? What did you do then?',
    },
    source: 'R:959; R:991; R:1479',
    core: false,
  },
  {
    id: '6-4',
    field: 'resources',
    value: 'openness',
    text: { nb: 'Vi snakker ærlig om det som er vanskelig.', en: 'We talk honestly about what is difficult.' },
    prompt: {
      nb: 'Hva er vanskeligst akkurat nå? Når snakket dere sist om det?',
      en: 'What is hardest right now? When did you last talk about it?',
    },
    source: 'R:932; R:1023; R:1475',
    core: false,
  },
  {
    id: '6-5',
    field: 'resources',
    value: 'democracy',
    text: {
      nb: 'De som får hjelp hos oss, hjelper også andre.',
      en: 'Those who get help from us also help others.',
    },
    prompt: {
      nb: 'Fortell om noen som først fikk hjelp, så ga hjelp. Bruk ikke navn.',
      en: 'Tell about someone who first got help, then gave it. Use no names.',
    },
    source: 'R:1475; R:1690',
    core: false,
    thick: true,
  },
  {
    id: '6-6',
    field: 'resources',
    value: 'creativity',
    text: {
      nb: 'Når noe stopper opp, prøver vi en annen måte.',
      en: 'When something gets stuck, we try another way.',
    },
    easier: {
      nb: 'Noe går ikke som vi vil. Da prøver vi noe nytt.',
      en: 'Something does not go as we want. Then we try something new.',
    },
    prompt: {
      nb: 'Når stoppet det opp sist? Hva prøvde dere da?',
      en: 'When did it last get stuck? What did you try then?',
    },
    source: 'R:1479; N:1922-1926',
    core: false,
  },
]
