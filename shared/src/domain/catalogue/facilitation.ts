/** Field 5, facilitation: time, place, help and the practical matters that decide who can come. */
import type { ActionField, Statement } from '../scorecard'

export const facilitation: ActionField = {
  id: 'facilitation',
  number: 5,
  name: { nb: 'Tilrettelegging', en: 'Facilitation' },
  subtitle: { nb: 'Lett å være med', en: 'Easy to take part' },
  explanation: {
    nb: 'Tid, sted og praktisk hjelp avgjør hvem som kan komme, og hvem som kommer igjen.',
    en: 'Time, place and practical help decide who can come, and who comes back.',
  },
}

export const facilitationStatements: Statement[] = [
  {
    id: '5-1',
    field: 'facilitation',
    value: 'democracy',
    text: { nb: 'Vi møtes på tider som passer for meg.', en: 'We meet at times that suit me.' },
    prompt: {
      nb: 'Hva gjør det vanskelig å komme: jobb, barn, buss, språk, annet?',
      en: 'What makes it hard to come: work, children, bus, language, something else?',
    },
    source: 'R:1349; R:1465; N:1656-1659',
    core: true,
  },
  {
    id: '5-2',
    field: 'facilitation',
    value: 'openness',
    text: { nb: 'Jeg får hjelpen jeg trenger for å være med.', en: 'I get the help I need to take part.' },
    easier: {
      nb: 'Det kan være transport, tolk, barnepass eller noen som forklarer.',
      en: 'It can be transport, an interpreter, childcare or someone who explains.',
    },
    prompt: {
      nb: 'Hva har hjulpet noen å komme hit? Hva kunne ha hjulpet flere?',
      en: 'What has helped someone come here? What could have helped more people?',
    },
    source: 'R:1349; R:1463; N:1675-1696',
    core: true,
  },
  {
    id: '5-3',
    field: 'facilitation',
    value: 'leadership',
    text: { nb: 'Jeg vet når vi møtes neste gang.', en: 'I know when we meet next.' },
    prompt: {
      nb: 'Si uten å se etter: Når møtes dere neste gang? Hvordan fikk du vite det?',
      en: 'Say without looking: when do you meet next? How did you get to know?',
    },
    source: 'R:1469; N:1650-1651',
    core: false,
  },
  {
    id: '5-4',
    field: 'facilitation',
    value: 'openness',
    text: { nb: 'Det er lett å finne igjen det vi har bestemt.', en: 'It is easy to find what we have decided.' },
    easier: {
      nb: 'Det er skrevet ned et sted der jeg kan lese det.',
      en: 'It is written down in a place where I can read it.',
    },
    prompt: {
      nb: 'Finn det dere bestemte sist. Hvor lang tid tok det?',
      en: 'Find what you decided last time. How long did it take?',
    },
    source: 'N:1651-1654',
    core: false,
  },
  {
    id: '5-5',
    field: 'facilitation',
    value: 'creativity',
    text: {
      nb: 'Vi møtes på flere steder enn i møterommet.',
      en: 'We meet in more places than the meeting room.',
    },
    prompt: {
      nb: 'Hvor har dere hatt den beste praten? Hva gjorde stedet med den?',
      en: 'Where have you had your best talk? What did the place do to it?',
    },
    source: 'R:1408; R:1467; R:1471; N:1664-1669',
    core: false,
  },
  {
    id: '5-6',
    field: 'facilitation',
    value: 'democracy',
    text: { nb: 'Jeg får tid til å tenke før vi bestemmer.', en: 'I get time to think before we decide.' },
    prompt: {
      nb: 'Når gikk det for fort for deg? Hva ville du ha spurt om?',
      en: 'When did it go too fast for you? What would you have asked?',
    },
    source: 'R:1469; N:1651-1654',
    core: false,
  },
  {
    id: '5-7',
    field: 'facilitation',
    value: 'leadership',
    text: {
      nb: 'Noen har fått tid til å holde arbeidet i gang.',
      en: 'Someone has been given time to keep the work going.',
    },
    easier: {
      nb: 'Én person har dette som oppgave. Personen har nok tid.',
      en: 'One person has this as a task. That person has enough time.',
    },
    prompt: {
      nb: 'Hva må gjøres mellom møtene? Når på døgnet blir det gjort?',
      en: 'What must be done between the meetings? At what time of day does it get done?',
    },
    source: 'R:855-864; R:1622',
    core: false,
  },
]
