#include <relata/cli/outlets.h>

#include <algorithm>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/graph/name_key.h>

namespace relata::cli {
namespace {

std::string join(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) (text += text.empty() ? "" : ", ") += name;
  return text.empty() ? "none" : text;
}

}  // namespace

std::vector<std::string_view> list_outlets(const KnowledgeGraph& graph) {
  std::vector<std::string_view> outlets;
  for (const DocumentRecord& document : graph.documents()) {
    if (!document.source.empty()) outlets.push_back(document.source);
  }
  std::sort(outlets.begin(), outlets.end());
  outlets.erase(std::unique(outlets.begin(), outlets.end()), outlets.end());
  return outlets;
}

std::string_view find_outlet(const KnowledgeGraph& graph, std::string_view name) {
  const std::vector<std::string_view> outlets = list_outlets(graph);
  const std::string words = folded_words(name);
  std::vector<std::string_view> matches;
  for (const std::string_view outlet : outlets) {
    if (outlet == name) return outlet;
    if (!words.empty() && folded_words(outlet).find(words) != std::string::npos) matches.push_back(outlet);
  }
  if (matches.size() == 1) return matches.front();
  if (matches.empty()) {
    throw InputError("there is no outlet '" + std::string(name) + "'; the outlets are: " + join(outlets));
  }
  throw InputError("'" + std::string(name) + "' may be any of these outlets: " + join(matches));
}

}  // namespace relata::cli
