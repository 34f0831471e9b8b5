/** Rooms, the links that lead into them, the people, their passes, and what has been commanded. */

export const rooms = {
  name: '0002-rooms',
  sql: `
    CREATE TABLE room (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      language TEXT NOT NULL,
      size TEXT NOT NULL,
      dependent INTEGER NOT NULL,
      threshold INTEGER NOT NULL,
      scorecard TEXT NOT NULL,
      revision INTEGER NOT NULL,
      assessment TEXT NOT NULL,
      focus TEXT NOT NULL,
      gathered INTEGER NOT NULL,
      phase TEXT NOT NULL,
      turn INTEGER NOT NULL,
      timer_started_at INTEGER,
      timer_ends_at INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE assessment (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      title TEXT NOT NULL,
      started_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE link (
      room TEXT NOT NULL REFERENCES room (id),
      role TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE,
      sealed BLOB,
      created_at INTEGER NOT NULL,
      revoked INTEGER NOT NULL,
      PRIMARY KEY (room, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE participant (
      id TEXT PRIMARY KEY,
      room TEXT NOT NULL REFERENCES room (id),
      number INTEGER,
      name TEXT,
      sector TEXT,
      revoked INTEGER NOT NULL,
      UNIQUE (room, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pass (
      digest TEXT PRIMARY KEY,
      participant TEXT NOT NULL REFERENCES participant (id),
      role TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pass_of_participant ON pass (participant);

    CREATE TABLE device_code (
      digest TEXT PRIMARY KEY,
      participant TEXT NOT NULL REFERENCES participant (id),
      role TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE command (
      id TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      reply TEXT NOT NULL,
      hour INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX command_by_hour ON command (hour);
  `,
} as const
