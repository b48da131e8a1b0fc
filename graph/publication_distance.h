/// How far apart two documents appeared.
#pragma once

#include <optional>

#include <relata/graph/relation.h>

namespace relata {

/// Days between the publication of two documents, 0 or more; nothing where a date is missing or has no day.
[[nodiscard]] std::optional<int> days_between(const DocumentRecord& one, const DocumentRecord& other);

}  // namespace relata
