#include <relata/graph/project_schema.h>

namespace relata {

const char* const project_schema = R"sql(
CREATE TABLE document (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  extraction_hash TEXT NOT NULL
) STRICT;

CREATE TABLE warning (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('read', 'extract')),
  text TEXT NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  iri TEXT NOT NULL,
  country TEXT NOT NULL,
  unnamed INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_label (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  entity INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('alias', 'office')),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, entity, kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number INTEGER NOT NULL,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  head INTEGER NOT NULL,
  kind TEXT NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  subject_begin INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  subject_text TEXT NOT NULL,
  subject_entity INTEGER,
  subject_statement INTEGER,
  predicate_begin INTEGER NOT NULL,
  predicate_end INTEGER NOT NULL,
  predicate_text TEXT NOT NULL,
  lemma TEXT NOT NULL,
  type TEXT NOT NULL,
  cameo TEXT NOT NULL,
  object_begin INTEGER,
  object_end INTEGER,
  object_text TEXT,
  object_entity INTEGER,
  object_statement INTEGER,
  polarity TEXT NOT NULL,
  modality TEXT NOT NULL,
  attribution INTEGER,
  time_value TEXT,
  time_text TEXT,
  time_begin INTEGER,
  time_end INTEGER,
  place INTEGER,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE argument (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  statement INTEGER NOT NULL,
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  entity INTEGER,
  proposition INTEGER,
  PRIMARY KEY (document, statement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  number INTEGER NOT NULL,
  source INTEGER,
  cue_lemma TEXT NOT NULL,
  parent INTEGER,
  denies INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution_span (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  attribution INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('source', 'cue', 'content')),
  number INTEGER NOT NULL,
  "begin" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, attribution, part, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_by_name ON entity (name);
CREATE INDEX statement_by_type ON statement (type, lemma);
)sql";

const char* const decision_schema = R"sql(
CREATE TABLE decision (
  one TEXT NOT NULL,
  one_type TEXT NOT NULL,
  other TEXT NOT NULL,
  other_type TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'undecided')),
  note TEXT NOT NULL,
  PRIMARY KEY (one, one_type, other, other_type)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace relata
