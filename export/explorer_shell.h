/// The explorer page without a graph, as export/page builds it. Internal.
#pragma once

#include <string_view>

namespace relata {

/// Stands in the shell where the graph belongs.
inline constexpr std::string_view explorer_data_mark = "{{graph}}";

/// One HTML document; valid as long as the program. Empty where relata was built without npm.
[[nodiscard]] std::string_view explorer_shell();

}  // namespace relata
