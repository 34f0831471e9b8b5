/** The first meeting with the scorecard: two hours, answered at home beforehand, eight statements in depth. */
import { ready, step } from './ReadyAgenda'

export const firstMeeting = ready(
  'first-meeting',
  ['Første møte med målkortet', 'The first meeting with the scorecard'],
  [
    'To timer. Dere har svart hjemme i uka før, og snakker om åtte påstander i dybden.',
    'Two hours. You have answered at home the week before, and talk about eight statements in depth.',
  ],
  [
    step(
      10,
      { kind: 'short' },
      ['Velkommen', 'Welcome'],
      [
        'Hvorfor er vi her, hva kan vi bestemme, og hva skjer med svarene? Har du ikke svart hjemme, svarer du på de viktigste nå.',
        'Why are we here, what can we decide, and what happens with the answers? If you have not answered at home, answer the most important ones now.',
      ],
      [
        'Åpne «Alt på én gang» sju dager før møtet, så kan alle svare hjemme. Si hvem som bestemmer det dere ikke kan bestemme selv. De som ikke har svart, trenger ni minutter.',
        'Open “Everything at once” seven days before the meeting, so that all can answer at home. Say who decides what you cannot decide yourselves. Those who have not answered need nine minutes.',
      ],
    ),
    step(
      5,
      { kind: 'weigh' },
      ['Hva er viktig for oss?', 'What is important to us?'],
      [
        'Hvor viktig er hver av verdiene for oss? Svar for deg selv.',
        'How important is each value to us? Answer for yourself.',
      ],
      [
        'Snakk ikke om tallene ennå. De blir den grå flaten i profilen.',
        'Do not talk about the numbers yet. They become the grey area in the profile.',
      ],
    ),
    step(
      10,
      { kind: 'profile' },
      ['Profilen vår', 'Our profile'],
      ['Se på bildet sammen. Hva kjenner dere igjen?', 'Look at the picture together. What do you recognise?'],
      [
        'Lukk og vis det som er svart på. La det være stille et minutt før noen sier noe. Velg åtte påstander, minst én dere er stolte av.',
        'Close and show what has been answered. Let it be quiet for a minute before anyone speaks. Choose eight statements, at least one you are proud of.',
      ],
    ),
    step(
      48,
      { kind: 'talk' },
      ['Åtte påstander i dybden', 'Eight statements in depth'],
      ['Én påstand om gangen, seks minutter på hver.', 'One statement at a time, six minutes for each.'],
      [
        'Begynn med dem som ser det annerledes: hva ser de? Skriv tiltaket der det ble til. Det er greit å være enige om å se det ulikt.',
        'Begin with those who see it differently: what do they see? Write the measure where it was born. It is fine to agree that you see it differently.',
      ],
    ),
    step(8, { kind: 'break' }, ['Pause', 'Break'], ['Strekk på beina.', 'Stretch your legs.'], ['', '']),
    step(
      15,
      { kind: 'measures' },
      ['Hva vil vi gjøre?', 'What will we do?'],
      [
        'Velg noe lite dere kan begynne med. Hvem gjør det, og når?',
        'Choose something small to begin with. Who does it, and when?',
      ],
      ['Et tiltak uten navn og dato blir sjelden gjort.', 'A measure without a name and a date is seldom done.'],
    ),
    step(
      12,
      { kind: 'measures' },
      ['Avslutning', 'Close'],
      ['Én ting du tar med deg, fra hver.', 'One thing you take with you, from each.'],
      [
        'Avtal når dere møtes igjen, og hva dere ser på da.',
        'Agree when you meet again, and what you will look at then.',
      ],
    ),
    step(
      12,
      { kind: 'slack' },
      ['Luft', 'Slack'],
      ['Til det som tok lengre tid.', 'For what took longer.'],
      ['Blir dere sene, er det denne tida som går først.', 'If you run late, this is the time that goes first.'],
    ),
  ],
)
