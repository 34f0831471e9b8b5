/** Votes on notes, and ideas that wait to be shown together. */

export const votes = {
  name: '0007-votes',
  // `waiting_idea` has no column for a person, a time, an order or an address, and no rowid: its rows lie in the order of
  // random ids. Nothing of the kind may be added (docs/decisions/015-votes-and-waiting-ideas.md).
  sql: `
    -- The notes of a vote with their texts as they were when it opened.
    CREATE TABLE asked_note (
      round TEXT NOT NULL,
      number INTEGER NOT NULL,
      note TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (round, number)
    ) STRICT, WITHOUT ROWID;

    -- What may be shown of a closed vote, as JSON.
    CREATE TABLE vote_tally (
      round TEXT PRIMARY KEY,
      tally TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE writing (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      place INTEGER NOT NULL,
      question TEXT NOT NULL,
      phase TEXT,
      field TEXT,
      state TEXT NOT NULL,
      UNIQUE (room, place)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX writing_open ON writing (room) WHERE state = 'open';

    -- \`step\` is the id of a writing, or 'outside' with the number of the release it waits for.
    CREATE TABLE waiting_idea (
      room TEXT NOT NULL,
      step TEXT NOT NULL,
      id TEXT NOT NULL,
      text TEXT NOT NULL,
      author BLOB NOT NULL,
      request BLOB NOT NULL,
      PRIMARY KEY (room, step, id)
    ) STRICT, WITHOUT ROWID;

    -- Ideas that have been let go of: their new ids, and until they are on the board their texts too, shuffled.
    CREATE TABLE release (
      step TEXT NOT NULL,
      room TEXT NOT NULL REFERENCES room (id),
      notes TEXT NOT NULL,
      phase TEXT NOT NULL,
      field TEXT,
      at INTEGER NOT NULL,
      hidden INTEGER NOT NULL,
      due INTEGER NOT NULL,
      PRIMARY KEY (room, step)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE room ADD COLUMN release INTEGER NOT NULL DEFAULT 0;
  `,
} as const
