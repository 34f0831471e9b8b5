/** Every table, in the order rows go in: whether a backup takes it, and which of its rows are a room's. */

export interface Table {
  readonly name: string
  /** What a backup must not hold is left out, and why. */
  readonly leftOut?: string
  /** Which rows belong to a room; `?` is its id. Null where rows are nobody's. */
  readonly ofRoom: string | null
  /** Columns that hold a document's name, which gets a new epoch when it is restored. */
  readonly document?: readonly string[]
}

const inRoom = 'room = ?'
const ofRound = 'round IN (SELECT id FROM round WHERE room = ?)'
const ofAssessment = 'assessment IN (SELECT id FROM assessment WHERE room = ?)'
const ofParticipant = 'participant IN (SELECT id FROM participant WHERE room = ?)'
const ofSides = 'sides IN (SELECT id FROM sides WHERE room = ?)'
const secret = 'who answered what could be told from it as long as the question is open'

/** A new table is a new line here; a test finds the ones that are missing. */
export const tables: readonly Table[] = [
  { name: 'room', ofRoom: 'id = ?' },
  { name: 'assessment', ofRoom: inRoom },
  { name: 'scorecard', ofRoom: inRoom },
  { name: 'report_wishes', ofRoom: ofAssessment },
  { name: 'brought_report', ofRoom: ofAssessment },
  { name: 'mandate', ofRoom: inRoom },
  { name: 'link', ofRoom: inRoom },
  { name: 'participant', ofRoom: inRoom },
  { name: 'pass', ofRoom: ofParticipant },
  { name: 'device_code', ofRoom: ofParticipant, leftOut: 'it lives for minutes' },
  { name: 'command', ofRoom: null, leftOut: 'it tells what was answered in the last day, and is of no use afterwards' },
  { name: 'document', ofRoom: inRoom, document: ['name'] },
  { name: 'document_log', ofRoom: 'document IN (SELECT name FROM document WHERE room = ?)', document: ['document'] },
  { name: 'client_id', ofRoom: inRoom },
  { name: 'version', ofRoom: inRoom, document: ['document'] },
  { name: 'pause', ofRoom: inRoom },
  { name: 'turn', ofRoom: inRoom },
  { name: 'agenda', ofRoom: inRoom },
  { name: 'round', ofRoom: inRoom },
  { name: 'seal', ofRoom: null, leftOut: secret },
  { name: 'ballot', ofRoom: ofRound, leftOut: secret },
  { name: 'named_answer', ofRoom: ofRound },
  { name: 'asked_note', ofRoom: ofRound },
  { name: 'vote_tally', ofRoom: ofRound },
  { name: 'joint', ofRoom: ofRound },
  { name: 'tally', ofRoom: ofRound },
  { name: 'withheld', ofRoom: ofRound },
  { name: 'proposal', ofRoom: inRoom },
  { name: 'stance', ofRoom: 'proposal IN (SELECT id FROM proposal WHERE room = ?)', leftOut: secret },
  { name: 'outcome', ofRoom: ofAssessment },
  { name: 'talked', ofRoom: ofAssessment },
  { name: 'place', ofRoom: ofAssessment },
  { name: 'talk_list', ofRoom: ofAssessment },
  { name: 'sides', ofRoom: inRoom },
  { name: 'side_member', ofRoom: ofSides },
  { name: 'side_score', ofRoom: ofSides },
  { name: 'writing', ofRoom: inRoom },
  { name: 'waiting_idea', ofRoom: inRoom, leftOut: 'who wrote what could be told from it until it is shown' },
  { name: 'release', ofRoom: inRoom },
]
