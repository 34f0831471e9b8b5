/** Bokmål: the names of roles, sectors, phases, colours and statuses. */
export const domain = {
  role: { observer: 'Tilhører', participant: 'Deltaker', facilitator: 'Prosessleder' },
  sector: {
    municipality: 'Kommunen',
    voluntary: 'Frivilligheten',
    business: 'Næringslivet',
    concerned: 'Den det gjelder, eller pårørende',
    resident: 'Innbygger',
    research: 'Forskning',
    unsaid: 'Vil ikke si',
  },
  phase: {
    map: 'Finn behovet',
    focus: 'Velg det viktigste',
    people: 'Få med de rette',
    market: 'Fortell om det',
    grow: 'La det vokse',
  },
  phaseEnglish: { map: 'Map it', focus: 'Focus it', people: 'People it', market: 'Market it', grow: 'Grow it' },
  phaseQuestion: {
    map: 'For hvem er dette et problem, og har vi spurt dem?',
    focus: 'Hvorfor dette nå?',
    people: 'Hvem mangler, og hvem eier det?',
    market: 'Hvem må vite om det, og hvem forteller dem?',
    grow: 'Hvem bærer det når vi slipper?',
  },
  status: { 'not-begun': 'Ikke begynt', 'under-way': 'I gang', done: 'Gjort', 'put-aside': 'Lagt bort' },
  kind: { idea: 'Idé', measure: 'Tiltak', result: 'Resultat' },
  size: { small: 'Liten', medium: 'Vanlig', large: 'Stor' },
  tag: { barrier: 'Barriere', resource: 'Ressurs', idea: 'Idé', field: 'Handlingsfelt' },
  colour: { sun: 'Gul', moss: 'Grønn', coral: 'Korall', sky: 'Blå', violet: 'Fiolett', paper: 'Hvit' },
  pseudonym: 'Deltaker {number}',
} as const
