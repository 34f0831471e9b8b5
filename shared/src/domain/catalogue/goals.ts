/** Field 2, common goals: what we want together, who shaped it, and whether it may change. */
import type { ActionField, Statement } from '../scorecard'

export const goals: ActionField = {
  id: 'goals',
  number: 2,
  name: { nb: 'Felles mål', en: 'Common goals' },
  subtitle: { nb: 'Vi vil det samme', en: 'We want the same' },
  explanation: {
    nb: 'Vi kan ha ulike grunner til å være med. Det viktige er at vi skal samme vei, og at alle vet hvor.',
    en: 'We may have different reasons for taking part. What matters is that we head the same way, and that everyone knows where.',
  },
}

export const goalStatements: Statement[] = [
  {
    id: '2-1',
    field: 'goals',
    value: 'leadership',
    text: { nb: 'Målet vårt er lett å forklare for andre.', en: 'Our goal is easy to explain to others.' },
    easier: {
      nb: 'Målet er det vi vil få til. Jeg kan si det med få ord.',
      en: 'The goal is what we want to achieve. I can say it in a few words.',
    },
    prompt: {
      nb: 'Skriv målet i én setning hver. Vis samtidig. Hva er ulikt?',
      en: 'Each write the goal in one sentence. Show at the same time. What differs?',
    },
    source: 'R:782-785; R:1079; R:1418',
    core: true,
  },
  {
    id: '2-2',
    field: 'goals',
    value: 'creativity',
    text: {
      nb: 'Vi har laget et bilde av framtiden vi ønsker.',
      en: 'We have made a picture of the future we want.',
    },
    easier: {
      nb: 'Vi har snakket om hvordan det er når vi har lykkes.',
      en: 'We have talked about how it is when we have succeeded.',
    },
    prompt: {
      nb: 'Om fem år har alt gått bra. Hva ser du en vanlig tirsdag?',
      en: 'In five years all has gone well. What do you see on an ordinary Tuesday?',
    },
    source: 'R:1418; R:1477; N:1436; N:1708-1714',
    core: true,
  },
  {
    id: '2-3',
    field: 'goals',
    value: 'democracy',
    text: { nb: 'Jeg har fått påvirke målet vårt.', en: 'I have had a say in our goal.' },
    easier: { nb: 'Noe av det jeg sa, kom med i målet.', en: 'Something I said became part of the goal.' },
    prompt: {
      nb: 'Hva er annerledes i målet fordi du var med?',
      en: 'What is different in the goal because you took part?',
    },
    source: 'R:1420; R:1662',
    core: false,
  },
  {
    id: '2-4',
    field: 'goals',
    value: 'openness',
    text: {
      nb: 'Jeg har fortalt de andre hva jeg selv håper på.',
      en: 'I have told the others what I am hoping for myself.',
    },
    prompt: {
      nb: 'Fullfør: «For meg er dette verdt tiden hvis …» Les opp for hverandre.',
      en: 'Finish this: “For me this is worth the time if …” Read it to each other.',
    },
    source: 'R:1420; N:1447-1454',
    core: false,
  },
  {
    id: '2-5',
    field: 'goals',
    value: 'creativity',
    text: {
      nb: 'Vi tør å endre målet når vi lærer noe nytt.',
      en: 'We dare to change the goal when we learn something new.',
    },
    easier: {
      nb: 'Målet er ikke låst. Vi kan lage et bedre mål underveis.',
      en: 'The goal is not locked. We can make a better one on the way.',
    },
    prompt: {
      nb: 'Hva trodde dere i starten som ikke stemte? Hva gjorde dere da?',
      en: 'What did you believe at first that was not so? What did you do then?',
    },
    source: 'R:1422; R:1560; R:1668',
    core: false,
  },
  {
    id: '2-6',
    field: 'goals',
    value: 'leadership',
    text: {
      nb: 'Jeg har sett at det vi gjør, hjelper noen.',
      en: 'I have seen that what we do helps someone.',
    },
    prompt: {
      nb: 'Fortell om én gang det ble bedre for noen. Bruk ikke navn.',
      en: 'Tell about one time it got better for someone. Use no names.',
    },
    source: 'R:838; R:1392; R:1418; N:992-1021',
    core: false,
  },
  {
    id: '2-7',
    field: 'goals',
    value: 'democracy',
    text: {
      nb: 'Vi har valgt sammen hva som er viktigst nå.',
      en: 'We have chosen together what matters most now.',
    },
    prompt: {
      nb: 'Hva har dere sagt nei til for å få tid til dette?',
      en: 'What have you said no to so that there is time for this?',
    },
    source: 'R:793; R:1418',
    core: false,
    thick: true,
  },
]
