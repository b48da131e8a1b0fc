/// Small news documents without end, the same on every machine: for tests that need many of them.
#pragma once

#include <cstddef>
#include <string>

namespace relata::testing {

/// Lines of JSON, each a document of one to four sentences with an outlet and a date. Some repeat others' sentences,
/// some deny them, some name their sources.
[[nodiscard]] std::string make_news(std::size_t documents);

}  // namespace relata::testing
