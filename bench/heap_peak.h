/// Memory that a piece of work takes.
#pragma once

#include <cstddef>
#include <functional>

namespace relata::bench {

/// The most bytes that `work` holds of operator new at once, beyond what was held before. The program that links this
/// has its own operators new and delete, which count during the call only. Not for several threads.
[[nodiscard]] std::size_t heap_peak(const std::function<void()>& work);

}  // namespace relata::bench
