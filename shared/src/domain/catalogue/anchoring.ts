/** Field 4, anchoring: who stands behind the work, below, around, above and in the offices. */
import type { ActionField, Statement } from '../scorecard'

export const anchoring: ActionField = {
  id: 'anchoring',
  number: 4,
  name: { nb: 'Forankring', en: 'Anchoring' },
  subtitle: { nb: 'Andre står bak oss', en: 'Others stand behind us' },
  explanation: {
    nb: 'Et arbeid varer når flere støtter det: de som skal bruke det, folk rundt oss, ledere, politikere og de på kontoret.',
    en: 'Work lasts when many support it: those who will use it, people around us, leaders, politicians and office staff.',
  },
}

export const anchoringStatements: Statement[] = [
  {
    id: '4-1',
    field: 'anchoring',
    value: 'democracy',
    text: {
      nb: 'De som skal bruke dette, har sagt at de trenger det.',
      en: 'The people who will use this have said that they need it.',
    },
    prompt: {
      nb: 'Når spurte dere dem sist? Hva sa de?',
      en: 'When did you last ask them? What did they say?',
    },
    source: 'R:1455; N:1588-1593',
    core: true,
  },
  {
    id: '4-2',
    field: 'anchoring',
    value: 'leadership',
    text: {
      nb: 'Arbeidet kan fortsette selv om én av oss slutter.',
      en: 'The work can go on even if one of us leaves.',
    },
    easier: {
      nb: 'Hvis én blir borte, vet de andre hva de skal gjøre.',
      en: 'If one is gone, the others know what to do.',
    },
    prompt: {
      nb: 'Hva er det bare én som vet eller gjør?',
      en: 'What is known or done by only one of you?',
    },
    source: 'R:989; R:1048; R:1225; R:1279',
    core: true,
    thick: true,
  },
  {
    id: '4-3',
    field: 'anchoring',
    value: 'leadership',
    text: { nb: 'Lederne våre spør hvordan det går med arbeidet.', en: 'Our leaders ask how the work is going.' },
    easier: {
      nb: 'En leder kan være sjefen på jobb, styret i et lag eller en leder i kommunen.',
      en: 'A leader can be the boss at work, the board of a club or a manager in the municipality.',
    },
    prompt: {
      nb: 'Når spurte en leder sist? Hva svarte dere?',
      en: 'When did a leader last ask? What did you answer?',
    },
    source: 'R:1455; N:1605-1610',
    core: false,
  },
  {
    id: '4-4',
    field: 'anchoring',
    value: 'democracy',
    text: {
      nb: 'Politikerne har hørt om arbeidet fra oss.',
      en: 'The politicians have heard about the work from us.',
    },
    prompt: {
      nb: 'Når snakket dere sist med en politiker om dette? Hva skjedde etterpå?',
      en: 'When did you last talk to a politician about this? What happened afterwards?',
    },
    source: 'R:1725; N:1909-1912',
    core: false,
  },
  {
    id: '4-5',
    field: 'anchoring',
    value: 'leadership',
    text: {
      nb: 'Arbeidet vårt står i en plan som andre følger.',
      en: 'Our work is written into a plan that others follow.',
    },
    easier: {
      nb: 'Det står om arbeidet i en plan eller et budsjett, for eksempel i kommunen.',
      en: 'A plan or a budget names the work, for example in the municipality.',
    },
    prompt: {
      nb: 'Hvilken plan er det? Hva har den hjulpet dere med?',
      en: 'Which plan is it? What has it helped you with?',
    },
    source: 'R:1455; N:1598-1605',
    core: false,
  },
  {
    id: '4-6',
    field: 'anchoring',
    value: 'leadership',
    text: { nb: 'De på kontoret hjelper oss når vi spør.', en: 'The office staff help us when we ask.' },
    easier: {
      nb: 'Noen ordner penger, papirer, rom eller data. De hjelper oss.',
      en: 'Some people take care of money, papers, rooms or computers. They help us.',
    },
    prompt: {
      nb: 'Hva har dere ventet lenge på? Hvem løste det?',
      en: 'What have you waited long for? Who solved it?',
    },
    source: 'R:1459; N:1621-1630',
    core: false,
  },
  {
    id: '4-7',
    field: 'anchoring',
    value: 'openness',
    text: {
      nb: 'Folk utenfor gruppa har tilbudt seg å hjelpe.',
      en: 'People outside the group have offered to help.',
    },
    prompt: {
      nb: 'Hvem tilbød seg sist? Hva svarte dere?',
      en: 'Who was the last to offer? What did you answer?',
    },
    source: 'R:868; N:1903-1906',
    core: false,
  },
  {
    id: '4-8',
    field: 'anchoring',
    value: 'creativity',
    text: { nb: 'Ideene våre blir brukt i hverdagen.', en: 'Our ideas are used in everyday life.' },
    prompt: {
      nb: 'Velg én idé herfra. Hvem bruker den i dag? Var de med fra starten?',
      en: 'Pick one idea from here. Who uses it today? Were they there from the start?',
    },
    source: 'R:768; R:922; R:1055-1057; R:1680',
    core: false,
  },
  {
    id: '4-9',
    field: 'anchoring',
    value: 'democracy',
    text: {
      nb: 'Vi kan bestemme det meste selv her i gruppa.',
      en: 'We can decide most matters ourselves here in the group.',
    },
    easier: {
      nb: 'Vi må sjelden spørre noen andre om lov.',
      en: 'We seldom have to ask someone else for permission.',
    },
    prompt: {
      nb: 'Når måtte dere vente på et ja fra andre? Hvor lenge?',
      en: 'When did you have to wait for a yes from others? For how long?',
    },
    source: 'R:947; R:1111; R:1149',
    core: false,
    thick: true,
  },
]
