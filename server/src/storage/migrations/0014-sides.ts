/** What was kept back of a round, and sides with their scores. */

export const sides = {
  name: '0014-sides',
  sql: `
    -- Items of a closed round that are not shown: why, as the room reads it, as JSON. Their counts are kept nowhere;
    -- how many answered is, for what is asked later is judged by it too.
    CREATE TABLE withheld (
      round TEXT NOT NULL,
      item TEXT NOT NULL,
      result TEXT NOT NULL,
      answered INTEGER NOT NULL,
      PRIMARY KEY (round, item)
    ) STRICT, WITHOUT ROWID;

    -- An occasion on which sides meet by themselves, score the same statements and show each other.
    CREATE TABLE sides (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      assessment TEXT NOT NULL REFERENCES assessment (id),
      place INTEGER NOT NULL,
      names TEXT NOT NULL,
      statements TEXT NOT NULL,
      state TEXT NOT NULL,
      UNIQUE (room, place)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX sides_running ON sides (room) WHERE state <> 'shown' AND state <> 'cancelled';

    -- Who has chosen which side, and how many they are at that screen.
    CREATE TABLE side_member (
      sides TEXT NOT NULL REFERENCES sides (id),
      participant TEXT NOT NULL REFERENCES participant (id),
      side INTEGER NOT NULL,
      people INTEGER NOT NULL,
      PRIMARY KEY (sides, participant)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX side_member_participant ON side_member (participant);

    -- What a side says: of itself where \`about\` is its own number, else what it believes that another will say.
    CREATE TABLE side_score (
      sides TEXT NOT NULL REFERENCES sides (id),
      side INTEGER NOT NULL,
      about INTEGER NOT NULL,
      statement TEXT NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (sides, side, about, statement)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
