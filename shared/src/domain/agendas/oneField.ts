/** One field in depth: three quarters of an hour inside another meeting. */
import { ready, step } from './ReadyAgenda'

export const oneField = ready(
  'one-field',
  ['Ett felt i dybden', 'One field in depth'],
  [
    'Tre kvarter. Passer som del av et møte dere har fra før.',
    'Three quarters of an hour. Fits inside a meeting you already have.',
  ],
  [
    step(
      3,
      { kind: 'welcome' },
      ['Velkommen', 'Welcome'],
      ['Hvorfor dette feltet, og hvorfor nå?', 'Why this field, and why now?'],
      [
        'Si hva svarene skal brukes til, og hvem som får se dem.',
        'Say what the answers are for, and who will see them.',
      ],
    ),
    step(
      6,
      { kind: 'field' },
      ['Svar hver for dere', 'Answer by yourselves'],
      [
        'Hvor godt stemmer hver påstand for oss? Svar for deg selv.',
        'How true is each statement of us? Answer for yourself.',
      ],
      [
        'Vent til alle har svart. Ingen ser hva andre svarer.',
        'Wait until all have answered. Nobody sees what others answer.',
      ],
    ),
    step(
      24,
      { kind: 'talk' },
      ['Se på svarene og snakk', 'Look and talk'],
      ['Hvor ligger svarene tett, og hvor spriker de?', 'Where do the answers lie close, and where far apart?'],
      [
        'Ta det dere er enige om først, og så to eller tre der dere ser det ulikt.',
        'Take what you agree on first, and then two or three where you see it differently.',
      ],
    ),
    step(
      8,
      { kind: 'measures' },
      ['Hva vil vi gjøre?', 'What will we do?'],
      ['Ett eller to tiltak. Hvem gjør det, og når?', 'One or two measures. Who does it, and when?'],
      ['Les det opp før dere slutter.', 'Read it aloud before you end.'],
    ),
    step(
      4,
      { kind: 'measures' },
      ['Avslutning', 'Close'],
      ['Hva tar du med deg?', 'What do you take with you?'],
      ['Én setning fra hver er nok.', 'One sentence from each is enough.'],
    ),
  ],
)
