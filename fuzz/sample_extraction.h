/// One extraction of every kind of part, for targets that need a graph or a project.
#pragma once

#include <relata/extract/interchange/extraction_reader.h>

namespace relata::fuzz {

inline ExtractedDocument sample_extraction() {
  return read_extraction(
      R"({"document":{"id":"wire-1","title":"Claims","source":"Example Wire","published":"2024-08-16"},)"
      R"("entities":[)"
      R"({"id":"e1","type":"Place","name":"Iran","country":"IR","mentions":[{"begin":0,"end":4,"text":"Iran"}]},)"
      R"({"id":"e2","type":"Person","name":"Ana Lindholm","aliases":["Lindholm"],"offices":["minister"],)"
      R"("mentions":[{"begin":13,"end":25,"text":"Ana Lindholm"}]}],)"
      R"("statements":[{"id":"s1","sentence":{"begin":0,"end":26,"text":"Iran accused Ana Lindholm."},)"
      R"("subject":{"begin":0,"end":4,"text":"Iran","entity":"e1"},)"
      R"("predicate":{"begin":5,"end":12,"text":"accused","lemma":"accuse","type":"ACCUSE"},)"
      R"("object":{"begin":13,"end":25,"text":"Ana Lindholm","entity":"e2"},)"
      R"("arguments":[{"role":"of","begin":13,"end":16,"text":"Ana"}],"polarity":"negated","attribution":"a1",)"
      R"("time":{"value":"2024-08-15"},"confidence":0.9}],)"
      R"("attributions":[{"id":"a1","source":{"entity":"e2","spans":[[13,25]]},"cue":{"lemma":"say","spans":[[5,12]]},)"
      R"("content":{"spans":[[0,26]]},"parent":null}],"warnings":["one"]})");
}

}  // namespace relata::fuzz
