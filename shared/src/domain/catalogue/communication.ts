/** Field 3, communication: the words we use, what we do when we disagree, and who gets to know. */
import type { ActionField, Statement } from '../scorecard'

export const communication: ActionField = {
  id: 'communication',
  number: 3,
  name: { nb: 'Kommunikasjon', en: 'Communication' },
  subtitle: { nb: 'Vi forstår hverandre', en: 'We understand each other' },
  explanation: {
    nb: 'Det handler om hvordan vi snakker, lytter og gir beskjed, både i møtene og mellom dem.',
    en: 'This is about how we talk, listen and let each other know, in the meetings and between them.',
  },
}

export const communicationStatements: Statement[] = [
  {
    id: '3-1',
    field: 'communication',
    value: 'openness',
    text: { nb: 'Vi bruker ord som er lette å forstå.', en: 'We use words that are easy to understand.' },
    prompt: {
      nb: 'Hvilket ord har vært vanskelig her? Hva kan vi si i stedet?',
      en: 'Which word has been difficult here? What can we say instead?',
    },
    source: 'R:1432; R:1489',
    core: true,
  },
  {
    id: '3-2',
    field: 'communication',
    value: 'democracy',
    text: { nb: 'Vi snakker om det når vi er uenige.', en: 'We talk about it when we disagree.' },
    easier: {
      nb: 'Noen ganger tenker vi ulikt. Da sier vi det til hverandre.',
      en: 'Sometimes we think differently. Then we tell each other.',
    },
    prompt: {
      nb: 'Hva var dere uenige om sist? Hva gjorde dere med det?',
      en: 'What did you last disagree about? What did you do about it?',
    },
    source: 'R:1353-1361; R:1434',
    core: true,
  },
  {
    id: '3-3',
    field: 'communication',
    value: 'openness',
    text: { nb: 'Jeg får vite det viktige i tide.', en: 'I hear about what matters in good time.' },
    prompt: {
      nb: 'Når fikk du vite noe for sent? Hvordan fikk du vite det til slutt?',
      en: 'When did you hear of something too late? How did you find out in the end?',
    },
    source: 'R:1435; N:1539-1542',
    core: false,
  },
  {
    id: '3-4',
    field: 'communication',
    value: 'creativity',
    text: {
      nb: 'Vi lytter ferdig når noen har en uvanlig idé.',
      en: 'We listen to the end when someone has an unusual idea.',
    },
    easier: {
      nb: 'Vi avbryter ikke. Vi sier ikke nei med en gang.',
      en: 'We do not interrupt. We do not say no at once.',
    },
    prompt: {
      nb: 'Hva er den mest uvanlige ideen dere har hørt her? Hva skjedde med den?',
      en: 'What is the most unusual idea you have heard here? What happened to it?',
    },
    source: 'R:1341-1343; R:1365-1371',
    core: false,
  },
  {
    id: '3-5',
    field: 'communication',
    value: 'leadership',
    text: {
      nb: 'Vi spør hverandre hvordan samarbeidet går.',
      en: 'We ask each other how our cooperation is going.',
    },
    prompt: {
      nb: 'Hva gikk bra mellom dere sist? Hva gikk mindre bra?',
      en: 'What went well between you last time? What went less well?',
    },
    source: 'R:1426; R:1433',
    core: false,
    thick: true,
  },
  {
    id: '3-6',
    field: 'communication',
    value: 'openness',
    text: {
      nb: 'Vi forteller folk utenfor gruppa hva vi gjør.',
      en: 'We tell people outside the group what we do.',
    },
    prompt: {
      nb: 'Hvem fortalte du om dette sist? Hva sa du?',
      en: 'Whom did you last tell about this? What did you say?',
    },
    source: 'R:1345-1347; R:1445-1447; N:1563-1571',
    core: false,
  },
  {
    id: '3-7',
    field: 'communication',
    value: 'openness',
    text: {
      nb: 'Det er lett å få tak i hverandre mellom møtene.',
      en: 'It is easy to reach each other between the meetings.',
    },
    easier: {
      nb: 'Jeg kan ringe eller skrive til de andre. Da får jeg svar.',
      en: 'I can call or write to the others. Then I get an answer.',
    },
    prompt: {
      nb: 'Når prøvde du sist å få tak i noen her? Hvordan gikk det?',
      en: 'When did you last try to reach someone here? How did it go?',
    },
    source: 'R:1349; R:1430; N:1120-1129',
    core: false,
  },
]
