/// --max-memory: what may be used of the machine's memory, and what that means for a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace relata::cli {

/// "800M", "2G", "1500000000": bytes, or K, M, G or T of 1024 each. @throws UsageError for anything else
[[nodiscard]] std::uint64_t parse_memory_size(std::string_view text);

/// Sets a limit to the memory that this process may ask for; what goes beyond it is a std::bad_alloc.
/// @throws UsageError for less than the program needs to begin with
void limit_memory(std::uint64_t bytes);

/// The largest document, in bytes, that `threads` threads can work on at once within the limit.
[[nodiscard]] std::size_t largest_document(std::uint64_t memory_bytes, int threads);

}  // namespace relata::cli
