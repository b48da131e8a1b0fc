#include <relata/graph/label_keys.h>

#include <string>

#include <relata/extract/statements/statement.h>
#include <relata/graph/content_key.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr ContentHash of_label = ContentHash().add("label");
constexpr ContentHash of_actor = ContentHash().add("actor");
constexpr ContentHash of_topic = ContentHash().add("topic");
constexpr ContentHash of_relation = ContentHash().add("relation");
constexpr ContentHash of_sentence = ContentHash().add("sentence");
constexpr ContentHash of_document = ContentHash().add("document");

}  // namespace

ContentId label_key(std::string_view label) {
  return of_label.add(label).id();
}

ContentId topic_key(ContentId subject, std::string_view name, ContentId object) {
  const ContentKey one(of_actor.add(ContentKey(subject).text()).id());
  const ContentKey other(of_actor.add(ContentKey(object).text()).id());
  return of_topic.add(one.text()).add("type").add(name).add("").add(other.text()).id();
}

ContentId own_voice_key(ContentId topic) {
  return of_relation.add(ContentKey(topic).text())
      .add(to_string(Polarity::affirmed))
      .add(to_string(Modality::asserted))
      .add("own voice")
      .id();
}

ContentId origin_key(std::string_view document, std::string_view sentence) {
  const std::string words = folded_words(sentence);
  return words.empty() ? of_document.add(document).id() : of_sentence.add(words).id();
}

}  // namespace relata
