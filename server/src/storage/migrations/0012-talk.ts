/** What a group has chosen to talk about, and until when a question is open. */

export const talk = {
  name: '0012-talk',
  sql: `
    -- The statements in their order, as JSON; no row where nobody has chosen and what is proposed stands.
    CREATE TABLE talk_list (
      assessment TEXT PRIMARY KEY REFERENCES assessment (id),
      statements TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- When a question closes by itself; NULL where somebody closes it.
    ALTER TABLE round ADD COLUMN open_until INTEGER;
    CREATE INDEX round_open_until ON round (open_until) WHERE state = 'open';
  `,
} as const
