/** The four values: what each means in a partnership, and the question that weighs it. */
import type { CoreValue } from '../scorecard'

export const values: CoreValue[] = [
  {
    id: 'openness',
    name: { nb: 'Åpenhet', en: 'Openness' },
    explanation: {
      nb: 'Det er lett å se hva vi gjør, og lett å bli med. Alle kan si det de tenker, også når det er uvanlig.',
      en: 'It is easy to see what we do, and easy to join in. Everyone can say what they think, also when it is unusual.',
    },
    question: {
      nb: 'Hvor viktig er åpenhet for oss: at alle kan se, spørre og bli med?',
      en: 'How important is openness to us: that everyone can see, ask and join in?',
    },
  },
  {
    id: 'democracy',
    name: { nb: 'Demokrati', en: 'Democracy' },
    explanation: {
      nb: 'De som arbeidet gjelder, har like mye å si. Det er mer enn å stemme: de er også med på å gjøre det.',
      en: 'Those the work concerns have an equal say. It is more than voting: they also take part in doing it.',
    },
    question: {
      nb: 'Hvor viktig er demokrati for oss: at alle er med på å bestemme?',
      en: 'How important is democracy to us: that everyone takes part in deciding?',
    },
  },
  {
    id: 'creativity',
    name: { nb: 'Kreativitet', en: 'Creativity' },
    explanation: {
      nb: 'Vi tenker nytt sammen. En idé trenger ikke være ferdig før vi sier den eller prøver den.',
      en: 'We think in new ways together. An idea need not be finished before we say it or try it.',
    },
    question: {
      nb: 'Hvor viktig er kreativitet for oss: at vi prøver noe nytt sammen?',
      en: 'How important is creativity to us: that we try something new together?',
    },
  },
  {
    id: 'leadership',
    name: { nb: 'Ledelse', en: 'Leadership' },
    explanation: {
      nb: 'Å lede er noe vi gjør, ikke en bestemt person. Vi deler ansvaret og hjelper hverandre til å lykkes.',
      en: 'Leading is something we do, not a certain person. We share the responsibility and help each other succeed.',
    },
    question: {
      nb: 'Hvor viktig er ledelse for oss: at vi deler ansvaret for å komme videre?',
      en: 'How important is leadership to us: that we share the responsibility for moving on?',
    },
  },
]
