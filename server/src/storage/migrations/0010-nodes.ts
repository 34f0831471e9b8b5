/** What several nodes look at to see that others have changed something, and find quickly what one has left undone. */

export const nodes = {
  name: '0010-nodes',
  sql: `
    -- Raised whenever somebody's role, name or leave to be here changes.
    ALTER TABLE room ADD COLUMN people INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX round_closing ON round (closes_at) WHERE state = 'open';
    CREATE INDEX round_card_due ON round (card_due) WHERE card_due = 1;
  `,
} as const
