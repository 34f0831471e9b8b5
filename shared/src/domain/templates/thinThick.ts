/** The thin-thick continuum: from thinking together to making together. */
import type { Template } from '../template'
import { both, line, zone } from './draw'
import { report } from './sources'

export const thinThick: Template = {
  id: 'thin-thick',
  name: both(['Fra tynn til tykk samskaping', 'From thin to thick co-creation']),
  use: both([
    'Se hvor tett dere jobber sammen i dag, og hvor tett dere vil.',
    'See how closely you work together today, and how closely you want to.',
  ]),
  intro: both([
    'Tenk på hvem som er med, hvor lenge dere har holdt på, og hvem som bestemmer. Tykk er ikke alltid best.',
    'Think of who takes part, for how long, and who decides. Thick is not always best.',
  ]),
  minutes: 20,
  source: report,
  exercise: 'line',
  ...line(
    [
      zone(
        'thin',
        'sky',
        ['Tynn: vi tenker sammen', 'Thin: we think together'],
        [
          'Hva snakker vi om sammen, mens én av oss gjør jobben etterpå?',
          'What do we talk about together, while one of us does the work afterwards?',
        ],
      ),
      zone(
        'between',
        'neutral',
        ['Midt imellom', 'In between'],
        [
          'Hva planlegger vi sammen, og hva gjør vi noen ganger sammen?',
          'What do we plan together, and what do we sometimes do together?',
        ],
      ),
      zone(
        'thick',
        'violet',
        ['Tykk: vi lager det sammen', 'Thick: we make it together'],
        [
          'Hva planlegger, gjør og vurderer vi sammen, over lang tid?',
          'What do we plan, do and assess together, over a long time?',
        ],
      ),
    ],
    [
      both(['Av og til, til en idé', 'Now and then, up to an idea']),
      both(['Hele tiden, helt fram', 'All the time, all the way']),
    ],
  ),
}
