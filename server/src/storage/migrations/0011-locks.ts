/** What whoever leads has locked on a room's board. */

export const locks = {
  name: '0011-locks',
  sql: `
    -- JSON; NULL is nothing.
    ALTER TABLE room ADD COLUMN locks TEXT;
    ALTER TABLE room ADD COLUMN locked_at INTEGER NOT NULL DEFAULT 0;
  `,
} as const
