/** The lessons of INSP! in Roskilde, as a look back at one's own work. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { report } from './sources'

export const inspLessons: Template = {
  id: 'insp-lessons',
  name: both(['Tilbakeblikk: åtte lærdommer', 'Looking back: eight lessons']),
  use: both([
    'Se tilbake på arbeidet med det møtestedet INSP i Roskilde lærte på mange år.',
    'Look back at your work with what the meeting place INSP in Roskilde learned over many years.',
  ]),
  intro: both([
    'Skriv en lapp der dere kjenner dere igjen, både det som går bra og det som skurrer.',
    'Write a note where you recognise yourselves, both what goes well and what does not.',
  ]),
  minutes: 45,
  source: report,
  exercise: null,
  ...rows(
    [
      zone(
        'time',
        'moss',
        ['Tid til å bli kjent', 'Time to get to know'],
        [
          'Rekker vi å bli kjent? Hva skjer når noen slutter?',
          'Do we have time to get to know each other? What happens when somebody leaves?',
        ],
      ),
      zone(
        'frame',
        'sky',
        ['Romslige rammer', 'A roomy frame'],
        [
          'Er avtalen på topp vid nok? Er alle grupper med når den drøftes?',
          'Is the agreement at the top wide enough? Are all groups there when it is discussed?',
        ],
      ),
      zone(
        'borders',
        'violet',
        ['Uklare roller', 'Blurred roles'],
        [
          'Hvor er det fint at rollene flyter? Hvor blir det rotete?',
          'Where is it good that roles are fluid? Where does it get messy?',
        ],
      ),
      zone(
        'bridges',
        'amber',
        ['Noen som bygger bro', 'Somebody to build bridges'],
        [
          'Hvem binder oss sammen, og oppover til ledelse og politikk?',
          'Who ties us together, and upwards to leaders and politics?',
        ],
      ),
      zone(
        'mix',
        'sun',
        ['En god blanding', 'A good mix'],
        ['Er det balanse mellom gruppene? Hvem er for få?', 'Are the groups in balance? Who are too few?'],
      ),
      zone(
        'fast',
        'coral',
        ['Raskt svar', 'A quick answer'],
        [
          'Hvor lang tid går det fra noen har en idé til noe skjer?',
          'How long does it take from an idea until something happens?',
        ],
      ),
      zone(
        'home',
        'sky',
        ['Ta det med hjem', 'Take it home'],
        ['Hva har egen arbeidsplass lært av dette?', 'What has your own workplace learned from this?'],
      ),
      zone(
        'evaluate',
        'neutral',
        ['Følg med underveis', 'Keep track on the way'],
        ['Hva skriver vi ned, og hvem ser på det sammen?', 'What do we write down, and who looks at it together?'],
      ),
    ],
    4,
    { h: 540 },
  ),
}
