#include <relata/graph/label_keys.h>

#include <string>

#include <relata/extract/statements/statement.h>
#include <relata/graph/content_key.h>
#include <relata/graph/name_key.h>

namespace relata {

ContentId label_key(std::string_view label) {
  return content_id({"label", label});
}

ContentId topic_key(ContentId subject, std::string_view name, ContentId object) {
  const auto end_key = [](ContentId actor) { return ContentKey(content_id({"actor", ContentKey(actor).text()})); };
  return content_id({"topic", end_key(subject).text(), "type", name, "", end_key(object).text()});
}

ContentId own_voice_key(ContentId topic) {
  return content_id({"relation", ContentKey(topic).text(), to_string(Polarity::affirmed), to_string(Modality::asserted),
                     "own voice"});
}

ContentId origin_key(std::string_view document, std::string_view sentence) {
  const std::string words = folded_words(sentence);
  return words.empty() ? content_id({"document", document}) : content_id({"sentence", words});
}

}  // namespace relata
