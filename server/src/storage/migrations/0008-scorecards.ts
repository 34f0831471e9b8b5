/** Scorecards of rooms' own, and which one an assessment was made with. */

export const scorecards = {
  name: '0008-scorecards',
  sql: `
    CREATE TABLE scorecard (
      version TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
      content TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX scorecard_of_room ON scorecard (room);

    -- NULL: the one that comes with the product.
    ALTER TABLE assessment ADD COLUMN scorecard TEXT;
  `,
} as const
