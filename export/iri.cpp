#include <relata/export/iri.h>

#include <algorithm>

namespace relata {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded.append({'%', hexadecimal[byte >> 4], hexadecimal[byte & 0xF]});
  }
  return encoded;
}

std::string predicate_local_name(const Relation& relation) {
  std::string name(relation.name);
  if (!relation.role.empty()) name.append("_").append(relation.role);
  std::replace(name.begin(), name.end(), ' ', '_');
  return percent_encoded(name);
}

std::string IriMaker::document(const DocumentRecord& document) const {
  return base_ + "document/" + percent_encoded(document.id);
}

std::string IriMaker::actor(const Actor& actor) const {
  return base_ + "actor/" + to_string(actor.key);
}

std::string IriMaker::statement(const Relation& relation) const {
  return base_ + "statement/" + to_string(relation.key);
}

std::string IriMaker::evidence(const KnowledgeGraph& graph, const Relation& relation, const Evidence& evidence) const {
  const auto key = content_id({to_string(relation.key), graph.document(evidence.document).id,
                               std::to_string(static_cast<std::uint32_t>(evidence.statement))});
  return base_ + "evidence/" + to_string(key);
}

}  // namespace relata
