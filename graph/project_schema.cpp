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
  content_hash TEXT NOT NULL,
  extraction_hash TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE warning (
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('read', 'extract')),
  text TEXT NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  row INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  iri TEXT NOT NULL,
  country TEXT NOT NULL,
  unnamed INTEGER NOT NULL,
  aliases TEXT NOT NULL,
  offices TEXT NOT NULL,
  mentions TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
  row INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
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
  arguments TEXT NOT NULL
) STRICT;

CREATE TABLE attribution (
  row INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  source INTEGER,
  cue_lemma TEXT NOT NULL,
  parent INTEGER,
  denies INTEGER NOT NULL,
  source_spans TEXT NOT NULL,
  cue_spans TEXT NOT NULL,
  content_spans TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
  one TEXT NOT NULL,
  one_type TEXT NOT NULL,
  other TEXT NOT NULL,
  other_type TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'undecided')),
  note TEXT NOT NULL,
  PRIMARY KEY (one, one_type, other, other_type)
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  changes INTEGER NOT NULL
) STRICT;
INSERT INTO state VALUES (0);

CREATE TABLE graph (
  folded INTEGER NOT NULL,
  number INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  revision TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (folded, number)
) STRICT;

CREATE TRIGGER document_added AFTER INSERT ON document
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER document_changed AFTER UPDATE ON document
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
  UPDATE state SET changes = changes + 1;
  DELETE FROM graph WHERE folded >= 0;
  DELETE FROM warning WHERE document = old.number;
  DELETE FROM entity WHERE row BETWEEN old.number << 32 AND (old.number << 32) + 4294967295;
  DELETE FROM statement WHERE row BETWEEN old.number << 32 AND (old.number << 32) + 4294967295;
  DELETE FROM attribution WHERE row BETWEEN old.number << 32 AND (old.number << 32) + 4294967295;
END;
CREATE TRIGGER decision_added AFTER INSERT ON decision
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER decision_changed AFTER UPDATE ON decision
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER decision_removed AFTER DELETE ON decision
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER entity_changed AFTER UPDATE ON entity
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER entity_removed AFTER DELETE ON entity
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER statement_changed AFTER UPDATE ON statement
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER statement_removed AFTER DELETE ON statement
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER attribution_changed AFTER UPDATE ON attribution
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;
CREATE TRIGGER attribution_removed AFTER DELETE ON attribution
  BEGIN UPDATE state SET changes = changes + 1; DELETE FROM graph WHERE folded >= 0; END;

CREATE VIEW entity_label AS
  SELECT document, number AS entity, 'alias' AS kind, key AS number, value AS text FROM entity, json_each(aliases)
  UNION ALL SELECT document, number, 'office', key, value FROM entity, json_each(offices);

CREATE VIEW mention AS
  SELECT document, value ->> 0 AS number, value ->> 1 AS "begin", value ->> 2 AS "end", value ->> 3 AS sentence,
         value ->> 4 AS head, value ->> 5 AS kind, number AS entity
  FROM entity, json_each(mentions);

CREATE VIEW argument AS
  SELECT document, number AS statement, key AS number, value ->> 0 AS role, value ->> 1 AS "begin", value ->> 2 AS "end",
         value ->> 3 AS text, value ->> 4 AS entity, value ->> 5 AS proposition
  FROM statement, json_each(arguments);

CREATE VIEW attribution_span AS
  SELECT document, number AS attribution, 'source' AS part, key AS number, value ->> 0 AS "begin", value ->> 1 AS "end"
  FROM attribution, json_each(source_spans)
  UNION ALL SELECT document, number, 'cue', key, value ->> 0, value ->> 1 FROM attribution, json_each(cue_spans)
  UNION ALL SELECT document, number, 'content', key, value ->> 0, value ->> 1 FROM attribution, json_each(content_spans);
)sql";

}  // namespace relata
