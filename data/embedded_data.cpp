#include <relata/data/embedded_data.h>

#include <algorithm>
#include <iterator>

namespace relata {
namespace {

struct EmbeddedFile {
  std::string_view path;
  const char* begin;
  const char* end;
};

#include "embedded_files.inc"

}  // namespace

std::string_view embedded_data(std::string_view path) {
  const auto* const file = std::find_if(std::begin(embedded_files), std::end(embedded_files),
                                        [&](const EmbeddedFile& candidate) { return candidate.path == path; });
  if (file == std::end(embedded_files)) return {};
  return {file->begin, static_cast<std::size_t>(file->end - file->begin)};
}

}  // namespace relata
