/** The parking lot: what has to wait, kept in sight so that nobody need say it twice. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { handbook } from './sources'

export const parking: Template = {
  id: 'parking',
  name: both(['Parkeringsplass', 'Parking lot']),
  use: both([
    'Legg det som er viktig, men hører til en annen gang, her. Da kan dere gå videre uten å miste det.',
    'Put what matters but belongs to another time here. Then you can go on without losing it.',
  ]),
  intro: both([
    'Se over plassen før dere går: hva tar dere nå, og hvem tar resten med seg?',
    'Look it over before you leave: what do you take now, and who takes the rest along?',
  ]),
  minutes: 5,
  source: handbook,
  exercise: null,
  ...rows(
    [
      zone(
        'parked',
        'neutral',
        ['Det vi tar siden', 'What we take later'],
        ['Hva er det, og når passer det?', 'What is it, and when does it fit?'],
      ),
    ],
    1,
    { h: 700, w: 1100 },
  ),
}
