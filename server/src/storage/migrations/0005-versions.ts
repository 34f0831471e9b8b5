/** Earlier versions of boards, and the people whose writing waits because they put very much away at once. */

export const versions = {
  name: '0005-versions',
  sql: `
    -- The whole board, packed. It names no person, and a board never holds what is secret.
    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
      document TEXT NOT NULL,
      head INTEGER NOT NULL,
      at INTEGER NOT NULL,
      why TEXT NOT NULL,
      about TEXT,
      notes INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      state BLOB NOT NULL
    ) STRICT;
    CREATE INDEX version_by_room ON version (room, at);

    -- The notes are ids as a JSON list.
    CREATE TABLE pause (
      room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
      participant TEXT NOT NULL,
      at INTEGER NOT NULL,
      notes TEXT NOT NULL,
      PRIMARY KEY (room, participant)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
