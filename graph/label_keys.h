/// Keys of what was never read from text: actors that are but a label, and relations between them.
#pragma once

#include <string_view>

#include <relata/graph/content_id.h>

namespace relata {

/// Of an actor: labels are taken as they are, letter by letter.
[[nodiscard]] ContentId label_key(std::string_view label);

/// Relation::topic of a relation of type `name` between two actors with these keys, as the graph makes it from text.
[[nodiscard]] ContentId topic_key(ContentId subject, std::string_view name, ContentId object);

/// Relation::key of a relation that the documents' own voice asserts plainly.
[[nodiscard]] ContentId own_voice_key(ContentId topic);

/// Evidence::origin of a sentence.
[[nodiscard]] ContentId origin_key(std::string_view document, std::string_view sentence);

}  // namespace relata
