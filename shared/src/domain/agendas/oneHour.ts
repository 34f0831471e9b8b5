/** From a measure to what can be followed: the short path of an impact plan in one hour. */
import { ready, step, write } from './ReadyAgenda'

export const oneHour = ready(
  'one-hour-impact',
  ['Fra tiltak til virkning på en time', 'From measure to impact in an hour'],
  [
    'En time. Dere ender med et mål, en kjede av «hvis, så» og tre ting å følge med på.',
    'An hour. You end with a goal, a chain of “if, then” and three things to follow.',
  ],
  [
    step(
      10,
      write(['Hva er problemet, og for hvem?', 'What is the problem, and for whom?']),
      ['Problemet, og for hvem', 'The problem, and for whom'],
      ['Skriv hver for dere først. Så ser dere på det sammen.', 'Write by yourselves first. Then look at it together.'],
      [
        'Be om én setning om hvem det gjelder og hvor mange de er.',
        'Ask for one sentence on whom it concerns and how many they are.',
      ],
    ),
    step(
      5,
      { kind: 'share' },
      ['Målet', 'The goal'],
      ['Hva skal være annerledes om to år? Én setning.', 'What shall be different in two years? One sentence.'],
      ['Et mål er noe som er blitt, ikke noe dere gjør.', 'A goal is something that has become, not something you do.'],
    ),
    step(
      15,
      { kind: 'board' },
      ['Hvis vi … da …', 'If we … then …'],
      [
        'Bygg kjeden på tavla: hvis vi gjør dette, da skjer det, fordi …',
        'Build the chain on the board: if we do this, then that happens, because …',
      ],
      [
        'Spør ved hvert ledd: vet vi det, tror vi det, eller håper vi det?',
        'Ask at each link: do we know it, believe it, or hope it?',
      ],
    ),
    step(
      20,
      { kind: 'board' },
      ['Tre ting å følge med på', 'Three things to follow'],
      [
        'Velg tre tegn på at dere er på vei. Høyst ett av dem handler om virkning på lang sikt.',
        'Choose three signs that you are on the way. At most one of them is about long-term impact.',
      ],
      ['Ta gjerne med ett som er en fortelling og ikke et tall.', 'Let one of them be a story and not a number.'],
    ),
    step(
      10,
      { kind: 'measures' },
      ['Hvem samler inn hva, når?', 'Who collects what, when?'],
      [
        'Lag et tiltak for hver av de tre, med navn og dato.',
        'Make a measure for each of the three, with a name and a date.',
      ],
      [
        'Det dere ikke orker å samle inn, skal dere ikke følge.',
        'What you cannot bear to collect, you should not follow.',
      ],
    ),
  ],
)
