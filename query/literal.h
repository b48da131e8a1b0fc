/// Values of parameters as users type them.
#pragma once

#include <string_view>

#include <relata/query/value.h>

namespace relata::query {

/// 12, -0.5, true, null, 'text', "text", [1, 2] and so on as in a query. Whatever is none of these is a string as it
/// stands: SVR, 2024-08-16.
[[nodiscard]] Value read_literal(std::string_view text);

}  // namespace relata::query
