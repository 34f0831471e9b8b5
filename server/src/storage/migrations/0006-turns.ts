/** The turns of the cycle that a room has ended, and whether its board knows. */

export const turns = {
  name: '0006-turns',
  sql: `
    CREATE TABLE turn (
      room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      -- Where the room was when the turn ended.
      phase TEXT NOT NULL,
      ended_at INTEGER NOT NULL,
      -- Its end was taken back.
      reopened INTEGER NOT NULL,
      due INTEGER NOT NULL,
      PRIMARY KEY (room, number)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
