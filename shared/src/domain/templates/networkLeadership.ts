/** The four tasks of leading a network in which nobody is the boss of all. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { tortzen } from './sources'

export const networkLeadership: Template = {
  id: 'network-leadership',
  name: both(['Å lede sammen: fire oppgaver', 'Leading together: four tasks']),
  use: both([
    'Fordel ledelsen mellom dere, så ikke alt står på én.',
    'Share the leading between you, so that not everything rests on one.',
  ]),
  intro: both([
    'Skriv hvem som gjør hva i dag. Hvilken oppgave er det ingen som har?',
    'Write who does what today. Which task does nobody have?',
  ]),
  minutes: 25,
  source: tortzen,
  exercise: null,
  ...rows(
    [
      zone(
        'design',
        'sky',
        ['Bygge nettverket', 'Building the network'],
        [
          'Hvem skal inviteres? Hvilke spilleregler har vi? Hvem holder vi utenfor uten å ville det?',
          'Whom to invite? What are our ground rules? Whom do we leave out without meaning to?',
        ],
      ),
      zone(
        'frame',
        'moss',
        ['Gi det mening', 'Giving it meaning'],
        [
          'Hva er fortellingen vår? Kan alle kjenne seg igjen i den?',
          'What is our story? Can everyone see themselves in it?',
        ],
      ),
      zone(
        'interact',
        'amber',
        ['Støtte dem som er med', 'Supporting those who take part'],
        [
          'Hvem trenger hjelp for å være med? Hvordan tar vi en uenighet?',
          'Who needs help to take part? How do we handle a disagreement?',
        ],
      ),
      zone(
        'take-part',
        'coral',
        ['Være med selv', 'Taking part oneself'],
        [
          'Hva bidrar vi som leder, selv med? Ser vi at noen blir stille?',
          'What do we who lead contribute? Do we see it when somebody goes quiet?',
        ],
      ),
    ],
    2,
    { w: 792, h: 560 },
  ),
}
