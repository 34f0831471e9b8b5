/** The names a person went by earlier in a room: what they wrote under one while offline still comes from them. */

export const formerNames = {
  name: '0004-former-names',
  sql: `
    -- A JSON list, oldest first.
    ALTER TABLE participant ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]';
  `,
} as const
