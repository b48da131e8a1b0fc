/// Which graph this program makes of documents.
#pragma once

#include <string_view>

namespace relata {

/// Made from the sources and lexicons that the graph depends on: two programs with the same one make the same graph of
/// the same documents and keep it in the same bytes. The view lives as long as the program.
[[nodiscard]] std::string_view graph_revision();

}  // namespace relata
