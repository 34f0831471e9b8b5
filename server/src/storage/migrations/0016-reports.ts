/** How a facilitator wants the report of an assessment, and the mandate card of a room. */

export const reports = {
  name: '0016-reports',
  sql: `
    CREATE TABLE report_wishes (
      assessment TEXT PRIMARY KEY REFERENCES assessment (id),
      introduction TEXT NOT NULL,
      left_out TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mandate (
      room TEXT PRIMARY KEY REFERENCES room (id),
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const
