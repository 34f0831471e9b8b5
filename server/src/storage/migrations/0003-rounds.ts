/** Rounds, their seals and ballots, what they added up to, and what the group said about it. */

export const rounds = {
  name: '0003-rounds',
  // `ballot` and `stance` have no column for a person, a time, an order or an address, and no rowid: they lie in the
  // order of the digests. Nothing of the kind may be added (docs/decisions/002-ballots-never-enter-a-document.md).
  sql: `
    CREATE TABLE round (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      place INTEGER NOT NULL,
      assessment TEXT NOT NULL REFERENCES assessment (id),
      selection TEXT NOT NULL,
      items TEXT NOT NULL,
      mode TEXT NOT NULL,
      threshold INTEGER NOT NULL,
      take INTEGER NOT NULL,
      state TEXT NOT NULL,
      opened_at INTEGER,
      closes_at INTEGER,
      closed_at INTEGER,
      published_at INTEGER,
      cancelled_at INTEGER,
      hidden INTEGER NOT NULL,
      turnout INTEGER,
      card_due INTEGER NOT NULL,
      UNIQUE (room, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE seal (
      subject TEXT PRIMARY KEY,
      sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ballot (
      round TEXT NOT NULL,
      item TEXT NOT NULL,
      key BLOB NOT NULL,
      answer TEXT NOT NULL,
      sector TEXT NOT NULL,
      PRIMARY KEY (round, item, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE joint (
      round TEXT NOT NULL,
      item TEXT NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (round, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tally (
      round TEXT NOT NULL,
      item TEXT NOT NULL,
      sector TEXT NOT NULL,
      counts TEXT NOT NULL,
      dont_know INTEGER NOT NULL,
      PRIMARY KEY (round, item, sector)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE proposal (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      statement TEXT NOT NULL,
      score INTEGER NOT NULL,
      threshold INTEGER NOT NULL,
      running INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX proposal_running ON proposal (room) WHERE running = 1;

    CREATE TABLE stance (
      proposal TEXT NOT NULL,
      key BLOB NOT NULL,
      stance TEXT NOT NULL,
      PRIMARY KEY (proposal, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE outcome (
      assessment TEXT NOT NULL REFERENCES assessment (id),
      statement TEXT NOT NULL,
      kind TEXT NOT NULL,
      score INTEGER,
      at INTEGER NOT NULL,
      PRIMARY KEY (assessment, statement)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE talked (
      assessment TEXT NOT NULL REFERENCES assessment (id),
      statement TEXT NOT NULL,
      PRIMARY KEY (assessment, statement)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
