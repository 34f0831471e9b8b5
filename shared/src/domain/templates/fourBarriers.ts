/** The four kinds of barriers that research finds again and again. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { report } from './sources'

export const fourBarriers: Template = {
  id: 'four-barriers',
  name: both(['Fire slags hindre', 'Four kinds of barriers']),
  use: both([
    'Finn ut hva som egentlig holder dere igjen, før dere velger tiltak.',
    'Find out what really holds you back before you choose measures.',
  ]),
  intro: both([
    'Skriv ett hinder på hver lapp. Det samme hinderet kan se ulikt ut fra to sider av bordet.',
    'Write one barrier on each note. The same barrier may look different from two sides of the table.',
  ]),
  minutes: 25,
  source: report,
  exercise: null,
  ...rows(
    [
      zone(
        'understanding',
        'sky',
        ['Hva vi vet og kan', 'What we know and can'],
        [
          'Mener vi det samme med å samarbeide? Hvilke metoder mangler vi?',
          'Do we mean the same by working together? Which methods do we lack?',
        ],
      ),
      zone(
        'citizens',
        'moss',
        ['De det gjelder, og frivillige', 'Those concerned, and volunteers'],
        [
          'Hvem har overskudd til å være med? Hvem blir slitne, og hvem faller ut?',
          'Who has the strength to take part? Who gets tired, and who drops out?',
        ],
      ),
      zone(
        'professionals',
        'amber',
        ['Fagfolkenes rolle', 'The part of professionals'],
        [
          'Hva blir vanskelig for fagfolk når andre også bestemmer?',
          'What gets hard for professionals when others decide too?',
        ],
      ),
      zone(
        'steering',
        'coral',
        ['Styring, ledelse og midler', 'Steering, leadership and means'],
        [
          'Hvilke regler, avtaler, penger eller tid mangler vi? Hvem kan endre det?',
          'Which rules, agreements, money or time do we lack? Who can change it?',
        ],
      ),
    ],
    4,
    { h: 760 },
  ),
}
