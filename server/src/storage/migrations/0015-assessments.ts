/** A room's assessments in their order: which came first, when one was finished, and one begun by mistake. */

export const assessments = {
  name: '0015-assessments',
  sql: `
    ALTER TABLE assessment ADD COLUMN place INTEGER NOT NULL DEFAULT 1;
    -- When the next one was started; NULL is the present one.
    ALTER TABLE assessment ADD COLUMN finished_at INTEGER;
    -- Taken back before anything was shown in it: nothing tells of it any more.
    ALTER TABLE assessment ADD COLUMN abandoned INTEGER NOT NULL DEFAULT 0;
  `,
} as const
