/** A room's agenda, and the meeting that follows it. */

export const agendas = {
  name: '0017-agendas',
  // `content` and `meeting` are JSON; `version` is raised with every change of `content`, so that two who edit meet.
  sql: `
    CREATE TABLE agenda (
      room TEXT PRIMARY KEY REFERENCES room (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      content TEXT NOT NULL,
      meeting TEXT
    ) STRICT, WITHOUT ROWID;
  `,
} as const
