/** Half a year later: what was promised, the same statements again, and what has moved. */
import { ready, step } from './ReadyAgenda'

export const again = ready(
  'again',
  ['Et halvt år etter', 'Half a year later'],
  [
    'Halvannen time. Dere svarer på de samme påstandene igjen og ser hva som har flyttet seg.',
    'An hour and a half. You answer the same statements again and see what has moved.',
  ],
  [
    step(
      12,
      { kind: 'measures' },
      ['Hva har vi lært siden sist?', 'What have we learned since last?'],
      [
        'Se på det dere lovet. Hva ble gjort, og hva lærte vi av det?',
        'Look at what you promised. What was done, and what did we learn?',
      ],
      [
        'Spør om læring, ikke om skyld. Start den nye vurderingen når dere er ferdige her.',
        'Ask about learning, not about blame. Start the new assessment when you are done here.',
      ],
    ),
    step(
      20,
      { kind: 'all' },
      ['Svar på nytt', 'Answer again'],
      [
        'De samme påstandene som sist. Svar ut fra hvordan det er nå.',
        'The same statements as last time. Answer by how it is now.',
      ],
      [
        'Har dere svart hjemme, er dere ferdige her med en gang. Noen trenger tretti minutter.',
        'If you have answered at home, you are done here at once. Some need thirty minutes.',
      ],
    ),
    step(
      13,
      { kind: 'profile' },
      ['Nå og sist', 'Now and last time'],
      ['Hva har flyttet seg, og kan vi sette fingeren på hvorfor?', 'What has moved, and can we put a finger on why?'],
      [
        'Det er andre folk i rommet enn sist. Si det høyt før dere leser noe ut av bildet.',
        'There are other people in the room than last time. Say so before you read anything from the picture.',
      ],
    ),
    step(
      24,
      { kind: 'talk' },
      ['Fire påstander', 'Four statements'],
      ['Seks minutter på hver.', 'Six minutes for each.'],
      ['Velg minst én som har gått opp.', 'Choose at least one that has gone up.'],
    ),
    step(
      12,
      { kind: 'measures' },
      ['Hva vil vi gjøre?', 'What will we do?'],
      [
        'Hva tar vi videre, hva legger vi bort, og hva er nytt?',
        'What do we carry on, what do we put away, and what is new?',
      ],
      ['Det er lov å legge noe bort. Skriv hvorfor.', 'Something may be put away. Write why.'],
    ),
    step(
      5,
      { kind: 'measures' },
      ['Avslutning', 'Close'],
      ['Hva tar du med deg?', 'What do you take with you?'],
      ['Sett dato for neste gang.', 'Set a date for next time.'],
    ),
    step(
      4,
      { kind: 'slack' },
      ['Luft', 'Slack'],
      ['Til det som tok lengre tid.', 'For what took longer.'],
      ['Blir dere sene, er det denne tida som går først.', 'If you run late, this is the time that goes first.'],
    ),
  ],
)
