/** Answers under a name, and where groups have placed their work. */

export const namedAnswers = {
  name: '0013-named-answers',
  // Nothing but a `named` round is written here, and nothing of such a round lies among the ballots
  // (docs/decisions/018-live-and-named-rounds.md).
  sql: `
    CREATE TABLE named_answer (
      round TEXT NOT NULL,
      item TEXT NOT NULL,
      participant TEXT NOT NULL REFERENCES participant (id),
      answer TEXT NOT NULL,
      PRIMARY KEY (round, item, participant)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX named_answer_participant ON named_answer (participant);

    -- Where the group has placed its work on a model, together; \`placed\` is NULL where they see it differently.
    CREATE TABLE place (
      assessment TEXT NOT NULL REFERENCES assessment (id),
      template TEXT NOT NULL,
      placed TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (assessment, template)
    ) STRICT, WITHOUT ROWID;
  `,
} as const
